import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { launchBrowser } from './browser/launch-browser.ts';

const run = promisify(execFile);
const project = path.resolve(import.meta.dirname, '..');
const winnow = path.join(project, 'bin', 'winnow');

export interface Person {
  name: string;
  email: string;
  password: string;
}

/** Who made the first account. */
export const owner: Person = {
  name: 'Mette Lund',
  email: 'mette@fjord.example',
  password: 'fjell og fjord og vidde',
};

/** The built app with a database of its own, and a browser to look at it. */
export interface App {
  /** Without a slash at the end. */
  address: string;
  /** Makes the first account; whole, with its token. */
  setUpLink: string;
  browser: Browser;
  /** Runs `bin/winnow` on the app's data. Answers what it printed. */
  command(...args: string[]): Promise<string>;
  /** Makes the first account. */
  makeOwner(): Promise<void>;
  /** A browser window in which a person is signed in, the owner if nobody is named. */
  signedIn(options?: BrowserContextOptions, person?: Person): Promise<BrowserContext>;
  /** What the API answers the owner at an address under `/api/v1`. */
  read(address: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Builds the pages where they are stale, and starts the app on an empty database and a free port. */
export async function startApp(): Promise<App> {
  await run(
    process.execPath,
    ['--eval', 'import("./scripts/build-web.mjs").then(({ buildWebWhenStale }) => buildWebWhenStale())'],
    { cwd: project },
  );
  const [browser, dataDir, port] = await Promise.all([
    launchBrowser(),
    mkdtemp(path.join(tmpdir(), 'winnow-story-')),
    freePort(),
  ]);
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
  const app: App = {
    address,
    setUpLink,
    browser,
    command: async (...args) => (await run(winnow, args, { cwd: project, env })).stdout,
    makeOwner: () => makeOwner(address, setUpLink),
    signedIn: (options, person = owner) => signedIn(app, options, person),
    read: async (where) => {
      const context = await signedIn(app, {}, owner);
      const response = await context.request.get(`/api/v1${where}`);
      const answer: unknown = await response.json();
      await context.close();
      return answer;
    },
    close: async () => {
      await browser.close();
      server.kill('SIGTERM');
      if (server.exitCode === null) await once(server, 'exit');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  return app;
}

async function makeOwner(address: string, setUpLink: string): Promise<void> {
  const token = new URL(setUpLink).searchParams.get('token');
  const response = await fetch(`${address}/api/v1/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...owner, token, language: 'nb' }),
  });
  if (!response.ok) throw new Error(`The first account was not made: ${await response.text()}`);
}

async function signedIn(
  app: App,
  options: BrowserContextOptions = {},
  person: Person,
): Promise<BrowserContext> {
  const context = await app.browser.newContext({ baseURL: app.address, locale: 'nb-NO', ...options });
  context.setDefaultTimeout(10_000);
  const response = await context.request.post('/api/auth/sign-in/email', {
    headers: { origin: app.address },
    data: { email: person.email, password: person.password },
  });
  if (!response.ok()) throw new Error(`${person.email} was not signed in: ${await response.text()}`);
  return context;
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
