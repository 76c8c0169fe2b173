import { expect, test } from 'vitest';
import { app, context, emptyBeforeRetry, page } from './owner-window.ts';

emptyBeforeRetry();

const headers = () => ({ origin: app.address });
const toast = (text: string) => page.locator('.mantine-Notification-root', { hasText: text });
const name = (text: string) => page.getByRole('textbox', { name: `${text}, på norsk` });
const more = (text: string) => page.getByRole('button', { name: `Mer for ${text}` });
const stands = (text: string, place: number) =>
  page
    .locator('[data-item]')
    .nth(place)
    .getByRole('button', { name: `Flytt ${text}` })
    .waitFor();

test('an item is added, renamed, coloured and retired where it stands, each with a way back', async () => {
  await page.goto('/settings/lists/category');
  await page.getByRole('textbox', { name: 'Ny kategori' }).fill('Messe 2026');
  await page.keyboard.press('Enter');
  await name('Messe 2026').fill('Oslomessen');
  await page.keyboard.press('Enter');
  await toast('Oslomessen er endret').getByRole('button', { name: 'Angre' }).click();
  await name('Messe 2026').waitFor();
  await page.getByRole('button', { name: /^Farge på Messe 2026/ }).click();
  await page.getByRole('menuitemradio', { name: 'Fiolett' }).click();
  await page.getByRole('button', { name: 'Farge på Messe 2026: Fiolett' }).waitFor();
  await more('Messe 2026').click();
  await page.getByRole('menuitem', { name: 'Ta ut av bruk' }).click();
  await page.getByRole('region', { name: 'Tilbys ikke lenger' }).waitFor();
});

test('a name that is taken is said so at the field, and what was typed stays', async () => {
  await page.goto('/settings/lists/category');
  const added = page.getByRole('textbox', { name: 'Ny kategori' });
  await added.fill('VARM');
  await page.keyboard.press('Enter');
  await page.getByText('Dette navnet er i bruk fra før.').waitFor();
  expect(await added.inputValue()).toBe('VARM');
});

test('the order is changed by the keys of a handle and by dragging it', async () => {
  await page.goto('/settings/lists/reasonLost');
  const handle = (text: string) => page.getByRole('button', { name: `Flytt ${text}` });
  await handle('Pris').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await stands('Pris', 2);
  await handle('Annet').dragTo(handle('Valgte en konkurrent'), { targetPosition: { x: 8, y: 4 } });
  await stands('Annet', 0);
  await stands('Pris', 3);
  await toast('Listen har fått ny rekkefølge').last().waitFor();
  await page.reload();
  await stands('Annet', 0);
  await stands('Pris', 3);
});

test('two sources become one: how many records that changes is said before, and it is undone after', async () => {
  const lead = { fullName: 'Siv Sund', source: 'Annonse' };
  const answer = await context.request.post('/api/v1/leads', { headers: headers(), data: lead });
  const { id } = await answer.json();
  await page.goto('/settings/lists');
  await page.waitForURL('**/settings/lists/source');
  await more('Annonse').click();
  await page.getByRole('menuitem', { name: 'Slå sammen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Slå sammen' });
  await dialog.getByRole('combobox', { name: 'Blir til' }).click();
  await page.getByRole('option', { name: 'Messe', exact: true }).click();
  await dialog.getByText('1 oppføring endres til «Messe».').waitFor();
  await dialog.getByRole('button', { name: 'Slå sammen' }).click();
  await name('Annonse').waitFor({ state: 'detached' });
  expect(await app.read(`/leads/${id}`)).toMatchObject({ source: 'Messe' });
  await toast('Annonse er slått sammen med Messe.').getByRole('button', { name: 'Angre' }).click();
  await name('Annonse').waitFor();
  expect(await app.read(`/leads/${id}`)).toMatchObject({ source: 'Annonse' });
});

test('a label that the list has is offered in the form, in the words of the reader', async () => {
  await page.goto('/settings/lists/phoneLabel');
  await page.getByRole('textbox', { name: 'Ny etikett' }).fill('Hytte');
  await page.keyboard.press('Enter');
  await name('Arbeid').fill('Kontor');
  await page.keyboard.press('Enter');
  await toast('Kontor er endret').waitFor();
  await page.goto('/leads/new');
  const label = page.getByRole('combobox', { name: 'Telefon 1, etikett' });
  await expect.poll(() => label.inputValue(), { timeout: 10_000 }).toBe('Kontor');
  await label.fill('hytte');
  await page.getByRole('option', { name: 'Hytte' }).waitFor();
});

test('the options of an own field are a list of their own', async () => {
  const field = {
    types: ['lead'],
    label: { nb: 'Nivå' },
    kind: 'choice',
    options: [{ label: { nb: 'Gull' } }],
  };
  await context.request.post('/api/v1/own-fields', { headers: headers(), data: field });
  await page.goto('/settings/lists');
  await page.getByRole('link', { name: 'Nivå' }).click();
  await name('Gull').waitFor();
  await page.getByRole('textbox', { name: 'Nytt valg' }).fill('Bronse');
  await page.keyboard.press('Enter');
  await name('Bronse').waitFor();
});
