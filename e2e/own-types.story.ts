import { expect, test } from 'vitest';
import { findAccessibilityFaults } from './axe.ts';
import { context, emptyBeforeRetry, page } from './owner-window.ts';

emptyBeforeRetry();

const patient = { timeout: 10_000 };
const dialog = () => page.getByRole('dialog');
const sideBar = () => page.getByRole('navigation', { name: 'Meny' });

test('a record type is added, filled, rated, found, moved and deleted, and had back with its records', async () => {
  await page.goto('/settings/types');
  await page.getByRole('button', { name: 'Ny oppføringstype' }).click();
  await dialog().getByLabel('Én av dem heter, på norsk').fill('partner');
  await dialog().getByLabel('Flere av dem heter, på norsk').fill('partnere');
  await dialog().getByRole('combobox', { name: 'Arbeidsområde' }).click();
  await page.getByRole('option', { name: 'Salg' }).click();
  await dialog().getByRole('radio', { name: 'Samarbeid' }).click();
  await dialog().getByRole('radio', { name: 'Blågrønn' }).click();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await dialog().getByRole('button', { name: 'Ny oppføringstype' }).click();

  const link = sideBar().getByRole('link', { name: 'Partnere' });
  await link.waitFor(patient);
  await dialog().waitFor({ state: 'detached' });
  await link.click();
  await page.getByText('Her kommer partnere').waitFor(patient);
  await page.getByRole('link', { name: 'Legg til partner' }).first().click();
  await page.getByLabel('Fullt navn').fill('Åse Bø');
  await page.keyboard.press('Control+s');
  await page.waitForURL(/\/partnere\/\d+$/, patient);
  await page.getByRole('heading', { name: 'Åse Bø' }).waitFor(patient);

  const answer = await context.request.get('/api/v1/own-types');
  const { id, name } = (await answer.json()).items[0];
  expect(name).toBe(`contact_${id}`);
  await context.request.post('/api/v1/own-fields', {
    data: { kind: 'number', types: [name], label: { nb: 'Rabatt' } },
  });
  await page.reload();
  await page.getByLabel('Rabatt').waitFor(patient);

  await page.goto(`/settings/scoring/${name}`);
  await page.locator('input[value="Behov bekreftet"]').waitFor(patient);
  await page.goto(`/settings/forms/${name}`);
  await page.getByText('Rabatt').first().waitFor(patient);

  await page.goto('/partnere?view=mine');
  await page.getByText('Mine partnere').first().waitFor(patient);
  await page.goto('/partnere');
  await page.locator('[data-row="0"]').getByText('Åse Bø').waitFor(patient);

  await page.getByRole('link', { name: 'Importer' }).click();
  await page.getByRole('heading', { name: 'Importer partnere' }).waitFor(patient);
  await page.locator('input[type="file"]').setInputFiles({
    name: 'partnere.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Navn;Rabatt\nKåre Østby;12\n'),
  });
  for (const next of ['Neste: kolonner', 'Neste: duplikater og plan', 'Importer 1 partner'])
    await page.getByRole('button', { name: next }).click(patient);
  await page.getByText('1 partner er importert').first().waitFor(patient);
  await expect.poll(() => link.textContent(), patient).toBe('Partnere2');
  await page.goto('/settings/types');
  await page.getByRole('button', { name: 'Endre partnere' }).click();
  await dialog().getByRole('button', { name: 'Slett …' }).click();
  await dialog().getByText('2 oppføringer blir borte').waitFor(patient);
  await dialog().getByText('1 eget felt som bare denne typen har').waitFor(patient);
  await dialog().getByRole('button', { name: 'Slett partnere' }).click();
  await expect.poll(() => link.count(), patient).toBe(0);
  await page.getByRole('button', { name: 'Angre' }).first().click();
  await link.click(patient);
  await page.locator('[data-row="1"]').getByText('Åse Bø').waitFor(patient);
});

test('an address that another list has is refused where it stands', async () => {
  await page.goto('/settings/types');
  await page.getByRole('button', { name: 'Ny oppføringstype' }).click();
  await dialog().getByLabel('Én av dem heter, på norsk').fill('klubb');
  await dialog().getByLabel('Flere av dem heter, på norsk').fill('klubber');
  await dialog().getByLabel('Adresse').fill('leads');
  await dialog().getByRole('button', { name: 'Ny oppføringstype' }).click();
  const path = dialog().getByLabel('Adresse');
  await expect.poll(() => path.getAttribute('aria-invalid'), patient).toBe('true');
  await path.fill('klubber');
  await dialog().getByRole('button', { name: 'Ny oppføringstype' }).click();
  await sideBar().getByRole('link', { name: 'Klubber' }).waitFor(patient);
});

test('an address that leads nowhere says so', async () => {
  await page.goto('/finnes-ikke');
  await page.getByText('Det er ingenting på denne adressen').first().waitFor(patient);
});
