import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type App, owner, startApp } from './app.ts';
import { beforeRetry } from './before-retry.ts';

const jonas = { name: 'Jonas Berg', email: 'jonas@fjord.example', password: 'vidde og fjord og fjell' };
/** Within how many ms one sees what a colleague did: a second as a rule, and more while tests keep the machine busy. */
const atOnce = { timeout: 3000, interval: 20 };
const patient = { timeout: 10_000 };
let app: App;
let jonasId: number;
const pages: Page[] = [];

async function startWithColleague(): Promise<void> {
  app = await startApp();
  await app.makeOwner();
  const context = await app.signedIn();
  const added = await context.request.post('/api/v1/people', {
    data: { ...jonas, role: 'member', language: 'nb' },
  });
  expect(added.status(), await added.text()).toBe(201);
  jonasId = (await added.json()).id;
  await context.close();
  await app.command('demo', '--leads', '12000', '--seed', '3');
}

beforeAll(startWithColleague);
beforeRetry(async () => {
  await app.close();
  await startWithColleague();
});
afterAll(() => app?.close());
afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close();
});

const row = (page: Page, index: number) => page.locator(`[data-row="${index}"]`);
const bar = (page: Page) => page.getByRole('toolbar', { name: 'Hva du vil gjøre med de valgte' });

async function open(person = owner, path = '/leads?sort=fullName'): Promise<Page> {
  const context = await app.signedIn(
    { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' },
    person,
  );
  const page = await context.newPage();
  pages.push(page);
  await page.goto(path);
  await page.locator('[role="grid"][aria-busy="false"]').waitFor();
  await row(page, 5).waitFor();
  return page;
}

/** What must not move under a reader's hands: rows on the screen and where, what is selected, what has the focus. */
interface Place {
  first: string;
  top: number;
  selected: string[];
  focused: string;
}

function placeOf(page: Page): Promise<Place> {
  return page.evaluate<Place>(`(() => {
    const grid = document.querySelector('[role="grid"]');
    const edge = grid.querySelector('[data-row]').parentElement.parentElement.parentElement
      .querySelector('[role="columnheader"]').getBoundingClientRect().bottom;
    const name = (row) => row?.querySelector('bdi')?.textContent ?? '';
    const rows = [...grid.querySelectorAll('[data-row]')];
    const first = rows.find((row) => row.getBoundingClientRect().bottom > edge + 1);
    const selected = rows.filter((row) => row.ariaSelected === 'true').map(name);
    const focused = name(document.activeElement?.closest('[data-row]'));
    return { first: name(first), top: first.getBoundingClientRect().top - edge, selected, focused };
  })()`);
}

/** A reader in the midst of the list, with three rows selected and the focus on the last of them. */
async function settle(page: Page): Promise<Place> {
  await row(page, 3).click();
  for (let i = 0; i < 40; i++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(() => bar(page).textContent(), patient).toContain('3 valgt');
  await page.waitForTimeout(300);
  return placeOf(page);
}

async function post(path: string, data: object): Promise<{ id: number; name: string }> {
  const context = await app.signedIn({}, jonas);
  const answer = await context.request.post(`/api/v1${path}`, {
    data,
    headers: { origin: app.address, prefer: 'wait=30' },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  const body = await answer.json();
  await context.close();
  return body;
}

describe('with a colleague at the same list', () => {
  test('what one assigns shows at the other at once, and nothing of theirs moves', async () => {
    const [mine, theirs] = [await open(), await open(jonas)];
    const before = await settle(theirs);
    await row(mine, 3).click();
    for (let i = 0; i < 32; i++) await mine.keyboard.press('ArrowDown');
    for (let i = 0; i < 12; i++) await mine.keyboard.press('Shift+ArrowDown');
    await mine.keyboard.press('a');
    await mine.getByRole('combobox', { name: 'Tilordne til' }).waitFor();
    await mine.keyboard.type('jonas berg');
    await mine.keyboard.press('Enter');
    await mine
      .locator('[role="status"]', { hasText: /tilordnet Jonas Berg/ })
      .first()
      .waitFor();
    const assigned = () => row(theirs, 43).getByText('Jonas').count();
    await expect.poll(assigned, atOnce).toBe(1);
    expect(await placeOf(theirs)).toEqual(before);
  });

  test('rows that come, go and come back leave what one looks at where it is', async () => {
    const page = await open();
    const before = await settle(page);
    const lead = await post('/leads', { fullName: 'Aa Aller Først' });
    await page.getByRole('button', { name: '1 nytt – oppdater' }).waitFor();
    expect(await placeOf(page)).toEqual(before);
    await page.getByRole('button', { name: '1 nytt – oppdater' }).click();
    await page.getByRole('button', { name: '1 nytt – oppdater' }).waitFor({ state: 'detached' });
    const { focused: _, ...still } = before;
    await expect.poll(() => placeOf(page), patient).toMatchObject(still);
    await post('/leads/delete', { selection: { ids: [lead.id] } });
    await page.getByRole('button', { name: '1 er borte – oppdater' }).click();
    await page.getByRole('button', { name: '1 er borte – oppdater' }).waitFor({ state: 'detached' });
    await expect.poll(() => placeOf(page), patient).toMatchObject(still);
    await post('/leads/restore', { selection: { ids: [lead.id] } });
    await page.getByRole('button', { name: '1 nytt – oppdater' }).click();
    await page.getByRole('button', { name: '1 nytt – oppdater' }).waitFor({ state: 'detached' });
    await expect.poll(() => placeOf(page), patient).toMatchObject(still);
  });

  test('how one sorts and selects is nobody else’s business', async () => {
    const [mine, theirs] = [await open(), await open(jonas)];
    const before = await settle(theirs);
    await mine.getByRole('columnheader', { name: 'Firma' }).getByRole('button').first().click();
    await mine.locator('[role="columnheader"][aria-sort="ascending"]', { hasText: 'Firma' }).waitFor();
    await mine.keyboard.press('Control+a');
    expect(await placeOf(theirs)).toEqual(before);
  });

  test('a view that is shared is there for the other at once, and follows what its owner makes of it', async () => {
    const [mine, theirs] = [await open(), await open(jonas)];
    const before = await settle(theirs);
    const context = mine.context();
    const headers = { origin: app.address };
    const made = await context.request.post('/api/v1/views', {
      headers,
      data: { recordType: 'lead', name: 'Messen i Bergen', shared: true, state: { q: 'bergen' } },
    });
    expect(made.status(), await made.text()).toBe(201);
    await theirs.getByRole('button', { name: /^Alle kundeemner/ }).click();
    await theirs.getByText('Messen i Bergen').first().waitFor();
    await theirs.keyboard.press('Escape');
    expect(await placeOf(theirs)).toMatchObject({
      first: before.first,
      top: before.top,
      selected: before.selected,
    });
  });
});

describe('a selection of many', () => {
  test('outlives sorting and what colleagues change, and is acted on to the row', async () => {
    const page = await open();
    const { total } = await (await page.request.get('/api/v1/lists/lead/count')).json();
    const said = (n: number) => n.toLocaleString('nb-NO').replace(/\s/g, ' ');
    const selected = async () => ((await bar(page).textContent()) ?? '').replace(/\s/g, ' ');
    await row(page, 10).click();
    await page.keyboard.press('Control+Shift+End');
    await expect.poll(selected, patient).toContain(said(total - 10));
    await page.getByRole('columnheader', { name: 'Firma' }).getByRole('button').first().click();
    await page.locator('[role="columnheader"][aria-sort="ascending"]', { hasText: 'Firma' }).waitFor();
    await page.locator('[data-row="4"][aria-selected="true"]').waitFor();
    expect(await selected()).toContain(said(total - 10));
    await post('/leads', { fullName: 'Aa Kom Til', company: 'AA AS' });
    await page.getByRole('button', { name: '1 nytt – oppdater' }).click();
    await page.getByRole('button', { name: '1 nytt – oppdater' }).waitFor({ state: 'detached' });
    expect(await selected()).toContain(said(total - 10));
    await page.keyboard.press('a');
    await page.getByRole('combobox', { name: 'Tilordne til' }).waitFor();
    await page.keyboard.type('jonas berg');
    await page.keyboard.press('Enter');
    await page
      .locator('[role="status"]', { hasText: /tilordnet Jonas Berg/ })
      .first()
      .waitFor({ timeout: 60_000 });
    const filter = JSON.stringify({ field: 'assignedToId', op: 'is', value: jonasId });
    const counted = await page.request.get(`/api/v1/lists/lead/count?filter=${encodeURIComponent(filter)}`);
    expect((await counted.json()).total).toBeGreaterThanOrEqual(total - 10);
    expect((await counted.json()).total).toBeLessThan(total + 1);
  });
});
