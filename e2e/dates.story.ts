import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from './app.ts';
import { findAccessibilityFaults } from './axe.ts';

let app: App;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  app = await startApp();
  await app.makeOwner();
  context = await app.signedIn({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  page = await context.newPage();
  for (const [name, startDate] of [
    ['Byggemessen', '2026-12-24'],
    ['Vårkampanjen', '2027-03-07'],
  ]) {
    const data = { title: name, startDate };
    const answer = await context.request.post('/api/v1/campaigns', {
      data,
      headers: { origin: app.address },
    });
    expect(answer.status()).toBe(201);
  }
});

afterAll(() => app?.close());

const patient = { timeout: 10_000 };
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const rows = (count: number) => page.locator(`[role="grid"][aria-rowcount="${count + 1}"]`).waitFor();
const holds = (input: Locator, text: string) => expect.poll(() => input.inputValue(), patient).toBe(text);
const asked = (key: string) => expect.poll(() => new URL(page.url()).searchParams.get(key), patient);

/** The panel that asks when a campaign begins. */
async function askForStart(how: string, choose = how): Promise<void> {
  await page.goto('/campaigns');
  await rows(2);
  await page.getByRole('toolbar', { name: 'Filter' }).getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('textbox', { name: 'Finn et felt i kampanje' }).fill('startdato');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Startdato' }).click();
  await page.getByRole('option', { name: choose, exact: true }).click();
}

/** Three places where a date is typed, and what tells that it was taken. */
const places = [
  {
    name: 'in a form',
    open: async () => {
      await page.goto('/campaigns/new');
      await page.getByRole('heading', { name: 'Ny kampanje' }).waitFor();
      return field('Startdato');
    },
  },
  {
    name: 'in a filter',
    open: async () => {
      await askForStart('på datoen');
      return field('Verdi');
    },
  },
  {
    name: 'in Recent changes',
    open: async () => {
      await page.goto('/changes');
      return field('Fra');
    },
  },
];

describe.each(places)('a date $name', ({ open }) => {
  test('is typed as one likes, and written as it was understood with Enter or when one leaves', async () => {
    const input = await open();
    await input.fill('24.12.26');
    await holds(input, '24.12.26');
    await input.press('Enter');
    await holds(input, '24.12.2026');
    await input.fill('7. mars 27');
    await input.press('Tab');
    await holds(input, '07.03.2027');
  });

  test('that cannot be read stays, and is told what to do about it when one leaves', async () => {
    const input = await open();
    await input.fill('en gang i mars');
    expect(await page.getByText('Skriv en dato, som 24.11.2026.').count()).toBe(0);
    await input.press('Tab');
    await page.getByText('Skriv en dato, som 24.11.2026.').first().waitFor();
    await holds(input, 'en gang i mars');
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await input.fill('24/12-26');
    expect(await page.getByText('Skriv en dato, som 24.11.2026.').count()).toBe(0);
    await input.press('Enter');
    await holds(input, '24.12.2026');
  });

  test('goes by days with the arrows and by months with the page keys, and is heard', async () => {
    const input = await open();
    await input.fill('30.12.2026');
    await input.press('ArrowUp');
    await input.press('ArrowUp');
    await holds(input, '01.01.2027');
    await page.getByText('fredag 1. januar 2027').waitFor({ state: 'attached' });
    await input.press('PageDown');
    await input.press('ArrowDown');
    await holds(input, '30.11.2026');
  });

  test('is chosen in a calendar that a key or the button opens', async () => {
    const input = await open();
    const calendar = input.locator('xpath=ancestor::div[.//input[@type="date"]][1]//input[@type="date"]');
    await calendar.evaluate((element) => {
      let times = 0;
      Object.assign(element, { showPicker: () => element.setAttribute('data-shown', `${++times}`) });
    });
    await input.press('Alt+ArrowDown');
    await page
      .getByRole('button', { name: /velg i kalenderen$/ })
      .first()
      .click();
    await expect.poll(() => calendar.getAttribute('data-shown'), patient).toBe('2');
    await calendar.fill('2026-12-24', { force: true });
    await holds(input, '24.12.2026');
  });
});

test('the list follows a date once it is typed, and not halfway', async () => {
  await askForStart('fra og med');
  const filters: (string | null)[] = [];
  page.on('framenavigated', () => filters.push(new URL(page.url()).searchParams.get('filter')));
  await field('Verdi').pressSequentially('1.1.2027');
  await field('Verdi').press('Enter');
  await rows(1);
  expect(filters.filter((filter) => filter !== null && !filter.includes('2027-01-01'))).toEqual([]);
});

test('a panel that is closed while one types takes the date with it', async () => {
  await askForStart('fra og med');
  await field('Verdi').fill('1.1.27');
  await page.keyboard.press('Escape');
  await rows(1);
  await askForStart('fra og med');
  await field('Verdi').fill('1.1.27');
  await page.getByRole('heading', { level: 1 }).click();
  await rows(1);
  await page.getByRole('button', { name: /^Startdato: fra/ }).waitFor();
});

test('the end is not before the beginning, which is said', async () => {
  await page.goto('/changes?from=2026-11-20');
  const until = field('Til');
  await until.fill('19.11.2026');
  await until.press('Tab');
  await page.getByText('Skriv 20.11.2026 eller en senere dato.').waitFor();
  await asked('to').toBeNull();
  await until.press('ArrowUp');
  await holds(until, '20.11.2026');
  await asked('to').toBe('2026-11-20');
});

test('is saved by the keys while one is still in it', async () => {
  await page.goto('/campaigns/new');
  await page.getByRole('heading', { name: 'Ny kampanje' }).waitFor();
  await page.keyboard.type('Julemarkedet');
  await field('Sluttdato').fill('24. des 26');
  await page.keyboard.press('Control+s');
  await page.waitForURL(/\/campaigns\/\d+/);
  const answer = await context.request.get(`/api/v1/campaigns/${page.url().split('/').at(-1)}`);
  expect(await answer.json()).toMatchObject({ endDate: '2026-12-24' });
});

test('is written and read with the day first in English, too', async () => {
  const headers = { origin: app.address };
  const english = await context.request.patch('/api/v1/session/preferences', {
    headers,
    data: { language: 'en' },
  });
  expect(english.ok()).toBe(true);
  await page.goto('/changes');
  const from = page.getByRole('textbox', { name: 'From', exact: true });
  await from.fill('7/3/26');
  await from.press('Enter');
  await holds(from, '07/03/2026');
  await asked('from').toBe('2026-03-07');
  await from.fill('soon');
  await from.press('Tab');
  await page.getByText('Type a date, such as 24/11/2026.').waitFor();
});
