import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../app.ts';
import { findAccessibilityFaults, findContrastFaults } from '../axe.ts';
import { type Language, openPage, openWindows, type Scheme, showScheme, type Windows } from '../looks.ts';
import { pages } from '../pages.ts';

/** How the pages are looked at; each look is a file of stories, so that they can be had side by side. */
export interface Look {
  language: Language;
  width: number;
  height: number;
  /** Light and dark, unless in one of them alone: other words lie on the same colours. */
  schemes?: readonly Scheme[];
}

/** Tells of each page that is shown at this width whether everyone can use it. */
export function everyPageIsOpenToEveryone(look: Look): void {
  const { language, width, height, schemes = ['light', 'dark'] } = look;
  describe(`in ${language} at ${width}, ${schemes.join(' and ')},`, () => {
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
        const shown = await page.locator('html').getAttribute('data-mantine-color-scheme');
        expect(schemes).toContain(shown);
        expect(await findAccessibilityFaults(page)).toEqual([]);
        const across = await page.evaluate<number>('document.documentElement.scrollWidth');
        expect(across, 'the page does not scroll sideways').toBeLessThanOrEqual(width);
        for (const scheme of schemes.filter((one) => one !== shown)) {
          await showScheme(page, scheme);
          expect(await findContrastFaults(page)).toEqual([]);
        }
      },
    );
  });
}
