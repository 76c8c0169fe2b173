import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type App, owner, startApp } from './app.ts';
import { findAccessibilityFaults } from './axe.ts';

const password = 'vidde og fjord og fjell';
const jonas = { name: 'Jonas Berg', email: 'jonas@fjord.example', password };
const vera = { name: 'Vera Vik', email: 'vera@fjord.example', password };
const columns = 'fullName,company,rating,assignedToId,source,categories';
let app: App;
let page: Page;
let id: number;

beforeAll(async () => {
  app = await startApp();
  await app.makeOwner();
  const context = await app.signedIn();
  for (const [person, role] of [
    [jonas, 'member'],
    [vera, 'viewer'],
  ] as const) {
    const data = { ...person, role, language: 'nb' };
    expect((await context.request.post('/api/v1/people', { data })).status()).toBe(201);
  }
  await context.close();
});
afterAll(() => app?.close());

beforeEach(async () => {
  const context = await app.signedIn();
  const data = { fullName: 'Kari Nordmann', company: `Rekke ${Date.now()} AS` };
  ({ id } = await (await context.request.post('/api/v1/leads', { data })).json());
  await context.close();
});
afterEach(async () => {
  await page?.context().close();
});

async function open(person = owner, shown = columns) {
  const context = await app.signedIn({ viewport: { width: 1440, height: 900 } }, person);
  page = await context.newPage();
  await page.goto(`/leads?columns=${shown}`);
  await row().getByText('Kari Nordmann').waitFor();
}

const row = () => page.locator('[data-row="0"]');
const cell = (number: number) => row().locator(`[data-cell="${number}"]`);
/** A machine that runs other things meanwhile is slower than a reader would bear. */
const patient = { timeout: 8000 };
const toast = (text: string) => page.locator('.mantine-Notification-root', { hasText: text });
const lead = async () => (await app.read(`/leads/${id}`)) as Record<string, unknown>;

/** Brings the focus from the row to one of its cells. */
async function enterCell(number: number) {
  await row().focus();
  for (let i = 0; i <= number; i++) await page.keyboard.press('ArrowRight');
  await page.locator(`[data-row="0"] [data-cell="${number}"]:focus`).waitFor();
}

async function changeAs(person: typeof jonas, changes: object) {
  const context = await app.signedIn({}, person);
  const { version } = await lead();
  const headers = { 'if-match': String(version) };
  const answer = await context.request.patch(`/api/v1/leads/${id}`, { data: changes, headers });
  expect(answer.status(), await answer.text()).toBe(200);
  await context.close();
}

describe('a value in the list', () => {
  test('is changed with the keys alone, told, and taken back', async () => {
    await open();
    expect(await cell(4).getAttribute('aria-readonly')).toBe('false');
    expect(await cell(2).getAttribute('aria-readonly')).toBeNull();
    await enterCell(4);
    await page.keyboard.press('F2');
    await page.getByRole('combobox', { name: 'Tilordnet' }).waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.keyboard.type('jonas');
    await page.keyboard.press('Enter');
    await toast('Kari Nordmann: Tilordnet er nå Jonas Berg').waitFor();
    await page.locator('[data-row="0"] [data-cell="4"]:focus').waitFor();
    await cell(4).getByText('Jonas').waitFor();
    await toast('er nå Jonas Berg').getByRole('button', { name: 'Angre' }).click();
    await expect.poll(async () => (await lead()).assignedToId, patient).toBeNull();
  });

  test('is changed from the row too, beginning with the first cell that can be', async () => {
    await open();
    await row().focus();
    await page.keyboard.press('F2');
    await page.getByRole('dialog').or(page.getByRole('combobox')).first().waitFor();
    await page.keyboard.press('Escape');
    const focused = row().locator('[data-editable]:focus');
    await focused.waitFor();
    const first = row().locator('[data-editable]').first();
    expect(await focused.getAttribute('data-cell')).toBe(await first.getAttribute('data-cell'));
  });

  test('that is not in its list yet is typed', async () => {
    await open();
    await enterCell(5);
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Kilde' }).fill('Båtmessen');
    await page.getByRole('option', { name: 'Bruk «Båtmessen»' }).waitFor();
    await page.keyboard.press('Enter');
    await cell(5).getByText('Båtmessen').waitFor();
    await expect.poll(async () => (await lead()).source, patient).toBe('Båtmessen');
  });

  test('is changed with a second click on it, categories by their ticks', async () => {
    await open();
    await cell(3).getByRole('img').click();
    await page.waitForTimeout(600);
    await cell(3).getByRole('img').click();
    await page
      .getByRole('option')
      .filter({ has: page.getByRole('img', { name: '4 av 5' }) })
      .click();
    await cell(3).getByRole('img', { name: '4 av 5 stjerner' }).waitFor();
    await cell(6).locator('span').click();
    await page.waitForTimeout(600);
    await cell(6).locator('span').click();
    await page.getByRole('checkbox', { name: 'Varm' }).check();
    await page.getByRole('checkbox', { name: 'Nøkkelkunde' }).check();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Lagre', exact: true }).click();
    await cell(6).getByText('Nøkkelkunde').waitFor();
    await expect.poll(async () => (await lead()).rating, patient).toBe(4);
    await expect.poll(async () => (await lead()).categories, patient).toEqual(['Varm', 'Nøkkelkunde']);
  });

  test('of an own field is one of its options, and no other', async () => {
    const context = await app.signedIn();
    const added = await context.request.post('/api/v1/own-fields', {
      headers: { origin: app.address },
      data: {
        types: ['lead'],
        label: { en: 'Tier', nb: 'Nivå' },
        kind: 'choices',
        options: [{ label: { en: 'Gold', nb: 'Gull' } }, { label: { en: 'Silver', nb: 'Sølv' } }],
      },
    });
    expect(added.status(), await added.text()).toBe(201);
    const { key } = await added.json();
    await context.close();
    await open(owner, `fullName,custom.${key}`);
    await page.getByRole('columnheader', { name: 'Nivå' }).waitFor();
    await enterCell(2);
    await page.keyboard.press('F2');
    const search = page.getByRole('textbox', { name: 'Nivå' });
    await search.fill('Bronse');
    await page.getByText('Ingen treff').waitFor();
    await page.keyboard.press('Enter');
    await search.fill('sø');
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: 'Sølv', checked: true }).waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Lagre', exact: true }).click();
    await cell(2).getByText('Sølv').waitFor();
    await expect.poll(async () => (await lead()).custom, patient).toMatchObject({ [key]: ['Sølv'] });
  });

  test('stays as it was after Escape, which gives the focus back', async () => {
    await open();
    const { version } = await lead();
    await enterCell(4);
    await page.keyboard.press('F2');
    await page.getByRole('combobox', { name: 'Tilordnet' }).fill('jonas');
    await page.keyboard.press('Escape');
    await page.locator('[data-row="0"] [data-cell="4"]:focus').waitFor();
    expect((await lead()).version).toBe(version);
  });

  test('that a colleague has changed meanwhile stands, and the reader is told', async () => {
    await open();
    await enterCell(5);
    await page.keyboard.press('F2');
    await page.getByRole('combobox', { name: 'Kilde' }).fill('Min egen');
    await changeAs(jonas, { source: 'Fra Jonas' });
    await page.keyboard.press('Enter');
    await toast('Jonas Berg har endret dette i mellomtiden: Kilde er nå Fra Jonas').waitFor();
    await cell(5).getByText('Fra Jonas').waitFor();
    expect((await lead()).source).toBe('Fra Jonas');
  });

  test('is saved beside what a colleague has changed in another field', async () => {
    await open();
    await enterCell(5);
    await page.keyboard.press('F2');
    await page.getByRole('combobox', { name: 'Kilde' }).fill('Min egen');
    await changeAs(jonas, { company: 'Nytt navn AS' });
    await page.keyboard.press('Enter');
    await toast('Kilde er nå Min egen').waitFor();
    expect(await lead()).toMatchObject({ source: 'Min egen', company: 'Nytt navn AS' });
  });

  test('cannot be changed by who only reads', async () => {
    await open(vera);
    expect(await cell(4).getAttribute('aria-readonly')).toBeNull();
    await enterCell(4);
    await page.keyboard.press('F2');
    await page.keyboard.press('3');
    await page.waitForTimeout(600);
    expect(await page.getByRole('combobox', { name: 'Tilordnet' }).count()).toBe(0);
    expect((await lead()).rating).toBe(0);
  });
});

test('letters and digits alone rate, tick, step and open', async () => {
  await open();
  await row().focus();
  await page.keyboard.press('3');
  await cell(3).getByRole('img', { name: '3 av 5 stjerner' }).waitFor();
  await expect.poll(async () => (await lead()).rating, patient).toBe(3);
  await page.keyboard.press('x');
  await page.locator('[data-row="0"][aria-selected="true"]').waitFor();
  await page.keyboard.press('j');
  await page.locator('[data-row="1"]:focus').waitFor();
  await page.keyboard.press('k');
  await page.locator('[data-row="0"]:focus').waitFor();
  await page.keyboard.press('e');
  await page.waitForURL(`**/leads/${id}`);
});
