// Brings the project from a bare clone to its own Node 26. Plain JavaScript without dependencies:
// it runs under any Node from 20, before anything is installed.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { follow } from './follow.mjs';
import { say } from './language.mjs';

export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const modules = join(projectRoot, 'node_modules');
const windows = process.platform === 'win32';

/** The Node that the project brings with it. */
export const ownNode = join(modules, 'node', 'bin', windows ? 'node.exe' : 'node');

/** Installs the packages when they are missing or not those of package-lock.json. Ends the process when that fails. */
export async function ensureInstalled() {
  if (!isInstalled()) {
    await install();
  }
}

/**
 * Runs a file of the project under its own Node, with this process's terminal, signals and exit code.
 * Where this Node can become another program (`execve`, from 22.15), no second process is kept, except under npm:
 * this one then sees to it that nothing outlives npm.
 */
export async function handOver(file, args) {
  await ensureInstalled();
  const command = [...flags, join(projectRoot, file), ...args];
  if (typeof process.execve === 'function' && !windows && !process.env.npm_lifecycle_event) {
    process.execve(ownNode, [ownNode, ...command], environment());
  }
  process.exitCode = await follow(
    spawn(ownNode, command, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env: environment() }),
  );
}

/** A small nursery: memory of an idle app stays low. A smaller one (4 MB) saves no more, and makes a third of all work collecting garbage. */
const flags = ['--max-semi-space-size=8'];

/**
 * Compiled code is kept between starts. Named here and not in the program, so that it holds for the first file too:
 * else each start would load the compiler of TypeScript (20 MB, 0.1 s) for that file alone. On Linux, threads share two
 * stores of free memory: with one each, as glibc would have it, 5 MB more lie idle.
 */
function environment() {
  return { NODE_COMPILE_CACHE: join(modules, '.cache', 'compiled'), MALLOC_ARENA_MAX: '2', ...process.env };
}

function isInstalled() {
  if (!existsSync(ownNode)) {
    return false;
  }
  const wanted = readFileSync(join(projectRoot, 'package-lock.json'));
  const mark = createHash('sha256').update(wanted).digest('hex');
  if (readText(join(modules, '.winnow-lock')) === mark) {
    return true;
  }
  if (!holdsAllOf(JSON.parse(wanted.toString('utf8')))) {
    return false;
  }
  leaveMark(mark);
  return true;
}

/** Whether npm's own record of node_modules has each package of the lock file in the same version. */
function holdsAllOf(lock) {
  const record = readText(join(modules, '.package-lock.json'));
  if (record === undefined) {
    return false;
  }
  const present = JSON.parse(record).packages;
  return Object.entries(lock.packages).every(
    ([path, { version, optional, peer }]) =>
      path === '' || optional || (peer && !present[path]) || present[path]?.version === version,
  );
}

async function install() {
  console.error(
    say(
      'Installing packages. This happens once, and takes a minute or so.',
      'Installerer pakker. Det skjer én gang og tar et minutt eller så.',
    ),
  );
  const done = (await runNpm(['ci'])) && (fits(process.versions.node) || (await installUnderOwnNode()));
  if (!done || !existsSync(ownNode)) {
    console.error(
      say(
        'The packages could not be installed. What npm said stands above; it needs the network and a few hundred megabytes of disk.',
        'Pakkene kunne ikke installeres. Det npm sa står over; det trenger nett og noen hundre megabyte disk.',
      ),
    );
    process.exit(1);
  }
  leaveMark(
    createHash('sha256')
      .update(readFileSync(join(projectRoot, 'package-lock.json')))
      .digest('hex'),
  );
}

/**
 * npm leaves out optional packages that do not fit the Node it runs under, and says nothing. Those of the web build ask
 * for at least these; under an older Node the first run brings our own, and a second one under that brings the rest.
 */
function fits(version) {
  const [major, minor] = version.split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
}

/**
 * npm empties node_modules first, so our Node runs from a copy meanwhile. The npm is a newer one too: those that came
 * with the first releases of Node 20 take every Linux for one without glibc, and leave out what is built for it.
 */
async function installUnderOwnNode() {
  const folder = join(projectRoot, 'dist', 'node');
  const copy = join(folder, basename(ownNode));
  try {
    mkdirSync(folder, { recursive: true });
    copyFileSync(ownNode, copy);
    return (
      (await runNpm(['install', '--prefix', folder, '--no-save', 'npm@11.21.2'], { node: copy })) &&
      (await runNpm(['ci'], { node: copy, npm: join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js') }))
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Resolves with whether npm did it. It is the npm that runs us, else the one in the path. */
async function runNpm(command, { node = process.execPath, npm = process.env.npm_execpath } = {}) {
  const options = [...command, '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const how = {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, PATH: dirname(node) + delimiter + process.env.PATH },
  };
  const child = npm?.endsWith('.js')
    ? spawn(node, [npm, ...options], how)
    : spawn('npm', options, { ...how, shell: windows });
  const code = await follow(child).catch((error) => console.error(error.message));
  return code === 0;
}

/** A clone that this user may not write in works as well; its lock file is then compared each time. */
function leaveMark(mark) {
  try {
    writeFileSync(join(modules, '.winnow-lock'), mark);
  } catch {}
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
