// Every check of the project, each counted, and one line at the end: `N passed, N failed`.
// What reads the code runs two at a time; the tests follow, with both cores to themselves.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './bootstrap.mjs';
import { buildWebWhenStale } from './build-web.mjs';
import { follow } from './follow.mjs';
import { findUncaughtViolations } from './planted-violations.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };

const started = performance.now();

await inPairs([
  ['pages', async () => ({ ok: await buildWebWhenStale(), output: '' })],
  ['types', () => run('typescript/bin/tsc', ['-p', 'tsconfig.json'])],
  ['types of the pages', () => run('typescript/bin/tsc', ['-p', 'src/web/tsconfig.json'])],
  ['lint and format', () => run('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.'])],
  ['import directions are held', plantViolations],
  ['no dead code', () => run('knip/bin/knip.js', [])],
]);
await runTests();

console.log(`\nAll in ${seconds(started)}.`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function inPairs(checks) {
  const waiting = [...checks];
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await check(...next);
    }
  };
  await Promise.all([lane(), lane()]);
}

async function check(name, work) {
  const from = performance.now();
  const { ok, output } = await work();
  total[ok ? 'passed' : 'failed'] += 1;
  console.log(`${ok ? '✓' : '✗'} ${name} (${seconds(from)})${ok ? '' : `\n${output}`}`);
}

async function plantViolations() {
  const uncaught = await findUncaughtViolations();
  return { ok: uncaught.length === 0, output: uncaught.map((one) => `not caught: ${one}`).join('\n') };
}

/** Runs a program of a package to its end. */
async function run(program, args) {
  const child = spawn(process.execPath, [join(projectRoot, 'node_modules', program), ...args], {
    cwd: projectRoot,
    env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part) => {
      output += part;
    });
  }
  const code = await follow(child);
  return { ok: code === 0, output };
}

async function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'winnow-report-'));
  const report = join(folder, 'report.json');
  const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  try {
    const child = spawn(process.execPath, [vitest, 'run', ...reporters, ...process.argv.slice(2)], {
      cwd: projectRoot,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    countTests(await follow(child), report);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file that could not even be read has no test that failed: it counts as one, as does an error between the tests. */
function countTests(code, report) {
  let failed = 0;
  try {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
    for (const { status, assertionResults } of testResults) {
      const failures = assertionResults.filter((test) => test.status === 'failed').length;
      failed += status === 'failed' ? Math.max(failures, 1) : failures;
      total.passed += assertionResults.filter((test) => test.status === 'passed').length;
      total.skipped += assertionResults.filter((test) => !['passed', 'failed'].includes(test.status)).length;
    }
  } catch (error) {
    console.error(`The report of the tests could not be read: ${error.message}`);
    failed += 1;
  }
  total.failed += code === 0 ? failed : Math.max(failed, 1);
}

function seconds(from) {
  return `${((performance.now() - from) / 1000).toFixed(1)} s`;
}
