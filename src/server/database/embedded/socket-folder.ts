import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { giveToUser, makePrivateFolder, type Place } from './place.ts';
import { canReach } from './system-user.ts';

/** A socket's path may be 103 bytes long on macOS, 107 on Linux; the name of the socket itself takes 20. */
const longestFolder = 103 - '/.s.PGSQL.5432.lock'.length;

const prefix = 'winnow-';

/**
 * A folder for the socket that only the cluster's user (and root) may enter: `run` in the data folder, where the commands
 * of every session see it; where that name is too long, or PostgreSQL's user may not enter, a new one in a shared place.
 */
export async function makeSocketFolder(place: Place): Promise<string> {
  const own = join(place.dataDir, 'run');
  if (place.reachable && Buffer.byteLength(own) <= longestFolder) {
    await makePrivateFolder(place, own);
    return own;
  }
  let failure: unknown;
  for (const parent of ['/run', tmpdir(), '/tmp', '/var/tmp']) {
    try {
      if (Buffer.byteLength(parent) + prefix.length + 7 > longestFolder) {
        continue;
      }
      if (place.user !== undefined && !(await canReach(place.user, parent))) {
        continue;
      }
      await stat(parent);
      const folder = await mkdtemp(join(parent, prefix));
      await giveToUser(place, folder);
      return folder;
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/**
 * Removes a folder made in a shared place, and nothing else whatever a damaged file may name. `run` in the data folder
 * stays: another start may be using it already.
 */
export async function removeSocketFolder(folder: string): Promise<void> {
  if (basename(folder).startsWith(prefix)) {
    await rm(folder, { recursive: true, force: true });
  }
}
