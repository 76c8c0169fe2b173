import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { type AppProcess, buildPages, startProcess } from './app-process.ts';
import { launchBrowser } from './browser/launch-browser.ts';

const run = promisify(execFile);

type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

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
  /** A browser window in which a person is signed in, the owner if nobody is named. All windows of a person share a session, but for those that begin with another `storageState`. */
  signedIn(options?: BrowserContextOptions, person?: Person): Promise<BrowserContext>;
  /** What the API answers the owner at an address under `/api/v1`. */
  read(address: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts the app on an empty database. */
export async function startApp(): Promise<App> {
  const [browser, dataDir] = await Promise.all([launchBrowser(), emptyData()]);
  const { address, setUpLink, command, stop } = await startProcess(dataDir);
  // Reading a password takes the time that it is meant to take: each person does it once, and has one session.
  const sessions = new Map<string, Session>();
  const app: App = {
    address,
    setUpLink,
    browser,
    command,
    makeOwner: () => makeOwner(address, setUpLink),
    signedIn: (options = {}, person = owner) => signedIn(app, options, person, sessions),
    read: async (where) => {
      const context = await app.signedIn();
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
  options: BrowserContextOptions,
  person: Person,
  sessions: Map<string, Session>,
): Promise<BrowserContext> {
  const storageState = sessions.get(person.email);
  const context = await app.browser.newContext({
    baseURL: app.address,
    locale: 'nb-NO',
    ...(storageState && { storageState }),
    ...options,
  });
  context.setDefaultTimeout(10_000);
  if (storageState !== undefined && (await isSignedIn(context))) return context;
  const response = await context.request.post('/api/auth/sign-in/email', {
    headers: { origin: app.address },
    data: { email: person.email, password: person.password },
  });
  if (!response.ok()) throw new Error(`${person.email} was not signed in: ${await response.text()}`);
  sessions.set(person.email, await context.storageState());
  return context;
}

/** A session may have been ended since, as what a story is about. */
async function isSignedIn(context: BrowserContext): Promise<boolean> {
  return (await (await context.request.get('/api/auth/get-session')).json()) !== null;
}
