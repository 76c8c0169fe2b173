import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type App, owner, startApp } from './app.ts';
import { beforeRetry } from './before-retry.ts';

let app: App;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

async function openWindow(): Promise<void> {
  context = await app.browser.newContext({ baseURL: app.address, locale: 'nb-NO' });
  context.setDefaultTimeout(10_000);
  page = await context.newPage();
}

beforeEach(openWindow);
afterEach(() => context.close());

const fill = async (label: string, value: string) => page.getByLabel(label, { exact: true }).fill(value);
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();

describe('the first account', () => {
  test('says at the field what must be mended, and keeps what was typed', async () => {
    await page.goto(app.setUpLink);
    await fill('Navn', owner.name);
    await fill('E-post', 'mette');
    await fill('Passord', 'kort');
    await press('Lag kontoen');
    const email = page.getByLabel('E-post', { exact: true });
    await page.locator('[aria-invalid="true"]').first().waitFor();
    expect(await email.getAttribute('aria-invalid')).toBe('true');
    expect(await email.inputValue()).toBe('mette');
    expect(await page.locator(':focus').getAttribute('name')).toBe('email');
  });

  test('is made with the link that was printed, and leads to the leads', async () => {
    await page.goto(app.setUpLink);
    await fill('Navn', owner.name);
    await fill('E-post', owner.email);
    await fill('Passord', owner.password);
    await press('Lag kontoen');
    await page.waitForURL('**/leads');
    await page.getByRole('button', { name: owner.name }).waitFor();
  });

  test('cannot be made twice with the same link', async () => {
    await page.goto(app.setUpLink);
    await fill('Navn', 'Fremmed');
    await fill('E-post', 'fremmed@fjord.example');
    await fill('Passord', 'et ganske langt passord');
    await press('Lag kontoen');
    await page.getByRole('alert').waitFor();
    await page.getByRole('link', { name: 'Gå til pålogging' }).click();
    await heading('Logg på');
  });
});

describe('signing in', () => {
  beforeRetry(async () => {
    await context.close();
    await app.close();
    app = await startApp();
    await app.makeOwner();
    await openWindow();
  });

  test('is asked for before anything is shown, and leads back to where one was going', async () => {
    await page.goto('/settings/people');
    await heading('Logg på');
    await fill('E-post', owner.email);
    await fill('Passord', owner.password);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/settings/people');
    await page.getByRole('cell', { name: owner.email }).waitFor();
  });

  test('does not lead to another site', async () => {
    await page.goto('/sign-in?return=//evil.example/');
    await fill('E-post', owner.email);
    await fill('Passord', owner.password);
    await press('Logg på');
    await page.waitForURL(`${app.address}/leads`);
  });

  test('with a wrong password says so, and after five tries says how long to wait', async () => {
    await page.goto('/sign-in');
    await fill('E-post', 'kari@fjord.example');
    await fill('Passord', 'feil passord');
    for (let tries = 1; tries <= 5; tries++) {
      await press('Logg på');
      await page.getByText('E-postadressen eller passordet stemmer ikke.').waitFor();
    }
    await press('Logg på');
    await page
      .getByRole('alert')
      .getByText(/For mange forsøk. Vent \d+ (?:sekunder|minutter)/)
      .first()
      .waitFor();
    expect(await page.getByLabel('E-post').inputValue()).toBe('kari@fjord.example');
  });

  test('can be read in the other language', async () => {
    await page.goto('/sign-in');
    await press('English');
    await heading('Sign in');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.reload();
    await heading('Sign in');
  });
});

describe('signing out', () => {
  test('leaves nothing to go back to', async () => {
    const own = await app.signedIn();
    const tab = await own.newPage();
    await tab.goto('/leads');
    await tab.getByRole('button', { name: owner.name }).click();
    await tab.getByRole('menuitem', { name: 'Logg av' }).click();
    await tab.getByRole('heading', { name: 'Logg på' }).waitFor();
    await tab.goto('/leads');
    await tab.getByRole('heading', { name: 'Logg på' }).waitFor();
    await own.close();
  });

  test('elsewhere ends the session there, from the list of sessions', async () => {
    const elsewhere = { storageState: { cookies: [], origins: [] } };
    const [here, there] = [await app.signedIn(), await app.signedIn(elsewhere)];
    const [list, other] = [await here.newPage(), await there.newPage()];
    await other.goto('/settings/account');
    await list.goto('/settings/sessions');
    await list.getByRole('button', { name: 'Logg av alle andre steder' }).click();
    await list.locator('.mantine-Notification-root', { hasText: 'Logget av der' }).waitFor();
    expect(await list.getByRole('button', { name: /^Logg av / }).count()).toBe(0);
    await other.reload();
    await other.getByRole('heading', { name: 'Logg på' }).waitFor();
    await here.close();
    await there.close();
  });
});

test('a colleague who was added can sign in, and sees no button for what they may not do', async () => {
  const own = await app.signedIn();
  const tab = await own.newPage();
  await tab.goto('/settings/people');
  await tab.getByRole('button', { name: 'Legg til en person' }).click();
  const dialog = tab.getByRole('dialog');
  await dialog.getByLabel('Navn').fill('Åse Kvåle');
  await dialog.getByLabel('E-post').fill('ase@fjord.example');
  await dialog.getByLabel('Første passord').fill('vidde og fjell');
  await dialog.getByRole('button', { name: 'Legg til en person' }).click();
  await tab.getByRole('cell', { name: 'Åse Kvåle' }).first().waitFor();
  await own.close();

  const hers = await app.signedIn(
    {},
    { name: 'Åse Kvåle', email: 'ase@fjord.example', password: 'vidde og fjell' },
  );
  const people = await hers.newPage();
  await people.goto('/settings/people');
  await people.getByRole('cell', { name: 'Åse Kvåle' }).first().waitFor();
  expect(await people.getByRole('button', { name: 'Legg til en person' }).count()).toBe(0);
  await hers.close();
});
