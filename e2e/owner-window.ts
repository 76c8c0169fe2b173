import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { type App, startApp } from './app.ts';
import { beforeRetry } from './before-retry.ts';

/**
 * For the stories of one file: an app with an owner, and for each story a window of their own in which the owner is
 * signed in. Importing it sets them up; they are there while a story runs.
 */
export let app: App;
export let context: BrowserContext;
export let page: Page;

beforeAll(startWithOwner);
afterAll(() => app?.close());

beforeEach(openWindow);
afterEach(() => context.close());

async function startWithOwner(): Promise<void> {
  app = await startApp();
  await app.makeOwner();
}

async function openWindow(): Promise<void> {
  context = await app.signedIn({ viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
}

/** Has a story that is tried again begin with an empty app, as it did at first; for those that build on no other. */
export function emptyBeforeRetry(): void {
  beforeRetry(async () => {
    await context.close();
    await app.close();
    await startWithOwner();
    await openWindow();
  });
}

/** Puts a phone in the place of the window of a story. */
export async function takePhone(): Promise<void> {
  await context.close();
  context = await app.signedIn({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  page = await context.newPage();
}
