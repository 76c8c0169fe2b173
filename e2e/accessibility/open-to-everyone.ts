import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../app.ts';
import { findAccessibilityFaults, findContrastFaults, findFaultsBesidesContrast } from '../axe.ts';
import { type Language, openPage, openWindows, showScheme, type Windows } from '../looks.ts';
import { pages } from '../pages.ts';

/** How the pages are looked at; each look is a file of stories, so that they can be had side by side. */
export interface Look {
  language: Language;
  width: number;
  height: number;
  /** Looked at without regard to colours: they are those of the other language. */
  colourless?: boolean;
}

/** Tells of each page that is shown at this width whether everyone can use it. */
export function everyPageIsOpenToEveryone({ language, width, height, colourless = false }: Look): void {
  describe(`in ${language} at ${width}${colourless ? '' : ', light and dark'},`, () => {
    let app: App;
    let windows: Windows;

    beforeAll(async () => {
      app = await startApp();
      await app.makeOwner();
      await app.command('demo', '--leads', '12', '--seed', '7');
      windows = await openWindows(app, language, width, height);
    });

    afterAll(() => app.close());

    test.each(pages.filter(({ minWidth = 0 }) => width >= minWidth))(
      '$name is open to everyone',
      async (each) => {
        const page = await openPage(windows, each);
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        if (colourless) {
          expect(await findFaultsBesidesContrast(page)).toEqual([]);
          return;
        }
        expect(await findAccessibilityFaults(page)).toEqual([]);
        await showScheme(page, 'dark');
        expect(await findContrastFaults(page)).toEqual([]);
      },
    );
  });
}
