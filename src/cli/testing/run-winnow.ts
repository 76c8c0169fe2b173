import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '#server/environment.ts';

/** `bin/winnow` as a process of its own, with what it has said so far. */
export interface WinnowProcess {
  child: ChildProcess;
  pid: number;
  stdout(): string;
  stderr(): string;
  /** Resolves with the exit code, or the name of the signal that ended it. */
  ended: Promise<number | string>;
  /** Resolves when standard output holds what is looked for; rejects with all that was said when it ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
}

/** A new, empty data folder. */
export function makeDataDir(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'winnow-data-'));
}

/** Removes a data folder, also one whose server is still writing its last. */
export function removeDataDir(dataDir: string): Promise<void> {
  return rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
}

/** Runs `bin/winnow` in an environment that holds what is given and nothing of ours but the path. */
export function runWinnow(args: string[], env: Record<string, string | undefined>): WinnowProcess {
  const child = spawn(process.execPath, [join(projectRoot, 'bin', 'winnow'), ...args], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (part) => {
    stdout += part;
  });
  child.stderr.on('data', (part) => {
    stderr += part;
  });
  const ended = once(child, 'close').then(
    ([code, signal]: (number | string)[]) => code ?? signal ?? 'unknown',
  );
  return {
    child,
    pid: child.pid ?? 0,
    stdout: () => stdout,
    stderr: () => stderr,
    ended,
    says: (pattern) => {
      const { promise, resolve, reject } = Promise.withResolvers<RegExpExecArray>();
      const look = () => {
        const found = pattern.exec(stdout);
        if (found !== null) {
          resolve(found);
        }
      };
      child.stdout.on('data', look);
      child.on('close', (code) => reject(new Error(`It ended with ${code}.\n${stdout}\n${stderr}`)));
      look();
      return promise;
    },
  };
}

/** An app that serves, on a port of its own. */
export interface RunningApp extends WinnowProcess {
  address: string;
  /** The one-time link to the first account, while there is none. */
  firstOwnerLink: string | undefined;
  /** Ends it as Ctrl+C would, and resolves with the exit code. */
  stop(): Promise<number | string>;
}

/** Starts the app, and resolves when it has printed its address. */
export async function startApp(env: Record<string, string | undefined>): Promise<RunningApp> {
  const app = runWinnow(['start'], env);
  const [, address = ''] = await app.says(/^\s*(http:\/\/[\w.:[\]]+)\n/m);
  return {
    ...app,
    address,
    firstOwnerLink: /http:\S+\/\S+/.exec(app.stdout())?.[0],
    stop: () => {
      app.child.kill('SIGTERM');
      return app.ended;
    },
  };
}
