import { beforeEach, describe, expect, test } from 'vitest';
import { owner } from './app.ts';
import { app, context, emptyBeforeRetry, page } from './owner-window.ts';
import { typeAtOnce } from './type-at-once.ts';

emptyBeforeRetry();

const heading = (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();
const toast = (text: string) => page.locator('.mantine-Notification-root', { hasText: text });
const palette = () => page.getByRole('combobox', { name: 'Søk og kommandoer' });

// Each begins with what a new person has, whatever the one before has changed.
beforeEach(async () => {
  const reset = await context.request.patch('/api/v1/session/preferences', {
    headers: { origin: app.address },
    data: { language: 'nb', colorScheme: 'auto', density: 'normal', letterKeys: true },
  });
  expect(reset.status(), await reset.text()).toBe(200);
});

describe('by the keyboard alone', () => {
  test('the first Tab offers to skip to the page', async () => {
    await page.goto('/settings/account');
    await heading('Innstillinger');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator(':focus').getAttribute('id')).toBe('main');
  });

  test('Ctrl+K finds a command by a few letters, and Enter runs it', async () => {
    await page.goto('/settings/account');
    await heading('Innstillinger');
    await page.keyboard.press('Control+k');
    await palette().fill('gå kund');
    await page.getByRole('option', { name: 'Gå til kundeemner' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/leads');
    await palette().waitFor({ state: 'detached' });
  });

  test('a reader is told which line the arrows reached', async () => {
    await page.goto('/settings/account');
    await heading('Innstillinger');
    await page.keyboard.press('Control+k');
    await palette().press('ArrowDown');
    const active = await palette().getAttribute('aria-activedescendant');
    const selected = page.locator('[role=option][data-combobox-selected]');
    expect(await selected.getAttribute('id')).toBe(active);
    expect(await selected.textContent()).toBe('Importer kundeemner');
  });

  test('g and a letter go to a page, from a list too, where a letter more begins a name', async () => {
    await page.goto('/settings/account');
    await heading('Innstillinger');
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await page.waitForURL('**/contacts');
    expect(
      (await context.request.post('/api/v1/contacts', { data: { fullName: 'Glenn Moe' } })).status(),
    ).toBe(201);
    expect(
      (await context.request.post('/api/v1/contacts', { data: { fullName: 'Anne Dal' } })).status(),
    ).toBe(201);
    await page.goto('/contacts?sort=fullName');
    await page.locator('[data-row="0"]').getByText('Anne Dal').waitFor();
    await page.locator('[data-row="0"]').focus();
    await typeAtOnce(page, 'gle');
    await page.locator('[data-row="1"]:focus').waitFor();
    await page.waitForTimeout(1000);
    await typeAtOnce(page, 'gl');
    await page.waitForURL('**/leads');
  });

  test('Escape closes the palette and gives the focus back', async () => {
    await page.goto('/settings/account');
    const name = page.getByRole('textbox', { name: 'Navn' });
    await name.focus();
    await page.keyboard.press('Control+k');
    await palette().waitFor();
    await page.keyboard.press('Escape');
    await palette().waitFor({ state: 'detached' });
    expect(await page.locator(':focus').inputValue()).toBe(owner.name);
  });

  test('N begins a lead, but not while one types, nor when single keys are turned off', async () => {
    await page.goto('/settings/account');
    await page.getByRole('textbox', { name: 'Navn' }).press('n');
    expect(page.url()).toContain('/settings/account');
    await heading('Innstillinger');
    await page.locator('#main').focus();
    await page.keyboard.press('n');
    await page.waitForURL('**/leads/new');

    await page.goto('/settings/account');
    const letterKeys = page.getByRole('switch', { name: 'Enkelttaster' });
    await letterKeys.press('Space');
    await toast('Lagret').waitFor();
    await page.locator('#main').focus();
    await page.keyboard.press('n');
    await page.keyboard.press('?');
    expect(page.url()).toContain('/settings/account');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('? lists all keys', async () => {
    await page.goto('/leads');
    await page.locator('h1').waitFor();
    await page.locator('#main').focus();
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Hurtigtaster' });
    await dialog.getByText('Søk og kommandoer').waitFor();
  });
});

test('following a link moves the focus into the page, and says and shows its title', async () => {
  await page.goto('/settings/account');
  await heading('Innstillinger');
  expect(await page.title()).toBe('Min konto – Winnow');
  await page.getByRole('link', { name: 'Personer' }).click();
  await page.waitForURL('**/settings/people');
  await page.getByRole('cell', { name: owner.email }).waitFor();
  expect(await page.title()).toBe('Personer – Winnow');
  await page.locator('[data-live-region]', { hasText: 'Personer' }).waitFor({ state: 'attached' });
});

test('the language chosen is everywhere at once, kept, and can be taken back', async () => {
  await page.goto('/settings/account');
  await page.getByText('English', { exact: true }).click();
  await heading('Settings');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await toast('Lagret').waitFor();
  await page.reload();
  await heading('Settings');
  await page.getByText('Norsk bokmål', { exact: true }).click();
  await heading('Innstillinger');
  await page.getByRole('button', { name: 'Angre' }).last().click();
  await heading('Settings');
});

test('the colours chosen are there from the first moment of the next load', async () => {
  await page.goto('/settings/account');
  await page.getByText('Mørke', { exact: true }).click();
  await page.locator('html[data-mantine-color-scheme=dark]').waitFor();
  await toast('Lagret').waitFor();
  await page.reload({ waitUntil: 'commit' });
  await page.locator('html[data-mantine-color-scheme=dark]').waitFor({ state: 'attached' });
});

test('an address that leads nowhere says so, within the frame', async () => {
  await page.goto('/nothing/here');
  await heading('Ikke funnet');
  await page.getByRole('link', { name: 'Gå til kundeemnene' }).click();
  await page.waitForURL('**/leads');
});

test('on a phone the side bar is a drawer, which closes when a link is followed', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/settings/account');
  expect(await page.getByRole('link', { name: 'Kundeemner' }).isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Åpne menyen' }).click();
  const drawer = page.getByRole('dialog', { name: 'Hovedmeny' });
  await drawer.getByRole('link', { name: 'Kundeemner' }).click();
  await page.waitForURL('**/leads');
  await drawer.waitFor({ state: 'detached' });
});

test('without a connection the page stays, and says that it may be old', async () => {
  await page.goto('/settings/people');
  await page.getByRole('cell', { name: owner.email }).waitFor();
  await context.setOffline(true);
  await page.locator('#main').getByText('Ingen forbindelse. Det du ser, kan være gammelt.').waitFor();
  expect(await page.getByRole('cell', { name: owner.email }).isVisible()).toBe(true);
  await context.setOffline(false);
});

test('what a colleague adds is counted without a reload, and found by a few letters of its name', async () => {
  await page.goto('/settings/account');
  const leads = page.getByRole('link', { name: 'Kundeemner' });
  await leads.getByText('0', { exact: true }).waitFor();
  const response = await context.request.post('/api/v1/leads', {
    headers: { origin: app.address },
    data: { fullName: 'Søren Ødegård', company: 'Ødegård & Sønner' },
  });
  const { id }: { id: number } = await response.json();
  await leads.getByText('1', { exact: true }).waitFor();

  await page.keyboard.press('Control+k');
  await palette().fill('odeg');
  await page.getByRole('option', { name: /Søren Ødegård/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/leads/${id}`);
});

test('nothing that the page does is refused by its content security policy', async () => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  await page.goto('/leads');
  await page.locator('h1').waitFor();
  await page.keyboard.press('Control+k');
  await palette().waitFor();
  await page.keyboard.press('Escape');
  await page.goto('/settings/account');
  await page.getByRole('button', { name: owner.name }).click();
  await page.getByRole('menu').waitFor();
  expect(refused).toEqual([]);
});
