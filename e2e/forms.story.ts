import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { findAccessibilityFaults } from './axe.ts';
import { app, context, page, takePhone } from './owner-window.ts';

const patient = { timeout: 10_000 };
const row = (key: string) => page.locator(`[data-form-row="${key}"]`);
const handle = (key: string) => row(key).locator('[data-handle]');
const keys = () =>
  page.locator('[data-form-row]').evaluateAll((rows) => rows.map((each) => each.dataset.formRow));
const said = () => page.locator('[data-live-region] > :last-child').textContent();
const save = () => page.getByRole('button', { name: 'Lagre skjemaet' }).click();
const preview = () => page.getByRole('region', { name: 'Forhåndsvisning' });
const form = async (type = 'lead') => (await context.request.get(`/api/v1/forms/${type}`)).json();
const before = async (one: string, other: string) => {
  const found = await keys();
  return found.indexOf(one) < found.indexOf(other);
};

/** Drags a row by its handle to the upper half of another. */
async function drag(from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('The rows are not there.');
  await page.mouse.move(start.x + 8, start.y + 8);
  await page.mouse.down();
  await page.mouse.move(end.x + 8, end.y + 4, { steps: 8 });
  await page.mouse.up();
}

test('fields and sections are put in order by keys and by dragging, seen before they are saved, and undone', async () => {
  await page.goto('/settings/forms/lead');
  await handle('field jobTitle').waitFor(patient);
  expect(await findAccessibilityFaults(page)).toEqual([]);

  await handle('field jobTitle').focus();
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown');
  await expect.poll(said).toBe('«Stilling» er nummer 1 av 3 i «Firma»');
  await expect.poll(() => page.locator(':focus').getAttribute('aria-label')).toBe('Flytt «Stilling»');

  await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(said).toBe('«Stilling» er nummer 1 av 5 i «Kontaktinformasjon»');
  await page.keyboard.press('Shift+ArrowUp');
  await expect.poll(said).toBe('«Stilling» er nummer 1 av 3 i «Firma»');

  await drag(handle('field categories'), row('field fullName'));
  await expect.poll(() => before('field categories', 'field fullName')).toBe(true);
  await handle('section source').focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect.poll(said).toBe('«Kilde» er del 5 av 5 i «Bred kolonne»');

  await row('field accountId')
    .getByRole('button', { name: 'Vis «Tilknyttet forretningsforbindelse»' })
    .click();
  await expect.poll(() => preview().getByText('Tilknyttet forretningsforbindelse').count()).toBe(0);
  await expect.poll(() => preview().locator('label').first().textContent()).toContain('Kategorier');
  await page.getByRole('button', { name: 'Legg til en del' }).click();
  await page.keyboard.type('Avtaler');
  await page.getByRole('textbox', { name: 'Navn på engelsk' }).fill('Contracts');
  await page.keyboard.press('Enter');
  await row('section own_1').getByRole('heading', { name: 'Avtaler' }).waitFor();
  await drag(handle('field addresses'), row('section own_1').locator('+ li'));
  await expect.poll(() => before('section own_1', 'field addresses')).toBe(true);
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await save();
  await page.getByText('Skjemaet for kundeemner er endret').first().waitFor(patient);

  await page.goto('/leads/new');
  await page.getByRole('group', { name: 'Avtaler' }).getByText('Adresse').first().waitFor(patient);
  await page.getByRole('group', { name: 'Firma' }).getByLabel('Stilling').waitFor();
  expect(await page.getByLabel('Tilknyttet forretningsforbindelse').count()).toBe(0);

  await page.goto('/changes');
  await page.getByText('endret Deler og felt på skjema «Kundeemner»').first().waitFor(patient);
  await page
    .getByRole('button', { name: /endret Deler og felt/ })
    .first()
    .click();
  await page.getByText('«Stilling» er flyttet fra «Kundeemne» til «Firma»').waitFor(patient);
  await page.getByText('«Tilknyttet forretningsforbindelse» er skjult').waitFor();
  await page.getByRole('button', { name: 'Angre' }).first().click();
  await expect.poll(async () => (await form()).isDefault, patient).toBe(true);
});

test('comments and stars go among other fields, with what belongs to them, and are hidden like those', async () => {
  await page.goto('/settings/forms/contact');
  await handle('field comments').waitFor(patient);
  await drag(handle('field comments'), row('field fullName'));
  await handle('field rating').focus();
  for (let step = 0; step < 3; step++) await page.keyboard.press('Shift+ArrowUp');
  await expect.poll(said).toBe('«Vurdering» er nummer 1 av 3 i «Firma»');
  await row('field criteriaMet').getByRole('button', { name: 'Vis «Oppfylte kriterier»' }).click();
  await save();
  await page.getByText('Skjemaet for forretningskontakter er endret').first().waitFor(patient);

  await page.goto('/contacts/new');
  const [person, firm] = ['Forretningskontakt', 'Firma'].map((name) => page.getByRole('group', { name }));
  await person?.getByRole('button', { name: 'Sett inn tidsstempel' }).click();
  await expect.poll(() => person?.getByLabel('Kommentarer').inputValue()).toContain('Mette Lund:');
  await firm?.getByText('Manuell').click();
  await firm?.getByRole('radio', { name: '4 av 5 stjerner' }).check();
  expect(await page.locator('[data-criteria]').count()).toBe(0);
  expect(await findAccessibilityFaults(page)).toEqual([]);
});

test('what is dragged to the edge brings what is out of sight', async () => {
  await page.goto('/settings/forms/lead');
  await handle('field active').scrollIntoViewIfNeeded();
  const start = await handle('field active').boundingBox();
  if (!start) throw new Error('The row is not there.');
  await page.mouse.move(start.x + 8, start.y + 8);
  await page.mouse.down();
  await page.mouse.move(start.x + 8, 120, { steps: 8 });
  await expect
    .poll(async () => (await row('field fullName').boundingBox())?.y ?? 0, patient)
    .toBeGreaterThan(150);
  await page.mouse.move(start.x + 8, ((await row('field fullName').boundingBox())?.y ?? 0) + 2);
  await page.mouse.up();
  await expect.poll(() => before('field active', 'field fullName')).toBe(true);
});

test('a form that a colleague changes follows while it is open, and nothing that is typed is lost', async () => {
  await page.goto('/campaigns/new');
  await page.getByLabel('Tittel').fill('Vårmessen');
  const { sections, version } = await form('campaign');
  const put = (data: unknown) =>
    context.request.put('/api/v1/forms/campaign', { data, headers: { origin: app.address } });
  const label = { en: 'Money', nb: 'Penger' };
  const without = sections.map((section: { fields: { key: string }[] }) => ({
    ...section,
    fields: section.fields.filter(({ key }) => key !== 'budget'),
  }));
  const changed = { section: 'own_1', column: 'side', label, fields: [{ key: 'budget' }] };
  expect((await put({ sections: [...without, changed] })).status()).toBe(200);
  await page.getByRole('group', { name: 'Penger' }).getByLabel('Budsjett').waitFor(patient);
  expect(await page.getByLabel('Tittel').inputValue()).toBe('Vårmessen');

  await page.getByRole('link', { name: 'Tilpass skjemaet' }).click();
  await page.getByRole('button', { name: 'Avslutt uten å lagre' }).click();
  await handle('field budget').focus();
  await page.keyboard.press('ArrowUp');
  await put({ sections });
  await page.getByText('Noen andre har endret dette skjemaet').waitFor(patient);
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Behold mitt' }).click();
  await save();
  await page.getByText('Skjemaet for kampanjer er endret').first().waitFor(patient);
  expect((await form('campaign')).version).toBe(version + 3);

  await page.getByRole('button', { name: 'Tilbakestill til standard' }).click();
  await page.getByText('Skjemaet for kampanjer er som det kom med Winnow').first().waitFor(patient);
  expect((await form('campaign')).isDefault).toBe(true);
  await page.getByRole('button', { name: 'Angre' }).last().click();
  await expect.poll(async () => (await form('campaign')).isDefault, patient).toBe(false);
  await handle('field budget').waitFor();
});

test('on a phone the parts and the preview take turns', async () => {
  await takePhone();
  await page.goto('/settings/forms/account');
  await handle('field phones').waitFor(patient);
  expect(await preview().isVisible()).toBe(false);
  await page.getByText('Forhåndsvisning').click();
  await preview().getByText('Adresse', { exact: true }).waitFor();
  expect(await handle('field phones').isVisible()).toBe(false);
  expect(await findAccessibilityFaults(page)).toEqual([]);
});
