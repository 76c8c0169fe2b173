import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { app, context, emptyBeforeRetry, page } from './owner-window.ts';

emptyBeforeRetry();

const headers = () => ({ origin: app.address });

describe('categories', () => {
  test('are given to a lead in its form, one from the list and one new', async () => {
    await page.goto('/leads/new');
    await page.getByRole('textbox', { name: 'Fullt navn' }).fill('Kari Nordmann');
    const categories = page.getByRole('combobox', { name: 'Kategorier' });
    await categories.click();
    await page.getByRole('option', { name: 'Nøkkelkunde' }).click();
    await categories.pressSequentially('Seilere;');
    await page.getByText('Nye kategorier legges til i listen.').waitFor();
    await page.keyboard.press('Control+s');
    await page.waitForURL(/leads\/\d+/);
    const id = Number(/leads\/(\d+)/.exec(page.url())?.[1]);
    expect(await app.read(`/leads/${id}`)).toMatchObject({ categories: ['Nøkkelkunde', 'Seilere'] });
  });
});

describe('from one lead to the next', () => {
  beforeEach(async () => {
    const { total } = await (await context.request.get('/api/v1/leads?q=rekke')).json();
    for (const fullName of total === 0 ? ['Anne Aas', 'Berit Berg', 'Cato Clausen'] : [])
      await context.request.post('/api/v1/leads', {
        headers: headers(),
        data: { fullName, company: 'Rekke AS' },
      });
    await page.goto('/leads?q=rekke&sort=fullName');
    await page
      .getByRole('row', { name: /Anne Aas/ })
      .first()
      .click();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Anne Aas', level: 1 }).waitFor();
  });
  const heading = (name: string) => page.getByRole('heading', { name, level: 1 });
  const steps = () => page.getByRole('navigation', { name: 'Listen den ble åpnet fra' });

  test('keys and buttons follow the order of the list, also after a reload, and the way back leads to it', async () => {
    await steps().getByText('1 av 3').waitFor();
    expect(await steps().getByRole('button', { name: 'Forrige i listen' }).isDisabled()).toBe(true);
    await page.keyboard.press('Alt+ArrowDown');
    await heading('Berit Berg').waitFor();
    await page.reload();
    await heading('Berit Berg').waitFor();
    await steps().getByRole('button', { name: 'Forrige i listen' }).click();
    await heading('Anne Aas').waitFor();
    await page.getByRole('button', { name: 'Tilbake' }).click();
    await page.waitForURL('**/leads?*');
  });

  test('a lead that was added since has its place too, and the ones beside it', async () => {
    const company = `Skritt ${Date.now()}`;
    const add = (fullName: string) =>
      context.request.post('/api/v1/leads', { headers: headers(), data: { fullName, company } });
    const open = async (name: string) => {
      await page.getByRole('row', { name }).first().click();
      await page.keyboard.press('Enter');
      await heading(name).waitFor();
    };
    for (const fullName of ['Anders Aas', 'Cille Clausen']) await add(fullName);
    await page.goto(`/leads?q=${company}&sort=fullName`);
    await open('Anders Aas');
    await steps().getByText('1 av 2').waitFor();
    await page.getByRole('button', { name: 'Tilbake' }).click();
    await page.waitForURL('**/leads?*');
    await add('Bjørn Bakke');
    await open('Bjørn Bakke');
    await steps().getByText('2 av 3').waitFor();
    await page.keyboard.press('Alt+ArrowDown');
    await heading('Cille Clausen').waitFor();
    await steps().getByText('3 av 3').waitFor();
  });

  test('what is not saved is asked about first', async () => {
    await steps().waitFor();
    await page.getByRole('textbox', { name: 'Stilling' }).fill('Innkjøper');
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('dialog', { name: 'Avslutte uten å lagre?' }).waitFor();
    await page.getByRole('button', { name: 'Fortsett å redigere' }).click();
    expect(await page.getByRole('textbox', { name: 'Stilling' }).inputValue()).toBe('Innkjøper');
  });
});

describe('the list of keys', () => {
  const dialog = () => page.getByRole('dialog', { name: 'Hurtigtaster' });

  test('is searched by a few letters, and its switch turns single letters off and on', async () => {
    await page.goto('/settings/lists/category');
    await page.getByRole('textbox', { name: 'Varm, på norsk' }).waitFor();
    await page.keyboard.press('?');
    await dialog().getByRole('textbox', { name: 'Søk i hurtigtastene' }).fill('nytt kund');
    await dialog().getByText('Nytt kundeemne').waitFor();
    expect(await dialog().locator('dt').count()).toBe(1);
    await dialog().getByRole('switch', { name: 'Enkelttaster' }).click();
    await dialog().getByText('Nytt kundeemne (slått av)').waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await page.keyboard.press('n');
    await page.keyboard.press('?');
    expect(page.url()).toContain('/settings/lists/category');
    expect(await dialog().count()).toBe(0);
    await context.request.patch('/api/v1/session/preferences', {
      headers: headers(),
      data: { letterKeys: true },
    });
  });
});

test('seven tabs share one stream, and go on hearing when the first is closed', async () => {
  const tabs = [page, ...(await Promise.all(Array.from({ length: 6 }, () => context.newPage())))];
  const streams: string[] = [];
  for (const tab of tabs) {
    tab.on('request', (request) => {
      if (request.url().endsWith('/api/live')) streams.push(request.url());
    });
    await tab.goto('/settings/lists/category');
    await tab.getByRole('textbox', { name: 'Varm, på norsk' }).waitFor();
  }
  const everyTabHears = async (listening: readonly Page[], name: string) => {
    await context.request.post('/api/v1/lists/category', {
      headers: headers(),
      data: { labels: { nb: name } },
    });
    await Promise.all(
      listening.map((tab) => tab.getByRole('textbox', { name: `${name}, på norsk` }).waitFor()),
    );
  };
  await everyTabHears(tabs, 'Hørt av alle');
  await page.close();
  await everyTabHears(tabs.slice(1), 'Hørt av resten');
  expect(streams).toEqual([]);
});
