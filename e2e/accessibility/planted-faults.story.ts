import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findAccessibilityFaults, findContrastFaults } from '../axe.ts';
import { launchBrowser } from '../browser/launch-browser.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.setContent(`
    <html lang="en"><title>Faults</title><main><h1>Faults</h1>
    <button></button><p style="background: white; color: #bbb">Hardly to be read</p></main></html>`);
});

afterAll(() => browser.close());

test('what is planted is found: a button without a name, and text too pale to read', async () => {
  const idOf = (fault: string) => fault.slice(0, fault.indexOf(':'));
  expect((await findAccessibilityFaults(page)).map(idOf).sort()).toEqual(['button-name', 'color-contrast']);
  expect((await findContrastFaults(page)).map(idOf)).toEqual(['color-contrast']);
});
