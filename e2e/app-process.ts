import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const project = path.resolve(import.meta.dirname, '..');
const winnow = path.join(project, 'bin', 'winnow');

/** `bin/winnow` at work in a folder. */
export interface AppProcess {
  /** Without a slash at the end. */
  address: string;
  /** Makes the first account; whole, with its token. */
  setUpLink: string;
  /** Runs `bin/winnow` on the same data. Answers what it printed. */
  command(...args: string[]): Promise<string>;
  /** Resolves when it has ended, and its PostgreSQL with it. */
  stop(): Promise<void>;
}

/** Builds the pages where they are stale. */
export async function buildPages(): Promise<void> {
  await run(
    process.execPath,
    ['--eval', 'import("./scripts/build-web.mjs").then(({ buildWebWhenStale }) => buildWebWhenStale())'],
    { cwd: project },
  );
}

/** Starts the built app on a folder in which nobody has an account, at a free port. */
export async function startProcess(dataDir: string): Promise<AppProcess> {
  const port = await freePort();
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    PORT: String(port),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
  };
  const server = spawn(winnow, ['start'], { cwd: project, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const address = `http://127.0.0.1:${port}`;
  const setUpLink = await printed(
    server,
    new RegExp(`${address}/setup\\?token=\\S+`),
    new RegExp(`^${address}$`, 'm'),
  );
  return {
    address,
    setUpLink,
    command: async (...args) => (await run(winnow, args, { cwd: project, env })).stdout,
    stop: async () => {
      server.kill('SIGTERM');
      if (server.exitCode === null) await once(server, 'exit');
    },
  };
}

/** Waits until the server has printed `done`; answers what it printed that looks like `wanted`. */
async function printed(server: ReturnType<typeof spawn>, wanted: RegExp, done: RegExp): Promise<string> {
  let text = '';
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      text += chunk.toString();
      const found = wanted.exec(text);
      if (found && done.test(text)) resolve(found[0]);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('exit', (code) => reject(new Error(`The app ended with ${code}: ${text}`)));
    server.once('error', reject);
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
