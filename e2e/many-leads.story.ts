import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type App, owner, startApp } from './app.ts';
import { findAccessibilityFaults } from './axe.ts';
import { beforeRetry } from './before-retry.ts';

const jonas = { name: 'Jonas Berg', email: 'jonas@fjord.example', password: 'vidde og fjord og fjell' };
let app: App;
const pages: Page[] = [];

async function startWithColleague(): Promise<void> {
  app = await startApp();
  await app.makeOwner();
  const page = await window();
  const { email, name, password } = jonas;
  const added = await page.request.post('/api/v1/people', {
    data: { email, name, password, role: 'member', language: 'nb' },
  });
  expect(added.status(), await added.text()).toBe(201);
  await app.command('demo', '--leads', '6000', '--seed', '1');
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

async function window(person = owner, options: { width?: number; height?: number; touch?: boolean } = {}) {
  const { width = 1440, height = 900, touch = false } = options;
  const context = await app.signedIn(
    { viewport: { width, height }, hasTouch: touch, isMobile: touch, reducedMotion: 'reduce' },
    person,
  );
  const page = await context.newPage();
  pages.push(page);
  return page;
}

async function open(person = owner, options: Parameters<typeof window>[1] & { path?: string } = {}) {
  const page = await window(person, options);
  await page.goto(options.path ?? '/leads');
  await page.locator('[role="grid"][aria-busy="false"]').waitFor();
  await row(page, 5).waitFor();
  return page;
}

const row = (page: Page, index: number) => page.locator(`[data-row="${index}"]`);
const bar = (page: Page) => page.getByRole('toolbar', { name: 'Hva du vil gjøre med de valgte' });
const toast = (page: Page, text: RegExp) => page.locator('[role="status"]', { hasText: text }).first();

async function leadsWith(page: Page, field: string, value: unknown): Promise<number> {
  const filter = JSON.stringify({ field, op: 'is', value });
  const answer = await page.request.get(`/api/v1/lists/lead/count?filter=${encodeURIComponent(filter)}`);
  return (await answer.json()).total;
}

test('three leads are assigned by keyboard alone, and stay selected', async () => {
  const page = await open();
  await row(page, 2).click();
  for (const count of [2, 3]) {
    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(() => bar(page).textContent()).toContain(`${count} valgt`);
  }
  await page.keyboard.press('a');
  await page.getByRole('combobox', { name: 'Tilordne til' }).waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.keyboard.type('jonas berg');
  await page.keyboard.press('Enter');
  await toast(page, /kundeemner? tilordnet Jonas Berg/).waitFor();
  await expect.poll(() => page.locator('[role="row"][aria-selected="true"]').count()).toBe(3);
  expect(await page.locator('[role="row"]:focus').count()).toBe(1);
});

test('the selection is dropped from its bar too, which leaves the keys in the list', async () => {
  const page = await open();
  await row(page, 2).click();
  await bar(page).getByRole('button', { name: 'Masserediger' }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(
    await bar(page)
      .getByRole('button', { name: 'Masserediger' })
      .evaluate((element) => element.matches(':focus')),
  ).toBe(true);
  await page.keyboard.press('Escape');
  await bar(page).waitFor({ state: 'detached' });
  await expect.poll(() => row(page, 2).evaluate((element) => element.matches(':focus'))).toBe(true);
});

test('a field of all but one is changed, after telling how many differ', async () => {
  const page = await open();
  await row(page, 1).click();
  await page.keyboard.press('Control+a');
  await row(page, 1).locator('[data-tick]').click();
  const total = (await leadsWith(page, 'active', true)) + (await leadsWith(page, 'active', false));
  const said = (n: number) => new RegExp(n.toLocaleString('nb-NO').replace(/\s/g, '\\s'));
  await expect.poll(() => bar(page).textContent()).toMatch(said(total - 1));
  await bar(page).getByRole('button', { name: 'Masserediger' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Felt' }).fill('Stilling');
  await page.getByRole('option', { name: 'Stilling', exact: true }).click();
  await dialog.getByRole('textbox', { name: 'Stilling' }).fill('Tillitsvalgt');
  await dialog.getByText(/er annerledes i dag/).waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: /^Endre / }).click();
  await toast(page, /Stilling endret for/).waitFor();
  expect(await leadsWith(page, 'jobTitle', 'Tillitsvalgt')).toBe(total - 1);
});

test('a category is made on the spot, and its tick tells that some have it', async () => {
  const page = await open();
  const categorize = async () => {
    await bar(page).getByRole('button', { name: 'Kategoriser' }).click();
    await page.getByRole('textbox', { name: 'Finn eller lag en kategori' }).waitFor();
  };
  await row(page, 2).click();
  await categorize();
  await page.keyboard.type('Oppfølging');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Endre 1 kundeemne' }).click();
  await toast(page, /Kategorier endret for 1 kundeemne/).waitFor();
  await bar(page)
    .getByRole('button', { name: /^Velg alle/ })
    .click();
  await categorize();
  const tick = page.getByRole('checkbox', { name: 'Oppfølging' });
  await tick.and(page.locator(':indeterminate')).waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await tick.click();
  await page.getByRole('button', { name: /^Endre / }).click();
  await toast(page, /Kategorier endret for .*kundeemner/).waitFor();
});

test('Delete moves to the bin at once; the menu of a row has the same actions', async () => {
  const page = await open();
  const name = await row(page, 0).locator('[data-cell="1"]').textContent();
  await row(page, 0).click();
  await page.keyboard.press('Delete');
  await toast(page, /1 kundeemne lagt i papirkurven/).waitFor();
  await expect.poll(() => row(page, 0).locator('[data-cell="1"]').textContent()).not.toBe(name);
  await expect.poll(() => bar(page).count()).toBe(0);
  await page.getByRole('button', { name: 'Angre' }).click();
  await expect.poll(() => row(page, 0).locator('[data-cell="1"]').textContent()).toBe(name);
  await row(page, 3).click({ button: 'right' });
  const menu = page.getByRole('menu', { name: 'Hva du vil gjøre med de valgte' });
  await menu.waitFor();
  expect(await row(page, 3).getAttribute('aria-selected')).toBe('true');
  await menu.getByRole('menuitem', { name: 'Tilordne' }).click();
  await page.getByRole('combobox', { name: 'Tilordne til' }).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('combobox', { name: 'Tilordne til' }).count()).toBe(0);
  expect(await row(page, 3).getAttribute('aria-selected')).toBe('true');
});

test('a colleague sees a change of 5000 at once, and neither scroll position nor selection moves', async () => {
  const [mine, theirs] = [await open(), await open(jonas)];
  await row(theirs, 2).click();
  await row(theirs, 4).locator('[data-tick]').click();
  await theirs.locator('[role="grid"]').evaluate((grid) => grid.scrollBy(0, 60));
  const scrolled = () => theirs.locator('[role="grid"]').evaluate((grid) => grid.scrollTop);
  const before = await scrolled();
  const place = await row(theirs, 4).boundingBox();
  const { items } = await (await mine.request.get('/api/v1/people')).json();
  const { id } = items.find(({ name }: { name: string }) => name === owner.name);
  const ids = await (await mine.request.get('/api/v1/lists/lead/rows?limit=1&sort=-id')).json();
  const done = await mine.request.post('/api/v1/leads/bulk-edit', {
    headers: { prefer: 'wait=30' },
    data: {
      selection: { filter: { field: 'id', op: 'gt', value: ids.items[0].id - 5000 } },
      changes: { rating: 5, assignedToId: id },
    },
  });
  const { result } = await done.json();
  expect(result.changed).toBeGreaterThan(4500);
  await theirs.locator('footer', { hasText: /Mette Lund endret/ }).waitFor({ timeout: 3000 });
  await expect.poll(() => theirs.getByLabel('5 av 5').count(), { timeout: 3000 }).toBeGreaterThan(10);
  expect(await scrolled()).toBe(before);
  expect(await row(theirs, 4).boundingBox()).toEqual(place);
  expect(await row(theirs, 2).getAttribute('aria-selected')).toBe('true');
  expect(await row(theirs, 4).getAttribute('aria-selected')).toBe('true');
  expect(await bar(theirs).textContent()).toContain('2 valgt');
});

test('those that cannot take a change are counted, and listed with the reason', async () => {
  const page = await window(owner, { width: 900 });
  const websites = Array.from({ length: 50 }, (_, i) => ({ label: 'work', value: `${i}.example` }));
  for (const fullName of ['Fullsatt Én', 'Fullsatt To'])
    await page.request.post('/api/v1/leads', {
      data: { fullName, websites: fullName.endsWith('To') ? websites : [] },
    });
  await page.goto('/leads?q=Fullsatt');
  await row(page, 1).waitFor();
  await row(page, 0).click();
  await page.keyboard.press('Control+a');
  await bar(page).getByRole('button', { name: 'Masserediger' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Felt' }).fill('Nett');
  await page.getByRole('option', { name: /^Nett/ }).click();
  await dialog.getByPlaceholder('Legg til nettsted').fill('ny.example');
  await dialog.getByText('1 av 2 er annerledes i dag').waitFor();
  await dialog.getByRole('button', { name: 'Endre 2 kundeemner' }).click();
  await toast(page, /1 ble stående som før/).waitFor();
  await page.getByRole('button', { name: 'Vis hvilke' }).click();
  const list = page.getByRole('dialog');
  await list.getByText('ville fått flere enn 50 verdier').waitFor();
  expect(await list.textContent()).toContain('Fullsatt To');
  expect(await findAccessibilityFaults(page)).toEqual([]);
});

test('on a phone the actions stand at the thumb', async () => {
  const page = await open(owner, { width: 390, height: 844, touch: true });
  await row(page, 1).locator('[data-tick]').tap();
  await bar(page).waitFor();
  const box = await bar(page).boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(844);
  await bar(page).getByRole('button', { name: 'Tilordne' }).tap();
  await page.getByRole('option', { name: /Mette Lund/ }).tap();
  await toast(page, /tilordnet Mette Lund|var den samme fra før/).waitFor();
});

test('who may only look is offered nothing', async () => {
  const viewer = { name: 'Vera Viser', email: 'vera@fjord.example', password: 'bare for å se på' };
  const page = await open();
  const added = await page.request.post('/api/v1/people', {
    data: { ...viewer, role: 'viewer', language: 'nb' },
  });
  expect(added.status(), await added.text()).toBe(201);
  const theirs = await open(viewer);
  await row(theirs, 1).click();
  await expect.poll(() => bar(theirs).textContent()).toContain('1 valgt');
  expect(
    await bar(theirs)
      .getByRole('button', { name: /Tilordne|Masserediger|Slett/ })
      .count(),
  ).toBe(0);
});
