// A rule about imports can pass because it reads nothing. So each is broken on purpose, in a copy of the source,
// and must be reported there.

import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './bootstrap.mjs';
import { follow } from './follow.mjs';

const restricted = 'lint/style/noRestrictedImports';
const cycle = 'lint/suspicious/noImportCycles';

const violations = [
  { file: 'src/domain/planted.ts', imports: '#server/environment.ts', rule: restricted },
  { file: 'src/domain/planted-relative.ts', imports: '../server/environment.ts', rule: restricted },
  { file: 'src/contract/planted.ts', imports: '#server/environment.ts', rule: restricted },
  { file: 'src/web/planted.tsx', imports: '#server/environment.ts', rule: restricted },
  { file: 'src/web/planted-relative.ts', imports: '../server/environment.ts', rule: restricted },
  { file: 'src/server/planted.ts', imports: '#web/main.tsx', rule: restricted },
  { file: 'src/server/planted-cli.ts', imports: '#cli/main.ts', rule: restricted },
  { file: 'src/domain/planted-circle.ts', imports: '#domain/planted-round.ts', rule: cycle },
  { file: 'src/domain/planted-round.ts', imports: './planted-circle.ts', rule: cycle },
];

/** Each planted violation that the lint did not report, as text. */
export async function findUncaughtViolations() {
  const copy = mkdtempSync(join(tmpdir(), 'winnow-planted-'));
  try {
    for (const name of ['src', 'biome.json', 'package.json', 'tsconfig.json', '.gitignore']) {
      cpSync(join(projectRoot, name), join(copy, name), { recursive: true });
    }
    for (const { file, imports } of violations) {
      writeFileSync(join(copy, file), `import '${imports}';\n\nexport const planted = 1;\n`);
    }
    const reported = await lint(copy);
    return violations
      .filter(({ file, rule }) => !reported.some((one) => one.rule === rule && one.file.endsWith(file)))
      .map(({ file, imports, rule }) => `${file} imports ${imports} (${rule})`);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

async function lint(folder) {
  const biome = join(projectRoot, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const files = violations.map(({ file }) => file);
  const child = spawn(
    process.execPath,
    [biome, 'lint', '--reporter=json', '--max-diagnostics=none', ...files],
    {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  let output = '';
  child.stdout.on('data', (part) => {
    output += part;
  });
  await follow(child);
  const { diagnostics } = JSON.parse(output);
  return diagnostics.map(({ category, location }) => ({ rule: category, file: location.path }));
}
