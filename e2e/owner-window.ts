import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { type App, startApp } from './app.ts';

/**
 * For the stories of one file: an app with an owner, and for each story a window of their own in which the owner is
 * signed in. Importing it sets them up; they are there while a story runs.
 */
export let app: App;
export let context: BrowserContext;
export let page: Page;

beforeAll(async () => {
  app = await startApp();
  await app.makeOwner();
});
afterAll(() => app?.close());

beforeEach(async () => {
  context = await app.signedIn({ viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
});
afterEach(() => context.close());

/** Puts a phone in the place of the window of a story. */
export async function takePhone(): Promise<void> {
  await context.close();
  context = await app.signedIn({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  page = await context.newPage();
}
