import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from './app.ts';
import { findAccessibilityFaults } from './axe.ts';

const jonas = { name: 'Jonas Berg', email: 'jonas@fjord.example', password: 'vidde og fjord og fjell' };
const patient = { timeout: 10_000 };
let app: App;
let page: Page;

beforeAll(async () => {
  app = await startApp();
  await app.makeOwner();
  const context = await app.signedIn();
  const data = { ...jonas, role: 'member', language: 'nb' };
  expect((await context.request.post('/api/v1/people', { data })).status()).toBe(201);
  await context.close();
  await app.command('demo', '--leads', '1000', '--seed', '5');
});
afterAll(() => app?.close());
afterEach(async () => {
  await page?.context().close();
});

const row = (index: number) => page.locator(`[data-row="${index}"]`);
const toast = (text: RegExp) => page.locator('.mantine-Notification-root', { hasText: text });

async function open(path: string, width = 1440): Promise<void> {
  const isPhone = width < 500;
  const context = await app.signedIn({
    ...{ viewport: { width, height: 844 }, reducedMotion: 'reduce', hasTouch: isPhone, isMobile: isPhone },
  });
  page = await context.newPage();
  await page.goto(path);
  await page.locator('[role="grid"][aria-busy="false"]').waitFor();
  await row(3).waitFor();
}

const lists = [
  { path: 'contacts', columns: 'fullName,assignedToId', many: 'forretningskontakter' },
  { path: 'accounts', columns: 'name,assignedToId', many: 'forretningsforbindelser' },
  { path: 'campaigns', columns: 'title,assignedToId', many: 'kampanjer' },
];

describe.each(lists)('the list of $path', ({ path, columns, many }) => {
  test('has room for its columns at every width', async () => {
    for (const width of [1440, 1024]) {
      await open(`/${path}`, width);
      const beyond =
        'document.querySelector(\'[role="grid"]\').scrollWidth - document.querySelector(\'[role="grid"]\').clientWidth';
      // Fractions of a pixel are rounded up.
      expect(await page.evaluate(beyond)).toBeLessThanOrEqual(1);
      if (width > 1024) await page.context().close();
    }
  });

  test('changes a value where it stands, with the keys alone, and takes it back', async () => {
    await open(`/${path}?columns=${columns}&sort=${columns.split(',')[0]}`);
    const cell = row(1).locator('[data-cell="2"]');
    const before = await cell.textContent();
    await row(1).click();
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('F2');
    await page.getByRole('combobox', { name: 'Tilordnet' }).waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.keyboard.type('jonas');
    await page.keyboard.press('Enter');
    await cell.getByText('Jonas').waitFor();
    await toast(/Tilordnet er nå Jonas Berg/)
      .getByRole('button', { name: 'Angre' })
      .click();
    await expect.poll(() => cell.textContent(), patient).toBe(before);
  });

  test('changes one field of several, and takes it back', async () => {
    await open(`/${path}?columns=${columns}`);
    await row(1).click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    const bar = page.getByRole('toolbar', { name: 'Hva du vil gjøre med de valgte' });
    await bar.getByRole('button', { name: 'Masserediger' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Felt' }).fill('Kommentarer');
    await page.getByRole('option', { name: 'Kommentarer', exact: true }).click();
    await dialog.getByRole('textbox', { name: 'Kommentarer' }).fill('Sett på messen');
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: `Endre 3 ${many}` }).click();
    await toast(/Kommentarer endret for 3/)
      .getByRole('button', { name: 'Angre' })
      .click();
    await page
      .getByText(/angret/i)
      .first()
      .waitFor({ state: 'attached' });
    await expect.poll(() => page.locator('[role="row"][aria-selected="true"]').count(), patient).toBe(3);
  });

  test('says on a phone what tells a record from others, in words', async () => {
    await open(`/${path}`, 390);
    const said = await page.locator('[role="row"][data-row]').allTextContents();
    // Figures of phones stand in groups, choices under their names.
    expect(said.filter((text) => /\d{8}|call_?list|massEmail/i.test(text))).toEqual([]);
    if (path === 'campaigns') expect(said.join()).toContain('Ringeliste · K');
    await row(2).locator('[data-tick]').tap();
    await page
      .getByRole('toolbar', { name: 'Hva du vil gjøre med de valgte' })
      .getByText('1 valgt')
      .waitFor();
    expect(await page.getByText('1 valgt').filter({ visible: true }).count()).toBe(1);
    expect(await findAccessibilityFaults(page)).toEqual([]);
  });
});
