import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type App, type Person, startApp } from './app.ts';
import { beforeRetry } from './before-retry.ts';

let app: App;
let context: BrowserContext;
let page: Page;

const viewer: Person = { name: 'Vera Vik', email: 'vera@fjord.example', password: 'bare titte litt 12' };

const made = z.object({ id: z.number(), version: z.number() });

async function startWithOwner(): Promise<void> {
  app = await startApp();
  await app.makeOwner();
}

beforeAll(startWithOwner);
beforeRetry(async () => {
  await app.close();
  await startWithOwner();
});
afterAll(() => app.close());

beforeEach(async () => {
  context = await app.signedIn({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  page = await context.newPage();
});
afterEach(() => context.close());

const field = (label: string) => page.locator('input, textarea').and(page.getByLabel(label, { exact: true }));
const heading = (name: string) => page.getByRole('heading', { name, level: 1 });

async function post(path: string, data: unknown): Promise<z.infer<typeof made>> {
  const response = await context.request.post(`/api/v1${path}`, { headers: { origin: app.address }, data });
  return made.parse(await response.json());
}

describe('an account', () => {
  test('is made, found in the list, and has a history of its own', async () => {
    await page.goto('/accounts');
    await page.getByRole('link', { name: 'Ny forretningsforbindelse' }).first().click();
    await heading('Ny forretningsforbindelse').waitFor();
    await page.keyboard.type('Fjell & Fjord AS');
    await field('Telefon 1').fill('22334455');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL('**/accounts');
    await page.getByRole('row', { name: /Fjell & Fjord AS 22 33 44 55/ }).dblclick();
    await heading('Fjell & Fjord AS').waitFor();
    await field('Navn må fylles ut').fill('Fjell og Fjord AS');
    await page.keyboard.press('Control+s');
    await page.getByRole('status').getByText('er lagret').first().waitFor();
    await page.getByRole('link', { name: 'Logg', exact: true }).click();
    const newest = async () => (await page.getByRole('main').locator('ol > li').allTextContents())[0] ?? '';
    await expect
      .poll(newest, { timeout: 10_000 })
      .toMatch(/NavnFør: Fjell & Fjord AS\s*→\s*Etter: Fjell og Fjord AS/);
  });
});

describe('a campaign', () => {
  test('takes dates and amounts as people type them, and says what it cannot read', async () => {
    await page.goto('/campaigns/new');
    await heading('Ny kampanje').waitFor();
    await page.keyboard.type('Byggemessen');
    await field('Startdato').fill('7.3.27');
    await field('Sluttdato').fill('en gang i mars');
    await field('Budsjett').fill('kr 12 500,50');
    await page.keyboard.press('Control+s');
    await page.getByRole('link', { name: /^Sluttdato må være en dato/ }).click();
    expect(await field('Sluttdato').inputValue()).toBe('en gang i mars');
    await field('Sluttdato').fill('09032027');
    await page.keyboard.press('Control+s');
    await page.waitForURL(/\/campaigns\/\d+/);
    expect(await field('Startdato').inputValue()).toBe('07.03.2027');
    const response = await context.request.get(`/api/v1/campaigns/${page.url().split('/').at(-1)}`);
    expect(await response.json()).toMatchObject({
      startDate: '2027-03-07',
      endDate: '2027-03-09',
      budget: 12500.5,
    });
  });
});

describe('who may only look', () => {
  test('sees everything in a record, and is offered nothing to change it with', async () => {
    const lead = await post('/leads', {
      fullName: 'Se Men Ikke Røre',
      phones: [{ label: 'mobile', value: '91234567' }],
    });
    const response = await context.request.post('/api/v1/people', {
      headers: { origin: app.address },
      data: { ...viewer, role: 'viewer', language: 'nb' },
    });
    expect(response.ok()).toBe(true);
    const theirs = await app.signedIn({}, viewer);
    page = await theirs.newPage();
    await page.goto(`/leads/${lead.id}`);
    await heading('Se Men Ikke Røre').waitFor();
    expect(await field('Telefon 1').inputValue()).toBe('91 23 45 67');
    expect(await field('Stilling').getAttribute('readonly')).not.toBeNull();
    expect(
      await page.getByRole('button', { name: /Lagre|Fjern|Navnedeler|tidsstempel/ }).allTextContents(),
    ).toEqual(['Navnedeler']);
    await theirs.close();
  });
});

test('a record that is not there says so, and leads on', async () => {
  await page.goto('/leads/4711');
  await heading('Denne oppføringen finnes ikke').waitFor();
  await page.goto('/leads/none');
  await heading('Denne oppføringen finnes ikke').waitFor();
  await page.getByRole('link', { name: 'Til alle kundeemner' }).click();
  await page.waitForURL('**/leads');
});

test('a name of strange signs is shown as it is, and upsets nothing around it', async () => {
  const name = "\u202Eنص\u200D 👩‍👩‍👧 <script>alert(1)</script> '; DROP TABLE contact";
  const lead = await post('/leads', { fullName: name });
  await page.goto(`/leads/${lead.id}`);
  await page.getByRole('link', { name: 'Logg', exact: true }).waitFor();
  expect(await field('Fullt navn må fylles ut').inputValue()).toBe(name);
  expect(await page.locator('h1 bdi').textContent()).toBe(name);
});
