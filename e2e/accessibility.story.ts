import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from './app.ts';
import { findAccessibilityFaults, findContrastFaults } from './axe.ts';
import { openPage, openWindows, showScheme, type Windows } from './looks.ts';
import { pages } from './pages.ts';

let app: App;

beforeAll(async () => {
  app = await startApp();
  await app.makeOwner();
  await app.command('demo', '--leads', '60', '--seed', '7');
});

afterAll(() => app.close());

describe.each([
  { language: 'nb', width: 1440, height: 900 },
  { language: 'en', width: 1440, height: 900 },
  // Tall enough for a whole form: what just then lies behind the buttons at the thumb would be told to be too small.
  { language: 'nb', width: 390, height: 3200 },
] as const)('in $language at $width, light and dark,', ({ language, width, height }) => {
  let windows: Windows;

  beforeAll(async () => {
    windows = await openWindows(app, language, width, height);
  });

  afterAll(() => windows.close());

  test.each(pages.filter(({ minWidth = 0 }) => width >= minWidth))(
    '$name is open to everyone',
    async (each) => {
      const page = await openPage(windows, each);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await findAccessibilityFaults(page)).toEqual([]);
      await showScheme(page, 'dark');
      expect(await findContrastFaults(page)).toEqual([]);
    },
  );
});
