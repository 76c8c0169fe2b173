import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type App, owner, startApp } from './app.ts';
import { findAccessibilityFaults } from './axe.ts';

const jonas = { name: 'Jonas Berg', email: 'jonas@fjord.example', password: 'vidde og fjord og fjell' };
let app: App;
let page: Page;

beforeAll(async () => {
  app = await startApp();
  await app.makeOwner();
  const context = await app.signedIn();
  const { email, name, password } = jonas;
  const data = { email, name, password, role: 'member', language: 'nb' };
  expect((await context.request.post('/api/v1/people', { data })).status()).toBe(201);
  for (const [fullName, company] of [
    ['Anne Vik', 'Østfold Bygg'],
    ['Bjørn Lie', 'Agder Regnskap'],
    ['Cecilie Moe', 'Molde Fisk'],
  ])
    expect((await context.request.post('/api/v1/leads', { data: { fullName, company } })).status()).toBe(201);
  await context.close();
});

afterAll(() => app?.close());

afterEach(async () => {
  await page?.context().close();
});

async function open(path: string, person = owner): Promise<void> {
  const context = await app.signedIn(
    { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' },
    person,
  );
  page = await context.newPage();
  await page.goto(path);
  await page.locator('[role="grid"][aria-busy="false"]').waitFor();
}

const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const firstName = () => page.locator('[data-row="0"]').textContent();
const shownNames = () => page.locator('[data-row] [data-cell="1"]').allTextContents();
const view = (name: string) => page.getByRole('menuitemradio', { name });
const act = (name: string) => page.getByRole('menuitem', { name, exact: true });
const patient = { timeout: 8000 };

async function openMenu(): Promise<void> {
  await page.locator('h1').getByRole('button').click();
  await view('Papirkurv').waitFor();
}

async function saveAs(name: string, { shared = false } = {}): Promise<void> {
  await page.getByRole('dialog').getByRole('textbox', { name: 'Navn' }).fill(name);
  if (shared) await page.getByRole('checkbox', { name: 'Del med alle' }).check();
  await page.keyboard.press('Enter');
  await heading(name).waitFor();
}

test('what a list shows is kept under a name, and can be what it opens with', async () => {
  await open('/leads');
  await heading('Alle kundeemner').waitFor();
  await page.getByRole('columnheader', { name: 'Firma' }).click();
  await page.getByText('Endret', { exact: true }).and(page.locator('span')).first().waitFor();
  await page.getByRole('button', { name: 'Lagre som …' }).click();
  await page.getByRole('textbox', { name: 'Navn' }).fill('Mine kundeemner');
  await page.keyboard.press('Enter');
  await page.getByText('Det finnes allerede en visning').waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await saveAs('Etter firma');
  await page.waitForURL(/\?view=\d+&sort=company$/);
  await expect.poll(firstName, patient).toContain('Bjørn Lie');
  await openMenu();
  expect(await view('Etter firma').getAttribute('aria-checked')).toBe('true');
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await act('Åpne listen med denne visningen').click();
  await page.getByText('Listen åpnes med Etter firma').first().waitFor();
  await page.goto('/leads');
  await heading('Etter firma').waitFor();
  await expect.poll(firstName, patient).toContain('Bjørn Lie');
});

test('a view that is changed says so, and is saved or left as it was', async () => {
  await open('/leads');
  await heading('Etter firma').waitFor();
  await page.getByRole('columnheader', { name: 'Firma' }).click();
  await expect.poll(firstName, patient).toContain('Anne Vik');
  await page.getByRole('button', { name: 'Forkast' }).click();
  await expect.poll(firstName, patient).toContain('Bjørn Lie');
  await page.getByRole('columnheader', { name: 'Firma' }).click();
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  await page.getByText('Etter firma er lagret').first().waitFor();
  await page.getByRole('button', { name: 'Forkast' }).waitFor({ state: 'detached' });
  await page.reload();
  await expect.poll(firstName, patient).toContain('Anne Vik');
});

test('views are moved by keys, shared and deleted, and a deleted one comes back', async () => {
  await open('/leads?view=mine&sort=-fullName');
  await page.getByRole('button', { name: 'Lagre som …' }).click();
  await saveAs('Mine bakfra');
  await openMenu();
  await view('Mine bakfra').focus();
  await page.keyboard.press('Alt+ArrowUp');
  const order = async () => (await page.getByRole('menuitemradio').allTextContents()).slice(0, 2).join();
  await expect.poll(order, patient).toMatch(/^Mine bakfra.*,Etter firma/);
  expect(await page.locator(':focus').textContent()).toContain('Mine bakfra');
  await view('Mine bakfra').dragTo(view('Etter firma'), { targetPosition: { x: 40, y: 24 } });
  await expect.poll(order, patient).toMatch(/^Etter firma.*,Mine bakfra/);
  await act('Del med alle').click();
  await page.getByText('Mine bakfra er delt med alle').first().waitFor();
  const address = page.url();
  await openMenu();
  await act('Slett visningen').click();
  await heading('Etter firma').waitFor();
  const said = page.getByRole('status').filter({ hasText: 'Mine bakfra er slettet' });
  await said.getByRole('button', { name: 'Angre' }).click();
  await heading('Mine bakfra').waitFor();
  await page.context().close();

  await open(address, jonas);
  await heading('Mine bakfra').waitFor();
  await openMenu();
  expect(await view('Etter firma').count()).toBe(0);
  expect(await act('Slett visningen').count()).toBe(0);
});

test('a view is opened from the palette by a few letters', async () => {
  await open('/leads?view=all');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Søk og kommandoer' }).fill('fem stj kundeem');
  await page.getByRole('option', { name: 'Fem stjerner' }).click();
  await heading('Fem stjerner').waitFor();
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/leads?view=fiveStars');
});

test('a link shows a colleague the same list, also where it names a private view', async () => {
  const filter = JSON.stringify({ field: 'company', op: 'contains', value: 'o' });
  await open(`/leads?view=all&filter=${encodeURIComponent(filter)}&sort=-company&columns=fullName,company`);
  await page.getByRole('button', { name: 'Lagre som …' }).click();
  await saveAs('Med o, bakfra');
  await page.waitForURL(/view=\d+&filter=.*&sort=-company&columns=/);
  await page.getByRole('button', { name: 'Lagre som …' }).waitFor({ state: 'detached' });
  const [address, names] = [page.url(), await shownNames()];
  expect(names).toEqual(['Anne Vik', 'Cecilie Moe']);
  await page.context().close();

  await open(address, jonas);
  await page.getByText('Listen vises slik lenken sier.').waitFor();
  expect(await shownNames()).toEqual(names);
  expect(await page.getByRole('columnheader').allTextContents()).not.toContain('Sist endret');
  await page.getByRole('columnheader', { name: 'Firma' }).click();
  await page.waitForURL(/view=all&/);
});

test('a view that is taken back shows what it did before, in the address too', async () => {
  await open('/leads?view=all&sort=-company');
  await page.getByRole('button', { name: 'Lagre som …' }).click();
  await saveAs('Fram og tilbake');
  await page.getByRole('columnheader', { name: 'Navn' }).click();
  await page.waitForURL(/sort=fullName/);
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  const said = page.getByRole('status').filter({ hasText: 'Fram og tilbake er lagret' });
  await said.getByRole('button', { name: 'Angre' }).last().click();
  await page.waitForURL(/view=\d+&sort=-company$/);
  await page.getByRole('button', { name: 'Lagre som …' }).waitFor({ state: 'detached' });
});

test('a link that names no view is laid over the same list for everybody', async () => {
  await open('/leads?view=mine', jonas);
  await openMenu();
  await act('Åpne listen med denne visningen').click();
  await page.getByText('Listen åpnes med Mine kundeemner').first().waitFor();
  await page.goto('/leads');
  await heading('Mine kundeemner').waitFor();
  await page.waitForURL('**/leads?view=mine');
  await page.goto('/leads?sort=-company');
  await heading('Alle kundeemner').waitFor();
  await expect.poll(shownNames, patient).toEqual(['Anne Vik', 'Cecilie Moe', 'Bjørn Lie']);
  await page.waitForURL('**/leads?view=all&sort=-company');
});

test('a link to nothing but a view of somebody else says so, and shows the list all the same', async () => {
  await open('/leads?view=1', jonas);
  await page.getByText('Visningen i lenken er slettet eller tilhører noen andre.').waitFor();
  await heading('Alle kundeemner').waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
});
