import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { StartupProblem } from '#server/startup-problem.ts';
import { errorCode } from '../error-code.ts';
import { program } from './binaries.ts';
import { lastWords } from './log-file.ts';
import { makePrivateFolder, nameForPostgres, type Place, writeForPostgres } from './place.ts';
import { isAlive } from './process-table.ts';
import { hbaConf, postgresqlConf } from './settings.ts';

/** The role and the database of the app. */
export const appRole = 'winnow';

const passwordFile = 'winnow.password';

/**
 * The libc locales tried for character classes, best first. The database sorts and folds by PostgreSQL's own C.UTF-8
 * (cheap, the same on every machine), but pg_trgm in PostgreSQL 18 still asks libc what a letter is: under plain C it
 * would see none in «æøå» or «Жуков».
 */
const localesForLetters = ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'UTF-8', 'C'];

/** Whether there is a cluster, and of which major version. */
export async function clusterVersion(place: Place): Promise<string | undefined> {
  const version = await readFile(join(place.clusterDir, 'PG_VERSION'), 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'EACCES') {
      throw new StartupProblem('data-of-other-user', { dataDir: place.dataDir });
    }
    return undefined;
  });
  return version?.trim();
}

/** The password of the app's role. It lies in the cluster, readable by its owner alone. */
export async function readPassword(place: Place): Promise<string> {
  return (await readFile(join(place.clusterDir, passwordFile), 'utf8')).trim();
}

/**
 * Makes the cluster, the app's role and its empty database. All is done in a folder beside and renamed at the end:
 * whatever interrupts it, there is a whole cluster or none. Of two that make one at the same time, one wins.
 */
export async function createCluster(place: Place, signal: AbortSignal | undefined): Promise<void> {
  await removeHalfMade(place);
  const draft = `${place.clusterDir}.new-${process.pid}`;
  try {
    await makePrivateFolder(place, draft);
    await initialize(place, draft, signal);
    const password = randomBytes(32).toString('hex');
    await writeForPostgres(place, join(draft, 'pg_hba.conf'), hbaConf);
    await writeForPostgres(place, join(draft, 'postgresql.conf'), postgresqlConf);
    await writeForPostgres(place, join(draft, 'winnow.conf'), '');
    await writeForPostgres(place, join(draft, passwordFile), `${password}\n`);
    await runSingleUser(place, draft, firstStatements(password), signal);
    await rename(draft, place.clusterDir);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (errorCode(error) !== 'ENOTEMPTY' && errorCode(error) !== 'EEXIST') {
      throw error;
    }
  }
}

/** The superuser has no password, and so cannot log in; the app's role owns its database and may make others. */
function firstStatements(password: string): string {
  return [
    `SET password_encryption = 'scram-sha-256'`,
    'SET scram_iterations = 1',
    `CREATE ROLE ${appRole} LOGIN CREATEDB PASSWORD '${password}'`,
    `GRANT pg_monitor, pg_checkpoint TO ${appRole}`,
    `CREATE DATABASE ${appRole} OWNER ${appRole}`,
  ].join(';\n\n');
}

async function initialize(place: Place, draft: string, signal: AbortSignal | undefined): Promise<void> {
  let said = '';
  for (const locale of localesForLetters) {
    const result = await runProgram(
      place,
      draft,
      'initdb',
      [
        `--pgdata=${nameForPostgres(place, draft)}`,
        '--username=postgres',
        '--auth=reject',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        `--lc-ctype=${locale}`,
        '--no-instructions',
      ],
      signal,
    );
    if (result.code === 0) {
      return;
    }
    said = result.output;
    if (!/locale/i.test(said)) {
      break;
    }
  }
  throw failure(place, said);
}

async function runSingleUser(place: Place, draft: string, sql: string, signal: AbortSignal | undefined) {
  const args = ['--single', '-j', '-D', nameForPostgres(place, draft), 'postgres'];
  const { code, output } = await runProgram(place, draft, 'postgres', args, signal, `${sql};\n\n`);
  if (code !== 0 || /^\S.*\b(ERROR|FATAL|PANIC):/m.test(output)) {
    throw failure(place, output);
  }
}

function failure(place: Place, output: string): StartupProblem {
  if (/No space left on device|Disk quota exceeded/.test(output)) {
    return new StartupProblem('disk-full', { dataDir: place.dataDir, needed: '200 MB' });
  }
  return new StartupProblem('database-did-not-start', {
    dataDir: place.dataDir,
    reason: lastWords(output),
    log: place.logFile,
  });
}

/** Runs a program of PostgreSQL to its end, as the user of the cluster, in the folder of the cluster. */
function runProgram(
  place: Place,
  folder: string,
  name: 'initdb' | 'postgres',
  args: string[],
  signal: AbortSignal | undefined,
  input = '',
): Promise<{ code: number | null; output: string }> {
  const child: ChildProcess = spawn(program(place.binaries, name), args, {
    cwd: folder,
    env: environmentForPostgres(),
    uid: place.user?.uid,
    gid: place.user?.gid,
    stdio: ['pipe', 'pipe', 'pipe'],
    signal,
    killSignal: 'SIGTERM',
  });
  const { promise, resolve, reject } = Promise.withResolvers<{ code: number | null; output: string }>();
  let output = '';
  child.stdout?.on('data', (part) => {
    output += part;
  });
  child.stderr?.on('data', (part) => {
    output += part;
  });
  child.on('error', reject);
  child.on('close', (code) => resolve({ code, output }));
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(input);
  return promise;
}

/** Nothing of our environment, and so no secret in it, is passed on. */
export function environmentForPostgres(): NodeJS.ProcessEnv {
  const { SystemRoot, TMPDIR, TEMP } = process.env;
  return { PATH: '/usr/bin:/bin', LC_MESSAGES: 'C', TZ: 'UTC', SystemRoot, TMPDIR, TEMP };
}

/** What a start left that was killed while it made a cluster. */
async function removeHalfMade(place: Place): Promise<void> {
  const prefix = `${basename(place.clusterDir)}.new-`;
  for (const name of await readdir(place.dataDir)) {
    const pid = Number(name.slice(prefix.length));
    if (name.startsWith(prefix) && (pid === process.pid || !(await isAlive(pid)))) {
      await rm(join(place.dataDir, name), { recursive: true, force: true });
    }
  }
}
