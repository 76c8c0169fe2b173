import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { type AppProcess, buildPages, startProcess } from './app-process.ts';
import { launchBrowser } from './browser/launch-browser.ts';

const run = promisify(execFile);

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
export interface App extends Pick<AppProcess, 'address' | 'setUpLink' | 'command'> {
  browser: Browser;
  /** Makes the first account. */
  makeOwner(): Promise<void>;
  /** A browser window in which a person is signed in, the owner if nobody is named. */
  signedIn(options?: BrowserContextOptions, person?: Person): Promise<BrowserContext>;
  /** What the API answers the owner at an address under `/api/v1`. */
  read(address: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts the app on an empty database. */
export async function startApp(): Promise<App> {
  const [browser, dataDir] = await Promise.all([launchBrowser(), emptyData()]);
  const { address, setUpLink, command, stop } = await startProcess(dataDir);
  const app: App = {
    address,
    setUpLink,
    browser,
    command,
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
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  return app;
}

/** A folder for the app: a copy of the one that was prepared for all stories, else an empty one beside fresh pages. */
async function emptyData(): Promise<string> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'winnow-story-'));
  const prepared = process.env.WINNOW_STORY_DATA;
  if (prepared === undefined) await buildPages();
  // With owners and modes, which PostgreSQL insists on.
  else await run('cp', ['-a', `${prepared}/.`, dataDir]);
  return dataDir;
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
