import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { App } from './app.ts';
import type { PageToLookAt } from './pages.ts';

export type Language = 'nb' | 'en';
export type Scheme = 'light' | 'dark';

/** Two tabs of one size and language: one in which the owner is signed in, and one in which nobody is. */
export interface Windows {
  app: App;
  signedIn: Page;
  stranger: Page;
  close(): Promise<void>;
}

export async function openWindows(
  app: App,
  language: Language,
  width: number,
  height = width < 500 ? 844 : 900,
): Promise<Windows> {
  const phone = width < 500;
  const options = {
    baseURL: app.address,
    locale: language === 'nb' ? 'nb-NO' : 'en-GB',
    reducedMotion: 'reduce',
    viewport: { width, height },
    ...(phone ? { isMobile: true, hasTouch: true } : {}),
  } as const;
  const signedIn = await app.signedIn(options);
  const stranger = await app.browser.newContext(options);
  await choose(signedIn, app, language);
  return {
    app,
    signedIn: await signedIn.newPage(),
    stranger: await stranger.newPage(),
    close: async () => {
      await signedIn.close();
      await stranger.close();
    },
  };
}

/** Opens a page and waits until it stands still, with all that it fetches. */
export async function openPage(windows: Windows, look: PageToLookAt): Promise<Page> {
  const page = look.beforeSignIn ? windows.stranger : windows.signedIn;
  const path = typeof look.path === 'string' ? look.path : await look.path(windows.app);
  if (look.beforeSignIn || !(await leaveNothing(page))) await page.goto(path);
  else if (path !== nowhere) {
    await go(page, path);
    await nothing(page).waitFor({ state: 'detached' });
  }
  await page.locator('h1').first().waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  await page.evaluate('document.fonts.ready.then(() => true)');
  await look.prepare?.(page);
  return page;
}

/** The address of a page that holds nothing. */
const nowhere = '/there-is-nothing-here';

function nothing(page: Page): Locator {
  return page.locator('h1', { hasText: /^(Ikke funnet|Not found)$/ });
}

/** What may outlast the page on which it was opened. */
const floating = '[role=dialog], [role=menu], [role=listbox], .mantine-Notification-root';

/**
 * Goes where nothing is left of the page before: by the app itself, which takes a fifth of what loading it anew does.
 * False where there is no such page yet, something was typed that it would ask about, or something stays open.
 */
async function leaveNothing(page: Page): Promise<boolean> {
  if (!page.url().startsWith('http')) return false;
  const isUnsaved = `!window.dispatchEvent(new Event('beforeunload', { cancelable: true }))`;
  if (await page.evaluate(isUnsaved)) return false;
  await go(page, nowhere);
  await nothing(page).waitFor();
  return (await page.locator(floating).count()) === 0;
}

/** As a link does. */
async function go(page: Page, path: string): Promise<void> {
  await page.evaluate(`history.pushState({}, '', ${JSON.stringify(path)})`);
}

/** Shows the page in light or dark, as the computer would ask for it. */
export async function showScheme(page: Page, scheme: Scheme): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  if (page.url().startsWith('http'))
    await page.locator(`html[data-mantine-color-scheme="${scheme}"]`).waitFor({ state: 'attached' });
}

async function choose(context: BrowserContext, app: App, language: Language): Promise<void> {
  const response = await context.request.patch('/api/v1/session/preferences', {
    headers: { origin: app.address },
    data: { language, colorScheme: 'auto' },
  });
  if (!response.ok()) throw new Error(`The language was not chosen: ${await response.text()}`);
}
