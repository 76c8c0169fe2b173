import type { Page, Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { app, context, page } from './owner-window.ts';

const leads = () => page.getByRole('link', { name: 'Kundeemner' });
const label = (name: string) => page.getByRole('textbox', { name: `${name}, på norsk` });

async function make(path: string, data: object): Promise<void> {
  const made = await context.request.post(`/api/v1${path}`, { headers: { origin: app.address }, data });
  expect(made.status(), await made.text()).toBe(201);
}

/** How many leads there are, as the side bar says it. */
async function counted(): Promise<string> {
  return String((await (await context.request.get('/api/v1/lists/lead/count')).json()).total);
}

/** Keeps a page that has a stream of its own from opening it, until what this gives is called. */
async function holdStream(of: Page): Promise<() => Promise<void>> {
  await of.addInitScript('delete globalThis.SharedWorker');
  const held: Route[] = [];
  await of.route('**/api/live', (route) => void held.push(route));
  return async () => {
    await expect.poll(() => held.length).toBe(1);
    await held[0]?.continue();
  };
}

test('what colleagues do after a page has fetched, and before its stream stands, is heard', async () => {
  const openStream = await holdStream(page);
  await page.goto('/settings/lists/category');
  await leads()
    .getByText(await counted(), { exact: true })
    .waitFor();
  await label('Varm').waitFor();
  const made = `Hørt sent ${crypto.randomUUID()}`;
  await make('/lists/category', { labels: { nb: made } });
  await make('/leads', { fullName: 'Kari Sen' });
  await openStream();
  await label(made).waitFor();
  await leads()
    .getByText(await counted(), { exact: true })
    .waitFor();
});

test('what one did oneself meanwhile can be taken back by its key', async () => {
  const openStream = await holdStream(page);
  await page.goto('/settings/account');
  await leads()
    .getByText(await counted(), { exact: true })
    .waitFor();
  await make('/leads', { fullName: 'Ola Straks' });
  await openStream();
  await leads()
    .getByText(await counted(), { exact: true })
    .waitFor();
  await page.locator('#main').focus();
  await page.keyboard.press('Control+z');
  await page.getByText('Angret: Du la til Ola Straks.').first().waitFor();
});

test('a page that joins the stream of other tabs hears what they heard since it began to load', async () => {
  await page.goto('/settings/account');
  await page.getByRole('heading', { name: 'Innstillinger', level: 1 }).waitFor();
  const second = await context.newPage();
  // Its word that it is here is held back.
  await second.addInitScript(`
    const Real = SharedWorker;
    const free = new Promise((resolve) => { globalThis.join = resolve; });
    globalThis.SharedWorker = class extends Real {
      constructor(...args) {
        super(...args);
        const say = this.port.postMessage.bind(this.port);
        this.port.postMessage = (word) => void free.then(() => say(word));
      }
    };
  `);
  await second.goto('/settings/lists/category');
  await second.getByRole('textbox', { name: 'Varm, på norsk' }).waitFor();
  const made = `Hørt av begge ${crypto.randomUUID()}`;
  await make('/lists/category', { labels: { nb: made } });
  await second.evaluate('join()');
  await second.getByRole('textbox', { name: `${made}, på norsk` }).waitFor();
});
