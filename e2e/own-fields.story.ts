import { expect, test } from 'vitest';
import { findAccessibilityFaults } from './axe.ts';
import { context, page } from './owner-window.ts';

const patient = { timeout: 10_000 };
const dialog = () => page.getByRole('dialog');

test('a choice and a formula are added, filled in, shown in the list, deleted, and had back', async () => {
  await page.goto('/settings/fields/lead');
  await page.getByRole('button', { name: 'Legg til felt' }).click();
  await dialog().getByLabel('Navn på norsk').fill('Årsbudsjett');
  await dialog().getByRole('combobox', { name: 'Type' }).click();
  await page.getByRole('option', { name: 'Beløp' }).click();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await dialog().getByRole('button', { name: 'Legg til felt' }).click();
  await page.getByRole('button', { name: /^Årsbudsjett/ }).waitFor(patient);

  const made = await context.request.post('/api/v1/leads', {
    data: { fullName: 'Åse Bø', rating: 4, custom: { arsbudsjett: 1000 } },
  });
  expect(made.status()).toBe(201);
  const { id } = await made.json();
  const formula = await context.request.post('/api/v1/own-fields', {
    data: {
      kind: 'formula',
      types: ['lead'],
      label: { nb: 'Vektet' },
      rules: { formula: '{custom.arsbudsjett} * {rating} / 5' },
    },
  });
  expect(formula.status()).toBe(201);
  await page.goto('/leads?columns=fullName,custom.arsbudsjett,custom.vektet&sort=-custom.vektet');
  await page.locator('[data-row="0"]').getByText('800', { exact: true }).waitFor(patient);

  await page.goto(`/leads/${id}`);
  const budget = page.getByLabel('Årsbudsjett');
  await budget.fill('2 000');
  await page.keyboard.press('Control+s');
  const read = async () =>
    (await (await context.request.get(`/api/v1/leads/${id}`)).json()).custom as Record<string, unknown>;
  await expect.poll(async () => (await read()).vektet, patient).toBe(1600);

  await page.goto('/settings/fields/lead');
  await page.getByRole('button', { name: /^Vektet/ }).click();
  await dialog().getByRole('button', { name: 'Slett', exact: false }).first().click();
  await dialog()
    .getByRole('button', { name: /«Vektet»/ })
    .click();
  await expect.poll(async () => Object.keys(await read()), patient).toEqual(['arsbudsjett']);
  await page.getByRole('button', { name: 'Angre' }).first().click();
  await expect.poll(async () => (await read()).vektet, patient).toBe(1600);
});
