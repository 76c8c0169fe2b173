import type { Route } from 'playwright-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { app, context, page } from './owner-window.ts';

const jonas = { name: 'Jonas Berg', email: 'jonas@fjord.example', password: 'vidde og fjord og fjell' };

beforeAll(async () => {
  await app.command('demo', '--leads', '150', '--seed', '7');
  const owners = await app.signedIn();
  const data = { ...jonas, role: 'member', language: 'nb' };
  const added = await owners.request.post('/api/v1/people', { data });
  expect(added.status(), await added.text()).toBe(201);
  await owners.close();
});

beforeEach(async () => {
  await page.goto('/leads?sort=-updatedAt');
  await page.locator('[role="grid"][aria-busy="false"]').waitFor();
  await row(9).locator('bdi').first().waitFor();
});

const row = (index: number) => page.locator(`[data-row="${index}"]`);
const nameAt = (index: number) => row(index).locator('bdi').first().textContent();
const bar = () => page.getByRole('toolbar', { name: 'Hva du vil gjøre med de valgte' });
const byName = (names: readonly (string | null)[]) => names.toSorted();

async function namesAt(...rows: number[]): Promise<(string | null)[]> {
  return byName(await Promise.all(rows.map(nameAt)));
}

async function selectedNames(): Promise<string[]> {
  const names = page.locator('[data-row][aria-selected="true"] [data-cell="1"] bdi');
  return (await names.allTextContents()).toSorted();
}

/** Rows 5 to 9 of a list too short to be frozen. */
async function selectFive(): Promise<(string | null)[]> {
  await row(5).click();
  await row(9).click({ modifiers: ['Shift'] });
  await expect.poll(() => bar().textContent()).toContain('5 valgt');
  const five = await namesAt(5, 6, 7, 8, 9);
  expect(new Set(five).size).toBe(5);
  expect(await selectedNames()).toEqual(five);
  return five;
}

test('a range of a list sorted by when it was changed stays the same leads as they go to the top', async () => {
  const five = await selectFive();
  await page.keyboard.press('a');
  await page.getByRole('combobox', { name: 'Tilordne til' }).waitFor();
  await page.keyboard.type('mette lund');
  await page.keyboard.press('Enter');
  // Those who had been hers before stay where they were.
  await expect.poll(() => nameAt(0)).toBeOneOf(five);
  expect(await selectedNames()).toEqual(five);
  expect(await bar().textContent()).toContain('5 valgt');

  await page.keyboard.press('Delete');
  await expect
    .poll(async () => {
      const bin = await context.request.get('/api/v1/lists/lead/rows?bin=true&sort=-updatedAt&limit=5');
      return byName((await bin.json()).items.map(({ name }: { name: string }) => name));
    })
    .toEqual(five);
});

test('a range stays the same leads where others come above it', async () => {
  const five = await selectFive();
  const data = { fullName: 'Nyest av Alle' };
  const added = await context.request.post('/api/v1/leads', { headers: { origin: app.address }, data });
  expect(added.status(), await added.text()).toBe(201);
  await expect.poll(() => nameAt(0)).toBe('Nyest av Alle');
  await expect.poll(() => namesAt(6, 7, 8, 9, 10)).toEqual(five);
  expect(await selectedNames()).toEqual(five);
});

test('Enter is for whoever the letters find, also where it is pressed before the colleagues are here', async () => {
  const held: Route[] = [];
  await page.route('**/rpc/people/list*', (route) => void held.push(route));
  await page.reload();
  await row(9).locator('bdi').first().waitFor();
  await row(0).click();
  await page.keyboard.press('a');
  await page.getByRole('combobox', { name: 'Tilordne til' }).waitFor();
  await page.keyboard.type('jonas berg');
  await expect.poll(() => page.getByRole('listbox').getByRole('option').count()).toBe(0);
  await page.keyboard.press('Enter');
  for (const route of held) await route.continue();
  await page
    .getByRole('status')
    .filter({ hasText: /tilordnet Jonas Berg/ })
    .first()
    .waitFor();
});
