import { execFile } from 'node:child_process';
import { readdir, readFile, readlink, realpath } from 'node:fs/promises';
import { promisify } from 'node:util';
import { errorCode } from '../error-code.ts';

const linux = process.platform === 'linux';

/** Whether a process runs. One that has ended and waits to be collected (a zombie) does not. */
export async function isAlive(pid: number): Promise<boolean> {
  if (!Number.isSafeInteger(pid) || pid <= 0) {
    return false;
  }
  if (linux) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    const state = stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3);
    return state !== '' && state !== 'Z' && state !== 'X';
  }
  return isTaken(pid);
}

/** Whether the number is a process's, be it one that has ended and waits to be collected: PostgreSQL does not tell them apart. */
export function isTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/**
 * Whether the process is a PostgreSQL on this cluster. Numbers of processes are given out anew, soon so in a container:
 * a number in a file that a crash left may be anyone's by now. PostgreSQL's working directory is its cluster.
 */
export async function isPostgresOn(pid: number, clusterDir: string): Promise<boolean> {
  if (!(await isAlive(pid))) {
    return false;
  }
  if (linux) {
    const folder = await readlink(`/proc/${pid}/cwd`).catch(() => '');
    const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
    return name.trim() === 'postgres' && folder === (await realpath(clusterDir));
  }
  if (process.platform === 'win32') {
    return true;
  }
  const { stdout } = await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({
    stdout: '',
  }));
  return stdout.includes('postgres') && stdout.includes(clusterDir);
}

/**
 * Workers of a killed postmaster that still go on: PostgreSQL's processes on this cluster whose parent is none of them.
 * A postmaster itself is not among them, nor one that another start has just made. Known on Linux only.
 */
export async function orphanedWorkersOn(clusterDir: string): Promise<number[]> {
  if (!linux) {
    return [];
  }
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 0);
  const orphaned = await Promise.all(pids.map((pid) => isOrphanedWorker(pid, clusterDir)));
  return pids.filter((_, index) => orphaned[index]);
}

async function isOrphanedWorker(pid: number, clusterDir: string): Promise<boolean> {
  if (!(await isPostgresOn(pid, clusterDir))) {
    return false;
  }
  const title = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return title.startsWith('postgres: ') && !(await isPostgresOn(await parentOf(pid), clusterDir));
}

async function parentOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return Number(stat.slice(stat.lastIndexOf(')') + 4).split(' ')[0]);
}
