import { statfs } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { StartupProblem } from '#server/startup-problem.ts';
import { errorCode } from '../error-code.ts';
import { appRole, clusterVersion, createCluster, readPassword } from './create-cluster.ts';
import { asDataFolderProblem, prepareFolder } from './file-errors.ts';
import { lastWords, readLogFrom } from './log-file.ts';
import { type Place, placeIn, takeOwnership } from './place.ts';
import {
  findPostmaster,
  logPosition,
  type Postmaster,
  startPostmaster,
  stopPostmaster,
} from './postmaster.ts';
import { type Part, Presence } from './presence.ts';
import { isPostgresOn } from './process-table.ts';

/** What must be free on the disk, in bytes, for PostgreSQL to start; below it, it would end at the first work. */
const leastFree = 48 * 1024 * 1024;

/** What a process wants of the cluster. */
export interface EmbeddedOptions {
  /** The parts of the app this process is to be the only one of; none for a command. */
  parts?: readonly Part[];
  signal?: AbortSignal | undefined;
  /** False for throwaway clusters of tests. */
  durable?: boolean;
}

/** Our own PostgreSQL, running, with this process registered as one that uses it. */
export interface EmbeddedDatabase {
  url: string;
  /** Whether it ran already when it was opened. */
  joined: boolean;
  /** Lets a second start of the app say where this one is. */
  announce(address: string): Promise<void>;
  /** Called once, with the reason, when PostgreSQL ends while it is used. */
  onLost(call: (problem: StartupProblem) => void): void;
  /** Leaves; the last one out stops the server. `hasty` gives up a clean stop. */
  close(options?: { hasty?: boolean }): Promise<void>;
}

/**
 * Opens the cluster in a data folder: makes it at the first time, starts it when it does not run, joins when it does.
 * A server that a killed app left running is joined like any other.
 * @throws StartupProblem `already-running`, `disk-full`, `data-not-writable`, `data-of-other-user`, `database-other-major`, `database-did-not-start`.
 */
export async function openEmbedded(
  dataDir: string,
  options: EmbeddedOptions = {},
): Promise<EmbeddedDatabase> {
  try {
    await prepareFolder(dataDir);
    const place = await placeIn(dataDir);
    await prepareCluster(place, options.signal);
    const joined = await join(place, options);
    const parts = options.parts ?? [];
    const taken = await joined.presence.take(parts);
    if (taken !== undefined) {
      await joined.presence.leave();
      throw new StartupProblem('already-running', { dataDir, owner: taken.owner });
    }
    return handle(place, joined, parts);
  } catch (error) {
    throw asDataFolderProblem(error, dataDir);
  }
}

async function prepareCluster(place: Place, signal: AbortSignal | undefined): Promise<void> {
  if ((await clusterVersion(place)) === undefined) {
    await requireSpace(place, 4 * leastFree, '200 MB');
    await createCluster(place, signal);
  }
  const found = await clusterVersion(place);
  const known = place.binaries.major;
  if (found !== known) {
    throw new StartupProblem('database-other-major', { dataDir: place.dataDir, found: found ?? '', known });
  }
  await takeOwnership(place);
}

async function requireSpace({ dataDir }: Place, bytes: number, needed: string): Promise<void> {
  const { bavail, bsize } = await statfs(dataDir);
  if (bavail * bsize < bytes) {
    throw new StartupProblem('disk-full', { dataDir, needed });
  }
}

interface Joined {
  postmaster: Postmaster;
  presence: Presence;
  url: string;
  joined: boolean;
}

/** Another process may be starting or stopping the server at this moment: then it is waited for, and tried again. */
async function join(place: Place, { signal, durable = true }: EmbeddedOptions): Promise<Joined> {
  const password = await readPassword(place);
  const position = logPosition(place);
  let started: Postmaster | undefined;
  try {
    for (const end = Date.now() + 120_000; ; await delay(20, undefined, { signal })) {
      let postmaster = await findPostmaster(place);
      if (postmaster === undefined) {
        await requireSpace(place, leastFree, '100 MB');
        postmaster = await startPostmaster(place, { durable, signal });
        started = postmaster;
        if (started === undefined && Date.now() > end) {
          throw new StartupProblem('database-did-not-start', {
            dataDir: place.dataDir,
            reason: lastWords(await readLogFrom(place.logFile, await position)),
            log: place.logFile,
          });
        }
      }
      if (postmaster?.state !== 'ready') {
        continue;
      }
      const url = urlOf(postmaster, password);
      try {
        return { postmaster, url, presence: await Presence.enter(url), joined: started === undefined };
      } catch (error) {
        if (isFinal(error) || Date.now() > end) {
          throw error;
        }
      }
    }
  } catch (error) {
    if (started !== undefined) {
      await stopPostmaster(place, started);
    }
    throw error;
  }
}

/** Refusals that waiting does not change; while the server starts or stops, connections fail in other ways. */
function isFinal(error: unknown): boolean {
  return /^(28|3D|42|53)/.test(errorCode(error) ?? '');
}

function urlOf({ port, socketFolder }: Postmaster, password: string): string {
  const address = `postgresql://${appRole}:${password}@127.0.0.1:${port}/${appRole}`;
  return socketFolder === '' ? address : `${address}?host=${encodeURIComponent(socketFolder)}`;
}

function handle(
  place: Place,
  { postmaster, presence, url, joined }: Joined,
  parts: readonly Part[],
): EmbeddedDatabase {
  let session = presence;
  let address = '';
  return {
    url,
    joined,
    async announce(ownAddress) {
      address = ownAddress;
      await session.announce(address);
    },
    onLost(call) {
      const position = logPosition(place);
      const watch = () =>
        session.onLost(async () => {
          const again = await enterAgain(place, postmaster, url);
          if ((await again?.take(parts)) !== undefined || again === undefined) {
            call(await whyEnded(place, await position));
            return;
          }
          session = again;
          watch();
          await session.announce(address);
        });
      watch();
    },
    async close({ hasty = false } = {}) {
      const last = await session.isLast().catch(() => true);
      if (last) {
        await stopPostmaster(place, postmaster, hasty);
      }
      await session.leave();
    },
  };
}

/** When one worker of PostgreSQL dies, the postmaster closes every session, recovers, and goes on. */
async function enterAgain(place: Place, { pid }: Postmaster, url: string): Promise<Presence | undefined> {
  for (const end = Date.now() + 60_000; Date.now() < end; await delay(100)) {
    if (!(await isPostgresOn(pid, place.clusterDir))) {
      return undefined;
    }
    const presence = await Presence.enter(url).catch(() => undefined);
    if (presence !== undefined) {
      return presence;
    }
  }
  return undefined;
}

/** PostgreSQL says in its log why it ended, unless it was killed. */
async function whyEnded(place: Place, position: number): Promise<StartupProblem> {
  const said = await readLogFrom(place.logFile, position).catch(() => '');
  if (/No space left on device|Disk quota exceeded/.test(said)) {
    return new StartupProblem('disk-full', { dataDir: place.dataDir, needed: '100 MB' });
  }
  return new StartupProblem('database-ended', { reason: lastWords(said), log: place.logFile });
}
