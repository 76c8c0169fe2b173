import { expect, test } from 'vitest';
import { findAccessibilityFaults } from './axe.ts';
import { context, emptyBeforeRetry, page, takePhone } from './owner-window.ts';

emptyBeforeRetry();

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

test('dates that bound a date are typed as one likes, and what is none is not lost unseen', async () => {
  await page.goto('/settings/fields/lead');
  await page.getByRole('button', { name: 'Legg til felt' }).click();
  await dialog().getByLabel('Navn på norsk').fill('Avtalt til');
  await dialog().getByRole('combobox', { name: 'Type' }).click();
  await page.getByRole('option', { name: /^Dato/ }).first().click();
  const [from, to] = [
    dialog().getByLabel('Ikke før', { exact: true }),
    dialog().getByLabel('Ikke etter', { exact: true }),
  ];
  await from.fill('1.3.27');
  await to.fill('når som helst');
  await expect.poll(() => from.inputValue()).toBe('01.03.2027');
  await dialog().getByRole('button', { name: 'Legg til felt' }).click();
  await expect.poll(() => to.getAttribute('aria-invalid')).toBe('true');
  expect(await to.inputValue()).toBe('når som helst');
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await to.fill('31.12.27');
  await dialog().getByRole('button', { name: 'Legg til felt' }).click();
  await page.getByRole('button', { name: /^Avtalt til/ }).waitFor(patient);
  const { items } = await (await context.request.get('/api/v1/own-fields')).json();
  expect(items.find((field: { key: string }) => field.key === 'avtaltTil')).toMatchObject({
    rules: { min: '2027-03-01', max: '2027-12-31' },
  });
});

/** A text in leads that hold these values; gives back what they hold by then. */
async function addText(label: string, values: readonly string[], rules: object) {
  const post = (path: string, data: object) => context.request.post(`/api/v1/${path}`, { data });
  const made = await post('own-fields', {
    kind: 'text',
    types: ['lead'],
    label: { nb: label, en: label },
    rules,
  });
  const { key } = await made.json();
  const ids: number[] = [];
  for (const value of values)
    ids.push((await (await post('leads', { fullName: `Har ${value}`, custom: { [key]: value } })).json()).id);
  return () =>
    Promise.all(
      ids.map(async (id) => (await (await context.request.get(`/api/v1/leads/${id}`)).json()).custom[key]),
    );
}

async function chooseKind(name: string): Promise<void> {
  await dialog().getByRole('combobox', { name: 'Type' }).click();
  await page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
}

/** Waits until the keyboard has come to a kind in the list of them. */
const reaches = (name: string) =>
  page
    .locator('[data-combobox-active], [data-combobox-selected]')
    .filter({ hasText: new RegExp(`^${name}`) })
    .waitFor(patient);

test('a field becomes one of another kind, by keys: what is lost is seen before, and an undo brings it back', async () => {
  const values = ['12', 'noen få', '1 250', '007'];
  const read = await addText('Ansatte', values, { maxLength: 20 });
  await page.goto('/settings/fields/lead');
  await page
    .getByRole('button', { name: /^Ansatte/ })
    .last()
    .focus();
  await page.keyboard.press('Enter');
  await dialog().getByLabel('Navn på norsk').fill('Antall ansatte');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const steps = [
    ['Enter', 'Tekst'],
    ['ArrowDown', 'Lang tekst'],
    ['ArrowDown', 'Tall'],
  ] as const;
  for (const [key, reached] of steps) {
    await page.keyboard.press(key);
    await reaches(reached);
  }
  await page.keyboard.press('Enter');
  await dialog().getByText('3 av 4 verdier blir med.', { exact: false }).waitFor(patient);
  expect(await dialog().locator('[data-lost]').textContent()).toBe('Har noen fånoen få');
  await dialog().getByText('Av verdiene som blir med, får 1 et annet innhold:').waitFor();
  expect(await dialog().locator('[data-altered]').textContent()).toBe('Har 007007 → 7');
  await dialog().getByText('Faller bort: «Lengst, i tegn».').waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await dialog().getByRole('link', { name: 'Har 007' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('«Antall ansatte» har nå typen «Tall», med 3 verdier.').first().waitFor(patient);
  expect(await read()).toEqual([12, null, 1250, 7]);
  await page.getByRole('button', { name: /^Antall ansatte/ }).waitFor();
  await page.getByRole('button', { name: 'Angre' }).first().click();
  await expect.poll(read, patient).toEqual(values);
});

test('on a phone the kind is chosen too; one that would make two alike is not to be had', async () => {
  await takePhone();
  const read = await addText('Kode', ['7', '07'], { unique: true });
  await page.goto('/settings/fields/lead');
  await page.getByRole('button', { name: /^Kode/ }).last().click();
  await chooseKind('Tall');
  await dialog()
    .getByText(/1 verdi ville blitt lik en annen/)
    .waitFor(patient);
  expect(await dialog().getByRole('button', { name: 'Endre til «Tall»' }).isDisabled()).toBe(true);
  await chooseKind('Valg');
  await dialog().getByText('Disse alternativene lages av verdiene: «07» og «7».').waitFor(patient);
  await dialog().getByRole('button', { name: 'Behold «Tekst»' }).click();
  await dialog().getByRole('button', { name: 'Lagre feltet' }).waitFor();
  expect(await read()).toEqual(['7', '07']);
});

test('a field or a type that was changed is not lost by Escape, and what cannot be saved says why', async () => {
  const post = async (data: object) =>
    (
      await context.request.post('/api/v1/own-fields', { data: { types: ['lead', 'contact'], ...data } })
    ).json();
  const { key } = await post({ kind: 'number', label: { nb: 'Stykkpris' } });
  await post({ kind: 'formula', label: { nb: 'Dobbel pris' }, rules: { formula: `{custom.${key}} * 2` } });
  await page.goto('/settings/fields/lead');
  await page
    .getByRole('button', { name: /^Stykkpris/ })
    .last()
    .click();
  const field = page.getByRole('dialog', { name: /Stykkpris/ });
  const question = page.getByRole('dialog', { name: 'Avslutte uten å lagre?' });
  await field.getByRole('checkbox', { name: 'Forretningskontakter' }).uncheck();
  await field.getByRole('button', { name: 'Lagre' }).click();
  await field.getByText('Formelen til «Dobbel pris» bruker dette feltet.', { exact: false }).waitFor(patient);
  await page.keyboard.press('Escape');
  await question.waitFor(patient);
  await expect.poll(() => findAccessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await question.waitFor({ ...patient, state: 'detached' });
  expect(await field.getByRole('checkbox', { name: 'Forretningskontakter' }).isChecked()).toBe(false);
  await page.keyboard.press('Escape');
  await question.getByRole('button', { name: 'Avslutt uten å lagre' }).click();
  await field.waitFor({ ...patient, state: 'detached' });

  await page.goto('/settings/types');
  await page.getByRole('button', { name: 'Ny oppføringstype' }).click();
  const name = page.getByLabel('Én av dem heter, på norsk');
  await name.waitFor(patient);
  await page.keyboard.press('Escape');
  await name.waitFor({ ...patient, state: 'detached' });
  await page.getByRole('button', { name: 'Ny oppføringstype' }).click();
  await name.fill('partner');
  await page.keyboard.press('Escape');
  await question.getByRole('button', { name: 'Fortsett å redigere' }).click();
  expect(await name.inputValue()).toBe('partner');
});

test('what a new record begins with is chosen among people and options, and stands in the form', async () => {
  const add = async () => {
    await dialog().getByRole('button', { name: 'Legg til felt' }).click();
    await dialog().waitFor({ ...patient, state: 'detached' });
  };
  /** Opens what a new record begins with, by the keys. */
  const choose = async (option: string) => {
    await dialog().getByRole('combobox', { name: 'Verdi i nye oppføringer' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option', { name: option }).click(patient);
  };
  const begin = async (kind: string, name: string) => {
    await page.getByRole('main').getByRole('button', { name: 'Legg til felt' }).click();
    await dialog().getByLabel('Navn på norsk').fill(name);
    await chooseKind(kind);
  };
  await page.goto('/settings/fields/lead');
  await begin('Person', 'Leverer');
  await choose('Den som legger til oppføringen');
  await add();

  await begin('Flere valg', 'Idretter');
  for (const [place, option] of ['Ski', 'Golf', 'Seiling'].entries()) {
    await dialog().getByRole('button', { name: 'Legg til alternativ' }).click();
    await dialog()
      .getByLabel(`Alternativ ${place + 1} på norsk`)
      .fill(option);
  }
  await choose('Golf');
  await page.keyboard.press('Escape');
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await add();

  await begin('Dato og klokkeslett', 'Første møte');
  await dialog().getByLabel('Ikke før').fill('2027-01-04T08:00');
  await dialog().getByLabel('Verdi i nye oppføringer').fill('2027-02-01T09:30');
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await add();

  await page.goto('/leads/new');
  const name = page.getByLabel('Fullt navn');
  await name.fill('Siv Moe');
  await page.getByText('Golf', { exact: true }).first().waitFor(patient);
  const me = (await (await context.request.get('/api/v1/session')).json()) as { id: number; name: string };
  expect(await page.getByRole('combobox', { name: 'Leverer' }).first().inputValue()).toBe(me.name);
  expect(await page.getByLabel('Første møte').first().inputValue()).toBe('2027-02-01T09:30');
  await page.keyboard.press('Control+s');
  await page.waitForURL(/\/leads\/\d+$/, patient);
  const id = new URL(page.url()).pathname.split('/').at(-1);
  const { custom } = await (await context.request.get(`/api/v1/leads/${id}`)).json();
  expect(custom).toMatchObject({ leverer: me.id, idretter: ['Golf'] });
});
