import { chmod, chown, lstat, mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupProblem } from '#server/startup-problem.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { canReach, type SystemUser, unprivilegedUser } from './system-user.ts';

/** Where a cluster is, and who runs it with what. */
export interface Place {
  dataDir: string;
  /** The cluster: `postgres` in the data folder. */
  clusterDir: string;
  /** What PostgreSQL itself says, and not our log. */
  logFile: string;
  binaries: Binaries;
  /** Undefined: the user of this process. */
  user: SystemUser | undefined;
  /** False where the user may not enter a folder above the cluster; it is then given its own folder as working directory. */
  reachable: boolean;
}

/** Finds out the place of the cluster in a data folder, which exists. */
export async function placeIn(dataDir: string): Promise<Place> {
  const clusterDir = join(dataDir, 'postgres');
  const user = await unprivilegedUser(clusterDir);
  const reachable = user === undefined || (await canReach(user, dataDir));
  if (!reachable && process.platform !== 'linux') {
    throw new StartupProblem('root-out-of-reach', { dataDir });
  }
  return {
    dataDir,
    clusterDir,
    logFile: join(dataDir, 'postgres.log'),
    binaries: await findBinaries(user),
    user,
    reachable,
  };
}

/**
 * The name under which PostgreSQL finds its folder. It runs with that folder as working directory, set before root's
 * rights are given up; through /proc it needs no right to the folders above, which may be root's alone.
 */
export function nameForPostgres(place: Place, folder: string): string {
  return place.reachable ? folder : '/proc/self/cwd';
}

/** Makes a folder, or takes the one that is there, and lets only the user of the cluster enter it. */
export async function makePrivateFolder(place: Place, folder: string): Promise<void> {
  await mkdir(folder, { mode: 0o700, recursive: true });
  await chmod(folder, 0o700);
  await giveToUser(place, folder);
}

/** Hands a file or folder to the user PostgreSQL runs as. */
export async function giveToUser({ user }: Place, path: string): Promise<void> {
  if (user !== undefined) {
    await chown(path, user.uid, user.gid);
  }
}

/** Writes a file that PostgreSQL reads, whole or not at all. */
export async function writeForPostgres(place: Place, path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, text, { mode: 0o600, flush: true });
  await giveToUser(place, draft);
  await rename(draft, path);
}

/** A cluster that was copied or unpacked by root belongs to root, and PostgreSQL would refuse it. */
export async function takeOwnership(place: Place): Promise<void> {
  const { user, clusterDir, dataDir } = place;
  const owner = await lstat(clusterDir);
  if (user === undefined) {
    if (process.getuid && owner.uid !== process.getuid()) {
      throw new StartupProblem('data-of-other-user', { dataDir });
    }
    return;
  }
  if (owner.uid !== user.uid) {
    await giveTree(place, clusterDir);
  }
}

async function giveTree(place: Place, path: string): Promise<void> {
  const stats = await lstat(path);
  if (stats.isDirectory()) {
    for (const name of await readdir(path)) {
      await giveTree(place, join(path, name));
    }
  }
  if (!stats.isSymbolicLink()) {
    await giveToUser(place, path);
  }
}
