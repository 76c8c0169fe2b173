import { beforeEach, describe, expect, test } from 'vitest';
import { findAccessibilityFaults } from './axe.ts';
import { app, context, page } from './owner-window.ts';

const names = ['Anne Dal', 'Bjørn Eide', 'Cato Foss', 'Dina Gran'];
const columns = 'fullName,company,assignedToId,source';

beforeEach(async () => {
  const { items } = (await app.read('/leads')) as { items: { id: number }[] };
  for (const { id } of items) await context.request.delete(`/api/v1/leads/${id}`);
  for (const fullName of names)
    expect((await context.request.post('/api/v1/leads', { data: { fullName } })).status()).toBe(201);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`/leads?columns=${columns}&sort=fullName`);
  await row(0).getByText('Anne Dal').waitFor();
});

const row = (index: number) => page.locator(`[data-row="${index}"]`);
const dialog = () => page.getByRole('dialog', { name: /Lim inn/ });
const toast = (text: string) => page.locator('.mantine-Notification-root', { hasText: text });

async function paste(text: string) {
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await page.keyboard.press('Control+V');
  await dialog().waitFor();
}

/** The values of a field, in the order of the list. */
async function valuesOf(field: string) {
  const { items } = (await app.read('/leads?sort=fullName')) as { items: Record<string, unknown>[] };
  return items.map((item) => item[field]);
}

describe('a column of cells from a spreadsheet', () => {
  test('goes down from the cell with the focus, is shown before, and taken back', async () => {
    await row(0).focus();
    await page.keyboard.press('ArrowDown');
    for (let i = 0; i <= 2; i++) await page.keyboard.press('ArrowRight');
    await page.locator('[data-row="1"] [data-cell="2"]:focus').waitFor();
    await paste('Fjord AS\r\nBerg AS\r\nVidde AS\r\nFor mye AS\r\n');
    await dialog().getByText('Fra Bjørn Eide og nedover').waitFor();
    await dialog().getByText('3 kundeemner endres.').waitFor();
    await dialog().getByText('1 rad har ingen post igjen å gå til.').waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Lim inn i 3 kundeemner' }).click();
    await toast('Limt inn i 3 kundeemner.').waitFor();
    expect(await valuesOf('company')).toEqual([null, 'Fjord AS', 'Berg AS', 'Vidde AS']);
    await row(3).getByText('Vidde AS').waitFor();
    await page.getByRole('button', { name: 'Angre' }).click();
    await toast('Angret').waitFor();
    expect(await valuesOf('company')).toEqual([null, null, null, null]);
  });

  test('is refused where it is longer than can be pasted at once, and nothing is cut off', async () => {
    await row(0).focus();
    for (let i = 0; i <= 2; i++) await page.keyboard.press('ArrowRight');
    await page.locator('[data-row="0"] [data-cell="2"]:focus').waitFor();
    await paste('Fjord AS\n'.repeat(10_001));
    await dialog().getByText('Det kan limes inn høyst 10\u00a0000 rader om gangen.').waitFor();
    expect(
      await dialog()
        .getByRole('button', { name: /^Lim inn/ })
        .isDisabled(),
    ).toBe(true);
    await dialog().getByRole('checkbox', { name: 'Første linje er overskrifter' }).check();
    await dialog().getByText('4 kundeemner endres.').waitFor();
    await dialog().getByText('9\u00a0996 rader har ingen poster igjen å gå til.').waitFor();
  });

  test('goes over the selected rows by its headings; what cannot be read is told and left', async () => {
    await row(0).click();
    await row(2).click({ modifiers: ['Shift'] });
    await paste('Tilordnet\tKilde\nMette Lund\tMesse\nUkjent Person\tMesse\n\tStranda');
    await dialog().getByText('Over utvalget: 3 kundeemner').waitFor();
    await dialog().getByText('2 kundeemner endres.').waitFor();
    await dialog().getByText('ingen her med det navnet').waitFor();
    await dialog().getByText('Nytt i listen: Stranda.').waitFor();
    await dialog().getByRole('button', { name: 'Lim inn i 2 kundeemner' }).click();
    await toast('Limt inn i 2 kundeemner.').waitFor();
    expect(await valuesOf('source')).toEqual(['Messe', null, 'Stranda', null]);
    await toast('ble stående').getByRole('button', { name: 'Vis hvilke' }).click();
    const left = page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'Bjørn Eide' });
    await left.getByText('Ukjent Person').waitFor();
    await left.getByText('ingen her med det navnet').waitFor();
    await left.getByText('Tilordnet', { exact: true }).waitFor();
  });
});
