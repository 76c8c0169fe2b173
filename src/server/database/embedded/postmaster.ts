import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, rm, stat } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { StartupProblem } from '#server/startup-problem.ts';
import { program } from './binaries.ts';
import { environmentForPostgres } from './create-cluster.ts';
import { lastWords, openLog, readLogFrom } from './log-file.ts';
import { nameForPostgres, type Place, writeForPostgres } from './place.ts';
import { isAlive, isPostgresOn, isTaken, orphanedWorkersOn } from './process-table.ts';
import { settingsFile } from './settings.ts';
import { makeSocketFolder, removeSocketFolder } from './socket-folder.ts';

const windows = process.platform === 'win32';

/** How long one look at a file or process waits for the next, in milliseconds. */
const pause = 10;

/** A PostgreSQL that runs, or is starting or stopping, as its own file in the cluster tells. */
export interface Postmaster {
  pid: number;
  port: number;
  /** The folder of the socket, empty where it listens on loopback (Windows). */
  socketFolder: string;
  state: 'starting' | 'ready' | 'stopping';
}

/** The postmaster of this cluster, or undefined when none runs. */
export async function findPostmaster(place: Place): Promise<Postmaster | undefined> {
  const noted = await readNoted(place);
  if (noted === undefined || (await isPostgresOn(noted.pid, place.clusterDir))) {
    return noted;
  }
  return (await answers(noted)) ? { ...noted, state: 'ready' } : undefined;
}

/** What PostgreSQL wrote of itself into the cluster; a crash leaves it there. */
async function readNoted({ clusterDir }: Place): Promise<Postmaster | undefined> {
  const text = await readFile(join(clusterDir, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , port, socketFolder = '', , , status = ''] = text.split('\n').map((line) => line.trim());
  if (!pid) {
    return undefined;
  }
  return {
    pid: Number(pid),
    port: Number(port),
    socketFolder,
    state: status === 'ready' ? 'ready' : status === 'stopping' ? 'stopping' : 'starting',
  };
}

/**
 * In another container on the same data folder, the number of the process says nothing here, but the socket answers.
 * A second PostgreSQL beside that one would destroy the data.
 */
async function answers({ socketFolder, port }: Postmaster): Promise<boolean> {
  if (socketFolder === '') {
    return false;
  }
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = connect(join(socketFolder, `.s.PGSQL.${port}`));
  socket.once('connect', () => resolve(true));
  socket.once('error', () => resolve(false));
  return promise.finally(() => socket.destroy());
}

/**
 * Starts PostgreSQL on a cluster that none runs on, and waits until it takes connections.
 * It is no part of our process group: Ctrl+C in a terminal reaches us alone, and we stop it when all else has stopped.
 * Resolves with undefined when another start was quicker.
 */
export async function startPostmaster(
  place: Place,
  { durable, signal }: { durable: boolean; signal: AbortSignal | undefined },
): Promise<Postmaster | undefined> {
  await clearAway(place);
  await writeSettings(place, durable);
  const socketFolder = windows ? '' : await makeSocketFolder(place);
  const log = await openLog(place.logFile);
  const { size } = await log.stat();
  const child = spawn(program(place.binaries, 'postgres'), await argumentsFor(place, socketFolder), {
    cwd: place.clusterDir,
    env: environmentForPostgres(),
    uid: place.user?.uid,
    gid: place.user?.gid,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  await log.close();
  try {
    return await becomesReady(place, child, signal);
  } catch (error) {
    await removeSocketFolder(socketFolder);
    if (error instanceof EndedWhileStarting) {
      return explain(place, await readLogFrom(place.logFile, size));
    }
    throw error;
  }
}

async function writeSettings(place: Place, durable: boolean): Promise<void> {
  const path = join(place.clusterDir, 'winnow.conf');
  const wanted = settingsFile({ durable });
  if ((await readFile(path, 'utf8').catch(() => '')) !== wanted) {
    await writeForPostgres(place, path, wanted);
  }
}

class EndedWhileStarting extends Error {}

async function becomesReady(
  place: Place,
  child: ChildProcess,
  signal: AbortSignal | undefined,
): Promise<Postmaster> {
  const ended = Promise.withResolvers<never>();
  child.once('error', ended.reject);
  child.once('exit', () => ended.reject(new EndedWhileStarting()));
  // Ours to wait for while it starts; afterwards it may outlive us, and must not hold us.
  const waiting = new AbortController();
  const ready = async (): Promise<Postmaster> => {
    for (;;) {
      const postmaster = await findPostmaster(place);
      if (postmaster?.pid === child.pid && postmaster?.state === 'ready') {
        return postmaster;
      }
      await delay(pause, undefined, { signal: waiting.signal });
    }
  };
  const stopWhenAborted = () => child.kill('SIGINT');
  signal?.addEventListener('abort', stopWhenAborted, { once: true });
  try {
    const postmaster = await Promise.race([ready(), ended.promise]);
    child.unref();
    return postmaster;
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    waiting.abort();
    signal?.removeEventListener('abort', stopWhenAborted);
  }
}

/** Why PostgreSQL ended while it started; undefined when it found another already there. */
function explain(place: Place, said: string): undefined {
  if (/lock file "postmaster\.pid" already exists|is another postmaster/i.test(said)) {
    return undefined;
  }
  if (/No space left on device|Disk quota exceeded/.test(said)) {
    throw new StartupProblem('disk-full', { dataDir: place.dataDir, needed: '100 MB' });
  }
  throw new StartupProblem('database-did-not-start', {
    dataDir: place.dataDir,
    reason: lastWords(said),
    log: place.logFile,
  });
}

async function argumentsFor(place: Place, socketFolder: string): Promise<string[]> {
  const options = windows
    ? { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(await freePort()) }
    : {
        listen_addresses: '',
        unix_socket_directories: socketFolder,
        port: '5432',
        unix_socket_permissions: '0700',
      };
  const settings = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', nameForPostgres(place, place.clusterDir), ...settings];
}

/**
 * What a crash left: workers of a postmaster that was killed (PostgreSQL does not start beside them), the folder of its
 * socket, and a file with its number, which is dropped where that number is another program's by now, or still that of
 * the killed one, which nobody has collected: PostgreSQL would take it for a server that runs.
 */
async function clearAway(place: Place): Promise<void> {
  for (const pid of await orphanedWorkersOn(place.clusterDir)) {
    killQuietly(pid, 'SIGKILL');
    await untilEnded(pid, 10_000);
  }
  const noted = await readNoted(place);
  if (noted === undefined) {
    return;
  }
  await removeSocketFolder(noted.socketFolder);
  if (isTaken(noted.pid) && !(await isPostgresOn(noted.pid, place.clusterDir))) {
    await rm(join(place.clusterDir, 'postmaster.pid'), { force: true });
  }
}

/**
 * Stops PostgreSQL: open transactions are rolled back, connections closed, all written to disk. Where that takes too
 * long (or at once, with `hasty`), it is made to stop without; it then recovers at the next start, and loses nothing.
 */
export async function stopPostmaster(
  place: Place,
  { pid, socketFolder }: Postmaster,
  hasty = false,
): Promise<void> {
  if (!(await isPostgresOn(pid, place.clusterDir))) {
    return;
  }
  killQuietly(pid, hasty ? 'SIGQUIT' : 'SIGINT');
  if (!(await untilEnded(pid, 60_000))) {
    killQuietly(pid, 'SIGQUIT');
    await untilEnded(pid, 10_000);
  }
  await removeSocketFolder(socketFolder);
}

/** Resolves with whether the process ended within the time, in milliseconds. */
async function untilEnded(pid: number, limit: number): Promise<boolean> {
  for (const end = Date.now() + limit; await isAlive(pid); await delay(pause)) {
    if (Date.now() > end) {
      return false;
    }
  }
  return true;
}

function killQuietly(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended already.
  }
}

async function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const server = createServer();
  server.once('error', reject);
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
  });
  return promise;
}

/** The size of PostgreSQL's log now, from which to read what it says later. */
export async function logPosition({ logFile }: Place): Promise<number> {
  const stats = await stat(logFile).catch(() => undefined);
  return stats?.size ?? 0;
}
