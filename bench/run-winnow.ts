import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { projectRoot } from '#server/environment.ts';

function spawnWinnow(args: readonly string[], dataDir: string, showErrors: boolean): ChildProcess {
  return spawn(process.execPath, [join(projectRoot, 'bin', 'winnow'), ...args], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      DATA_DIR: dataDir,
      PORT: '0',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', showErrors ? 'inherit' : 'pipe'],
  });
}

/** Runs a command of the app to its end, and gives back what it printed. */
export async function runWinnow(
  args: readonly string[],
  dataDir: string,
  { showErrors = false } = {},
): Promise<string> {
  const child = spawnWinnow(args, dataDir, showErrors);
  const [out, err, [code]] = await Promise.all([
    child.stdout ? text(child.stdout) : '',
    child.stderr ? text(child.stderr) : '',
    once(child, 'close'),
  ]);
  if (code !== 0) throw new Error(`winnow ${args.join(' ')} ended with ${code}: ${err}`);
  return out.trim();
}

/** The app, running as a process of its own. */
export type RunningApp = {
  pid: number;
  address: string;
  /** Milliseconds from the start of the process to the printed address. */
  readyAfter: number;
  stop(): Promise<void>;
};

/** Starts the app on a data folder and a free port, and waits until it says that it is ready. */
export async function startApp(dataDir: string): Promise<RunningApp> {
  const start = performance.now();
  const child = spawnWinnow(['start'], dataDir, false);
  const ended = once(child, 'close');
  const address = await Promise.race([
    addressOf(child),
    ended.then(async () => {
      throw new Error('The app ended before it was ready.');
    }),
  ]);
  return {
    pid: child.pid ?? 0,
    address,
    readyAfter: performance.now() - start,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** The last line that the app prints is its address; the line before may be the link of the first account. */
function addressOf(child: ChildProcess): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  let out = '';
  child.stdout?.on('data', (part) => {
    out += part;
    const found = /^(http:\/\/\S+:\d+)$/m.exec(out)?.[1];
    if (found) resolve(found);
  });
  // Read, so that a full pipe never holds the app up.
  child.stderr?.resume();
  return promise;
}
