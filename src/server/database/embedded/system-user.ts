import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { StartupProblem, sentenceOf } from '#server/startup-problem.ts';

/** A user of the machine that PostgreSQL runs as when the app runs as root. */
export interface SystemUser {
  uid: number;
  gid: number;
  name: string;
}

/**
 * PostgreSQL refuses to run as root. As root it runs as the user who owns the cluster already, so that a cluster keeps
 * its owner; for a new one as `winnow`, made when missing (as a package of the system would), else as `postgres` or `nobody`.
 * Undefined when this process is not root, and PostgreSQL runs as the same user.
 */
export async function unprivilegedUser(clusterDir: string): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) {
    return undefined;
  }
  const owner = await stat(clusterDir).catch(() => undefined);
  if (owner !== undefined && owner.uid !== 0) {
    return { uid: owner.uid, gid: owner.gid, name: String(owner.uid) };
  }
  const user =
    (await findUser('winnow')) ??
    (await makeUser('winnow')) ??
    (await findUser('postgres')) ??
    (await findUser('nobody'));
  if (user === undefined) {
    throw new StartupProblem('no-unprivileged-user');
  }
  return user;
}

async function findUser(name: string): Promise<SystemUser | undefined> {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const [, , uid, gid] =
    passwd
      .split('\n')
      .find((line) => line.startsWith(`${name}:`))
      ?.split(':') ?? [];
  if (uid === undefined || gid === undefined || Number(uid) === 0) {
    return undefined;
  }
  return { uid: Number(uid), gid: Number(gid), name };
}

async function makeUser(name: string): Promise<SystemUser | undefined> {
  const options = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent'];
  const run = promisify(execFile);
  await run('useradd', [...options, '--shell', '/usr/sbin/nologin', name], {
    env: { PATH: '/usr/sbin:/sbin:/usr/bin:/bin' },
  }).catch(() => undefined);
  const made = await findUser(name);
  if (made !== undefined) {
    process.stderr.write(`${sentenceOf('made-user', { name })}\n`);
  }
  return made;
}

/** Whether this user may enter every folder above the path, and read the path itself, by the permission bits. */
export async function canReach(user: SystemUser, path: string): Promise<boolean> {
  for (let folder = path; ; folder = dirname(folder)) {
    const { uid, gid, mode } = await stat(folder);
    const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0;
    if (((mode >> shift) & 0o1) === 0) {
      return false;
    }
    if (folder === dirname(folder)) {
      return true;
    }
  }
}
