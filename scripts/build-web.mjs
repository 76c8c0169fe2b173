// Builds the pages into dist/web when what they are made of has changed since the last build.
// A look at sizes and times decides in a few milliseconds; only where those differ is the content read.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownNode, projectRoot } from './bootstrap.mjs';
import { follow } from './follow.mjs';
import { say } from './language.mjs';

const config = 'src/web/vite.config.ts';
const sources = ['src/web', 'src/contract', 'src/domain', 'package-lock.json'];
const stamp = join(projectRoot, 'dist', 'web.json');

/** Resolves with whether the pages are there and up to date. What went wrong is on stderr. */
export async function buildWebWhenStale() {
  const files = sources.flatMap((source) => filesUnder(source)).filter((file) => !file.includes('.test.'));
  const last = readStamp();
  const built = existsSync(join(projectRoot, 'dist', 'web', 'index.html'));
  const looks = digest(files, (file) => {
    const { size, mtimeMs } = statSync(join(projectRoot, file));
    return `${size} ${mtimeMs}`;
  });
  if (built && last?.looks === looks) {
    return true;
  }
  const content = digest(files, (file) => readFileSync(join(projectRoot, file)));
  if ((!built || last?.content !== content) && !(await build())) {
    return false;
  }
  leaveStamp({ looks, content });
  return true;
}

async function build() {
  console.error(say('Building the pages.', 'Bygger sidene.'));
  mkdirSync(join(projectRoot, 'dist'), { recursive: true });
  rmSync(stamp, { force: true });
  const vite = join(projectRoot, 'node_modules', 'vite', 'bin', 'vite.js');
  const code = await follow(
    spawn(ownNode, [vite, 'build', '--config', config, '--logLevel', 'warn'], {
      cwd: projectRoot,
      // Whoever asks for it: in a test NODE_ENV is `test`, which makes React twice the size.
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', process.stderr, process.stderr],
    }),
  );
  if (code !== 0) {
    console.error(
      say(
        'The pages could not be built. What went wrong stands above.',
        'Sidene kunne ikke bygges. Hva som gikk galt står over.',
      ),
    );
  }
  return code === 0;
}

function filesUnder(path) {
  if (!existsSync(join(projectRoot, path))) {
    return [];
  }
  if (statSync(join(projectRoot, path)).isFile()) {
    return [path];
  }
  return readdirSync(join(projectRoot, path), { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .map((entry) => ({ entry, child: `${path}/${entry.name}` }))
    .sort((a, b) => (a.child < b.child ? -1 : 1))
    .flatMap(({ entry, child }) => (entry.isDirectory() ? filesUnder(child) : [child]));
}

function digest(files, describe) {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(`${file}\0`).update(describe(file)).update('\0');
  }
  return hash.digest('hex');
}

/** Where this user may not write, the content is compared each time. */
function leaveStamp(text) {
  try {
    writeFileSync(stamp, JSON.stringify(text));
  } catch {}
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(stamp, 'utf8'));
  } catch {
    return undefined;
  }
}
