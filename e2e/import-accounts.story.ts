import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { findAccessibilityFaults } from './axe.ts';
import { app, context, page, takePhone } from './owner-window.ts';

const customers = iconv.encode(
  [
    'Kundenr;Kundenavn;Organisasjonsnummer;Telefon;E-post;Postadresse;Postnr;Poststed;Besøksadresse;Ansvarlig;Kategori',
    '1;Fjord Data AS;914 778 271;22 33 44 55;post@fjord.example;Postboks 12;0101;Oslo;Storgata 1;Mette Lund;Sjømat',
    '2;Nordvik Bygg AS;974 760 673;;nordvik(a)bygg.example;;5003;Bergen;;;',
    '3;;;55 12 34 56;;;;;;;',
    '4;FJORD DATA;;;;;;;;;',
    '5;Nordvik Bygg AS;974 760 673;55 12 34 56;;;5003;Bergen;;;',
  ].join('\r\n'),
  'windows-1252',
);

const choose = (name: string, buffer: Buffer) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
const go = (name: string) => page.getByRole('button', { name }).click();
const target = (column: string) => page.getByRole('combobox', { name: `Hvor ${column} skal` });

async function make(path: string, data: unknown): Promise<void> {
  const response = await context.request.post(`/api/v1/${path}`, { headers: { origin: app.address }, data });
  expect(response.status()).toBe(201);
}

describe('importing a list of firms', () => {
  test('goes from the empty list of accounts over its columns to the accounts, and back', async () => {
    await make('own-fields', {
      types: ['account'],
      label: { en: 'Organisation number', nb: 'Org.nr.' },
      kind: 'text',
    });
    await page.goto('/accounts');
    await page.getByRole('link', { name: 'Importer en liste' }).click();
    await page.getByRole('heading', { name: 'Importer forretningsforbindelser' }).waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await choose('kunder.csv', customers);

    await go('Neste: kolonner');
    expect(await target('Kundenavn').inputValue()).toBe('Navn');
    expect(await target('Organisasjonsnummer').inputValue()).toBe('Org.nr.');
    expect(await target('Besøksadresse').inputValue()).toBe('Gateadresse, annet');
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await target('Kundenavn').click();
    await page.getByRole('option', { name: 'Importeres ikke' }).click();
    await page.getByRole('alert').getByText('Velg en kolonne for navn.').waitFor();
    await target('Kundenavn').click();
    await page.getByRole('option', { name: 'Navn', exact: true }).click();

    await go('Neste: duplikater og plan');
    await page.getByRole('button', { name: '2 Nye forretningsforbindelser' }).waitFor();
    await page.getByRole('cell', { name: 'Bergen' }).waitFor();
    await page.getByRole('button', { name: '1 Hoppes over' }).click();
    await page.getByRole('cell', { name: 'Fjord Data AS, linje 2' }).waitFor();
    await page.getByRole('button', { name: '2 Kan ikke importeres' }).click();
    await page.getByText('Raden har ikke navn.').waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);

    await go('Importer 2 forretningsforbindelser');
    await page.getByRole('heading', { name: '2 forretningsforbindelser er importert' }).waitFor();
    await page.getByText('Raden har ikke navn.').waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Se forretningsforbindelser' }).click();
    await page.locator('[data-row]', { hasText: 'Nordvik Bygg AS' }).waitFor();
    await page.locator('[data-row]', { hasText: 'Fjord Data AS' }).click();
    await page.getByText('Storgata 1').first().waitFor();
    await page.getByText('Sjømat').first().waitFor();

    await page.goBack();
    await page.getByRole('button', { name: 'Angre importen' }).click();
    await page
      .getByText(/angret/i)
      .first()
      .waitFor();
    await expect.poll(() => app.read('/accounts')).toMatchObject({ items: [] });
  });

  test('calls the sending of a file off when its rows are to be something else', async () => {
    // It is never answered.
    await page.route('**/api/v1/imports/files', () => undefined);
    await page.goto('/imports/new?type=account');
    await choose('kunder.csv', customers);
    await page.locator('#main').getByText('Laster opp kunder.csv').waitFor();
    const calledOff = page.waitForEvent('requestfailed');
    await page.getByRole('combobox', { name: 'Radene er' }).click();
    await page.getByRole('option', { name: 'Kundeemner' }).click();
    await page.getByRole('button', { name: 'Velg fil' }).waitFor();
    expect((await calledOff).failure()?.errorText).toBe('net::ERR_ABORTED');
    await page.unroute('**/api/v1/imports/files');
  });

  test('fills records of an own type, chosen where an import begins, as it did the last time', async () => {
    await make('own-types', {
      base: 'account',
      label: {
        one: { en: 'supplier', nb: 'leverandør' },
        many: { en: 'suppliers', nb: 'leverandører' },
      },
      path: 'suppliers',
      icon: 'truck',
      color: 'teal',
      workspace: 'contacts',
    });
    const list = (name: string) => Buffer.from(`Hva de heter;Sted\n${name};Oslo\n`);
    for (const [name, asLastTime] of [
      ['Tau og Tråd', false],
      ['Spiker og Skrue', true],
    ] as const) {
      await page.goto('/imports/new');
      await page.getByRole('combobox', { name: 'Radene er' }).click();
      await page.getByRole('option', { name: 'Leverandører' }).click();
      await page.getByRole('heading', { name: 'Importer leverandører' }).waitFor();
      await choose('liste.csv', list(name));
      await page.getByRole('combobox', { name: 'Kolonneoverskrifter' }).waitFor();
      await go('Neste: kolonner');
      if (asLastTime)
        await page
          .getByRole('row', { name: /^Hva de heter/ })
          .getByText('Som sist')
          .waitFor();
      else {
        await target('Hva de heter').click();
        await page.getByRole('option', { name: 'Navn', exact: true }).click();
      }
      await go('Neste: duplikater og plan');
      await go('Importer 1 leverandør');
      await page.getByRole('heading', { name: '1 leverandør er importert' }).waitFor();
    }
    await page.getByRole('link', { name: 'Se leverandører' }).click();
    await page.locator('[data-row]', { hasText: 'Spiker og Skrue' }).waitFor();
    await page.getByRole('link', { name: 'Importer', exact: true }).click();
    await page.getByRole('heading', { name: 'Importer leverandører' }).waitFor();
  });

  test('leads to firms of each type that it has filled', async () => {
    await make('accounts', { name: 'Kai og Brygge' });
    await page.goto('/imports/new');
    await page.getByRole('combobox', { name: 'Radene er' }).click();
    await page.getByRole('option', { name: 'Leverandører' }).click();
    await choose('liste.csv', Buffer.from('Hva de heter;Sted\nKai og Brygge;Oslo\nTjære og Drev;Oslo\n'));
    await go('Neste: kolonner');
    await go('Neste: duplikater og plan');
    await page.getByRole('radio', { name: 'Fyll ut tomme felt' }).check();
    await go('Importer 2 leverandører');
    await page.getByRole('link', { name: 'Se leverandører' }).waitFor();
    await page.getByRole('link', { name: 'Se forretningsforbindelser' }).waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Se forretningsforbindelser' }).click();
    await page.locator('[data-row]', { hasText: 'Kai og Brygge' }).waitFor();
  });

  test('speaks English to who does, and works on a phone', async () => {
    await takePhone();
    await context.request.patch('/api/v1/session/preferences', {
      headers: { origin: app.address },
      data: { language: 'en' },
    });
    await page.goto('/imports/new?type=account');
    await page.getByRole('combobox', { name: 'What the rows are' }).waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await choose(
      'accounts.csv',
      Buffer.from('Account Name,Phone,City\nOcean Ltd,020 7946 0000,London\n,1,Bath\n'),
    );
    await page.getByRole('button', { name: 'Next: columns' }).click();
    await page.getByRole('combobox', { name: 'Where Account Name goes' }).waitFor();
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(390);
    await page.getByRole('button', { name: 'Next: duplicates and plan' }).click();
    await page.getByRole('button', { name: '1 Cannot be imported' }).click();
    await page.getByText('The row has no name.').waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
  });
});
