import { readFile } from 'node:fs/promises';
import iconv from 'iconv-lite';
import type { Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { findAccessibilityFaults } from './axe.ts';
import { app, context, emptyBeforeRetry, page, takePhone } from './owner-window.ts';

emptyBeforeRetry();

const outlook = iconv.encode(
  [
    'Fornavn;Etternavn;E-post;Telefon arbeid;Skostørrelse',
    'Kåre;Østby;kare@example.no;02100;44',
    'Åse;Bø;ase@example.no;22 33 44 55;38',
    'Nils;Øye;nils(a)example.no;;42',
    'K.;Østby;KARE@example.no;;',
  ].join('\r\n'),
  'windows-1252',
);

async function choose(name: string, buffer: Buffer): Promise<void> {
  await page.goto('/imports/new');
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
}

const step = () => page.locator('nav [aria-current=step]').textContent();
const go = (name: string) => page.getByRole('button', { name }).click();
const target = (column: string) => page.getByRole('combobox', { name: `Hvor ${column} skal` });

async function setTarget(column: string, to: string): Promise<void> {
  await target(column).click();
  await page.getByRole('option', { name: to, exact: true }).click();
}

/** Holds what is decided about an import back on its way to the server. */
async function holdChanges(): Promise<Route[]> {
  const held: Route[] = [];
  await page.route('**/rpc/imports/change', (route) => void held.push(route));
  return held;
}

/** Lets the nth of what is held back go, once it is there. */
async function letGo(held: readonly Route[], nth: number): Promise<void> {
  await expect.poll(() => held.length).toBe(nth);
  await held[nth - 1]?.continue();
}

describe('importing a list', () => {
  test('goes from a file over columns and plan to leads, and hands back what it could not take', async () => {
    await choose('kontakter.csv', outlook);
    await page.getByRole('cell', { name: 'Kåre' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Tegnsett' }).inputValue()).toBe('Windows-1252');
    expect(await page.getByRole('combobox', { name: 'Skilletegn' }).inputValue()).toBe('Semikolon');
    expect(await findAccessibilityFaults(page)).toEqual([]);

    await go('Neste: kolonner');
    expect(await target('Fornavn').inputValue()).toBe('Fornavn');
    expect(await target('E-post').inputValue()).toBe('E-post, arbeid');
    expect(await target('Skostørrelse').inputValue()).toBe('Importeres ikke');
    expect(await page.getByRole('row', { name: /^Telefon arbeid/ }).textContent()).toContain('02100');
    expect(await findAccessibilityFaults(page)).toEqual([]);

    await go('Neste: duplikater og plan');
    await page.getByRole('button', { name: '2 Nye kundeemner' }).waitFor();
    await page.getByRole('button', { name: '1 Hoppes over' }).click();
    await page.getByRole('cell', { name: 'Kåre Østby, linje 2' }).waitFor();
    await page.getByRole('button', { name: '1 Kan ikke importeres' }).click();
    await page.getByText('e-postadressen «nils(a)example.no» mangler @.').waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);

    await go('Importer 2 kundeemner');
    await page.getByRole('heading', { name: '2 kundeemner er importert' }).waitFor();
    await page.getByText('4 rader lest = 2 nye + 0 utfylt + 1 hoppet over + 1 avvist').waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Last ned de avviste radene' }).click();
    const rejected = await readFile(await (await download).path(), 'utf8');
    expect(rejected).toContain('Nils;Øye;nils(a)example.no;;42;E-post: e-postadressen');

    await page.reload();
    await page.getByRole('heading', { name: '2 kundeemner er importert' }).waitFor();
  });

  test('lets the columns be corrected, and shows what cells become', async () => {
    await choose('liste.csv', Buffer.from('Hvem;Firma;Kunde\nKari Rettet;Fjord AS;Nord AS\n'));
    await page.getByRole('combobox', { name: 'Kolonneoverskrifter' }).click();
    await page.getByRole('option', { name: 'På linje 1', exact: true }).click();
    await page.getByRole('columnheader', { name: 'Hvem' }).waitFor();
    await go('Neste: kolonner');
    await target('Hvem').click();
    await page.getByRole('option', { name: 'Fullt navn' }).click();
    await page.getByRole('cell', { name: 'Kari Rettet', exact: true }).last().waitFor();
    // Only one column can be the company: the other is left out.
    const saved = page.waitForResponse('**/rpc/imports/change');
    await target('Kunde').click();
    await page.getByRole('option', { name: 'Firma', exact: true }).click();
    await page.waitForFunction(
      `document.querySelector('input[aria-label="Hvor Firma skal"]').value === 'Importeres ikke'`,
    );
    await saved;
    await page.reload();
    await target('Kunde').waitFor();
    expect(await target('Kunde').inputValue()).toBe('Firma');
  });

  test('plans by what was chosen last, however long that takes to be saved', async () => {
    await choose('liste.csv', Buffer.from('Hvem;Firma\nKari Sent;\n'));
    await go('Neste: kolonner');
    const held = await holdChanges();
    const plans: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/rpc/imports/plan')) plans.push(request.url());
    });
    await setTarget('Hvem', 'Fullt navn');
    await go('Neste: duplikater og plan');
    await page.getByText('Leser filen').waitFor();
    expect(plans).toEqual([]);
    await letGo(held, 1);
    await page.getByRole('button', { name: 'Importer 1 kundeemne' }).waitFor();
  });

  test('keeps each choice, also those made while others are being saved', async () => {
    await choose('liste.csv', Buffer.from('Hvem;Firma;Kunde\nKari Rask;Fjord AS;Nord AS\n'));
    await go('Neste: kolonner');
    const held = await holdChanges();
    await setTarget('Hvem', 'Fullt navn');
    await setTarget('Firma', 'Importeres ikke');
    await letGo(held, 1);
    // The first is answered, the second on its way.
    await expect.poll(() => held.length).toBe(2);
    expect(await target('Firma').inputValue()).toBe('Importeres ikke');
    await setTarget('Kunde', 'Firma');
    await letGo(held, 2);
    await letGo(held, 3);
    const path = new URL(page.url()).pathname;
    const targets = async () => {
      const { columns } = z
        .object({ columns: z.array(z.object({ target: z.string().nullable() })) })
        .parse(await app.read(path));
      return columns.map((column) => column.target);
    };
    await expect.poll(targets).toEqual(['fullName', null, 'company']);
  });

  test('says in a sentence why a file cannot be read', async () => {
    await choose('bok.xlsx', Buffer.from('PK\x03\x04rest'));
    await page.getByRole('alert').getByText('teksttabell').waitFor();
    await page.getByRole('button', { name: 'Velg fil' }).waitFor();
  });

  test('is called off with nothing kept, and can be begun anew', async () => {
    const many = Array.from({ length: 30_000 }, (_, n) => `Kari Avbrutt ${n};avbrutt${n}@example.no`);
    await choose('mange.csv', Buffer.from(`Navn;E-post\n${many.join('\n')}\n`));
    await go('Neste: kolonner');
    await go('Neste: duplikater og plan');
    await page.getByRole('button', { name: /^Importer 30/ }).click({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Avbryt importen' }).click();
    await page.getByRole('heading', { name: 'Importen ble avbrutt' }).waitFor({ timeout: 30_000 });
    await go('Tilbake til kolonnene');
    expect(await step()).toContain('Kolonner');
  });

  test('fills own fields, and says what one takes where a cell is none', async () => {
    for (const field of [
      { label: { en: 'Shoe size', nb: 'Skostørrelse' }, kind: 'number', rules: { max: 50 } },
      { label: { en: 'Renewal', nb: 'Fornyes' }, kind: 'date' },
      {
        label: { en: 'Tier', nb: 'Nivå' },
        kind: 'choice',
        options: [{ label: { en: 'Gold', nb: 'Gull' } }, { label: { en: 'Silver', nb: 'Sølv' } }],
      },
    ])
      await context.request.post('/api/v1/own-fields', {
        headers: { origin: app.address },
        data: { types: ['lead'], ...field },
      });
    const list =
      'Navn;Skostørrelse;Fornyes;Nivå\nPer Egen;44;1. mai 2027;gull\nPål Egen;44;1.5.2027;Bronse\n';
    await choose('egne.csv', Buffer.from(list));
    await go('Neste: kolonner');
    expect(await target('Nivå').inputValue()).toBe('Nivå');
    await page
      .getByRole('row', { name: /^Fornyes/ })
      .getByText('2027')
      .first()
      .waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await go('Neste: duplikater og plan');
    await page.getByRole('button', { name: '1 Kan ikke importeres' }).click();
    await page.getByText('Nivå: «Bronse» er ikke ett av valgene: Gull, Sølv.').waitFor();
    await go('Importer 1 kundeemne');
    await page.getByRole('heading', { name: '1 kundeemne er importert' }).waitFor();
  });

  test('works on a phone, by touch and without scrolling sideways', async () => {
    await takePhone();
    await choose('kontakter.csv', outlook);
    await go('Neste: kolonner');
    await target('Fornavn').waitFor();
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(390);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await go('Neste: duplikater og plan');
    await page.getByRole('button', { name: /Hoppes over/ }).waitFor();
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(390);
  });
});
