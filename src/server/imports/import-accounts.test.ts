import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { ImportedType } from '#domain/records/record-types.ts';
import { openTestApp } from '../testing/open-test-app.ts';
import { importFields } from './import-fields.ts';
import type { DedupeMode } from './import-plan.ts';
import { proposeImport } from './propose-import.ts';
import { previewImport, runImport } from './run-import.ts';

const { db, pool, call, person, actor } = await openTestApp();
const folder = await mkdtemp(join(tmpdir(), 'winnow-import-'));
const rejectedPath = join(folder, 'rejected.csv');
const ingrid = await person('Ingrid Solberg');

afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  await sql`truncate account, change, change_set cascade`.execute(db);
  await rm(rejectedPath, { force: true });
});

const label = (en: string, nb: string) => ({ en, nb });
const own = await call('POST', '/own-types', {
  base: 'account',
  label: { one: label('supplier', 'leverandør'), many: label('suppliers', 'leverandører') },
  path: 'suppliers',
  icon: 'truck',
  color: 'teal',
  workspace: 'contacts',
});
const supplier: ImportedType = `account_${own.body.id}`;
for (const definition of [
  { label: label('Organisation number', 'Org.nr.'), kind: 'text' },
  { label: label('Employees', 'Ansatte'), kind: 'number', rules: { min: 0, decimals: 0 } },
  { label: label('Exporter', 'Eksportør'), kind: 'yesNo' },
  {
    label: label('Tier', 'Nivå'),
    kind: 'choice',
    rules: { initial: 'Silver' },
    options: [{ label: label('Gold', 'Gull') }, { label: label('Silver', 'Sølv') }],
  },
])
  expect(await call('POST', '/own-fields', { types: ['account', supplier], ...definition })).toMatchObject({
    status: 201,
  });

async function runOf(text: string, dedupe: DedupeMode, type: ImportedType) {
  const path = join(folder, 'list.csv');
  await writeFile(path, text);
  const file = { open: () => createReadStream(path), bytes: (await stat(path)).size };
  const { plan } = await proposeImport(file, 'list.csv', type, await importFields(db, type));
  return { actor: { ...actor, language: 'nb' as const }, file, plan: { ...plan, dedupe }, rejectedPath };
}

async function importText(text: string, dedupe: DedupeMode = 'skip', type: ImportedType = 'account') {
  const result = await runImport(pool, await runOf(text, dedupe, type));
  expect(result.read).toBe(result.created + result.updated + result.skipped + result.rejected);
  return result;
}

async function accounts(path = 'accounts'): Promise<Record<string, unknown>[]> {
  const { body } = await call('GET', `/${path}?sort=id&limit=200`);
  return body.items;
}

const nameAll = async () => (await accounts()).map(({ name }) => name);

describe('importing a list of firms', () => {
  test('takes what a spreadsheet has of them', async () => {
    const text =
      'Kundenavn;Organisasjonsnummer;Telefon;Mobil;E-post;Nettside;Adresse;Postnr;Poststed;Ansvarlig;Kategorier;Merknad;Ansatte;Eksportør;Nivå;Opprettet\n' +
      'Fjord Data AS;914 778 271;22 33 44 55;912 34 567;post@fjord.example;www.fjord.example;Storgata 1;0155;Oslo;Ingrid Solberg;Kunde, Sjømat;Ring først;12;ja;Gull;24.11.2020\n' +
      'Nord;;;;;;;;;;;;;;;\n';
    expect(await importText(text)).toMatchObject({ read: 2, created: 2, rejected: 0, notes: [] });
    expect(await accounts()).toMatchObject([
      {
        name: 'Fjord Data AS',
        phones: [
          { label: 'work', value: '22 33 44 55', e164: '+4722334455' },
          { label: 'mobile', value: '912 34 567', e164: '+4791234567' },
        ],
        emails: [{ label: 'work', value: 'post@fjord.example' }],
        websites: [{ label: 'website', value: 'www.fjord.example' }],
        addresses: [{ label: 'work', street: 'Storgata 1', postalCode: '0155', city: 'Oslo' }],
        assignedToId: ingrid.id,
        categories: expect.arrayContaining(['Sjømat']),
        comments: 'Ring først',
        createdAt: '2020-11-24T00:00:00Z',
        custom: { organisationNumber: '914 778 271', employees: 12, exporter: true, tier: 'Gold' },
      },
      { name: 'Nord', phones: [], categories: [], comments: null },
    ]);
  });

  test('hands back rows without a name, and values that an own field does not take', async () => {
    const result = await importText('Firma;E-post;Ansatte\n;post@fjord.example;\nNord;;mange\nSør;;3\n');
    expect(result).toMatchObject({
      ...{ read: 3, created: 1, rejected: 2 },
      rejections: [
        { line: 2, reason: 'Raden har ikke navn.' },
        { line: 3, reason: 'Ansatte: «mange» er ikke et tall.' },
      ],
    });
    expect(await readFile(rejectedPath, 'utf8')).toBe(
      [
        '\uFEFFFirma;E-post;Ansatte;Årsak',
        ';post@fjord.example;;Raden har ikke navn.',
        'Nord;;mange;Ansatte: «mange» er ikke et tall.',
        '',
      ].join('\r\n'),
    );
  });

  test('makes records of an own type, but for firms that are there already under whatever type', async () => {
    await importText('Firma\nBerg AS\n');
    const file = 'Leverandør;Org.nr.\nFjord;914778271\nBerg;\n';
    expect(await importText(file, 'skip', supplier)).toMatchObject({ created: 1, skipped: 1 });
    expect(await importText('Leverandørnavn\nFJORD AS\n', 'skip', supplier)).toMatchObject({ skipped: 1 });
    expect(await accounts('suppliers')).toMatchObject([
      { name: 'Fjord', custom: { organisationNumber: '914778271' } },
    ]);
    expect(await nameAll()).toEqual(['Berg AS']);
  });
});

const headings = 'Firma;Org.nr.;E-post;Telefon;Nettside;Poststed';
const list = (...rows: string[]) => `${[headings, ...rows].join('\n')}\n`;
const fjord = 'Fjord Data AS;914778271;post@fjord.example;22 33 44 55;www.fjord.example;Oslo';

describe('firms that are there already', () => {
  test.each([
    ['the same number in a register, whatever the name', 'Helt Nytt Navn;914 778 271;;;;Bergen'],
    ['the same name in the same place, legal forms and case aside', 'FJORD DATA A/S;;;;;oslo'],
    ['the same name and no place', 'Fjord Data;;;;;'],
    ['the same name and e-mail address', 'Fjord Data;;POST@fjord.example;;;Bergen'],
    ['the same name and telephone number', 'Fjord Data;;;+47 22334455;;Bergen'],
    ['the same name and domain', 'Fjord Data;;kari@fjord.example;;;'],
  ])('are skipped with %s', async (_how, row) => {
    await importText(list(fjord));
    expect(await importText(list(row))).toMatchObject({ read: 1, created: 0, skipped: 1, changeSetId: null });
    expect(await nameAll()).toEqual(['Fjord Data AS']);
  });

  test.each([
    [
      'another number in a register',
      'Fjord Data AS;974760673;post@fjord.example;22 33 44 55;www.fjord.example;Oslo',
    ],
    ['the same name in another place', 'Fjord Data AS;;;;;Bergen'],
    [
      'the same name and domain in another place',
      'Fjord Data AS;;kari@fjord.example;;www.fjord.example;Bergen',
    ],
    ['a sister', 'Fjord Data Eiendom AS;;post@fjord.example;22 33 44 55;www.fjord.example;Oslo'],
    ['a holding company', 'Fjord Data Holding AS;;post@fjord.example;22 33 44 55;www.fjord.example;Oslo'],
    ['a switchboard alone', 'Nord AS;;post@fjord.example;22 33 44 55;www.fjord.example;Oslo'],
  ])('are not told by %s', async (_how, row) => {
    await importText(list(fjord));
    expect(await importText(list(row))).toMatchObject({ read: 1, created: 1, skipped: 0 });
  });

  test('share no mailbox that is everybody’s', async () => {
    const text = list('Kiwi;;a@gmail.com;;;Oslo', 'Kiwi;;b@gmail.com;;https://facebook.com/kiwi;Bergen');
    expect(await importText(text)).toMatchObject({ created: 2 });
  });

  test('are not the other branches of a chain, whose website they share', async () => {
    const text = list('Kiwi;;;;www.kiwi.example;Oslo', 'Kiwi;;;;www.kiwi.example;Bergen');
    expect(await importText(text)).toMatchObject({ created: 2 });
    expect(await importText(text)).toMatchObject({ created: 0, skipped: 2 });
    expect(await importText(list('Kiwi;;;;kiwi.example;'))).toMatchObject({ created: 1 });
  });

  test('are told by their names even where these are signs alone', async () => {
    const text = list('***;;;;;', '!!!;;;;;');
    expect(await importText(text)).toMatchObject({ created: 2 });
    expect(await importText(text)).toMatchObject({ created: 0, skipped: 2 });
  });

  test('are found further up in the same file', async () => {
    const rows = list(
      'Kiwi;;;;;Oslo',
      'Kiwi;;;;;Bergen',
      'Kiwi AS;;;;;Bergen',
      'Rema;974760673;;;;',
      'Rema 1000;974760673;;;;',
    );
    expect(await importText(rows)).toMatchObject({ read: 5, created: 3, skipped: 2 });
    expect(await nameAll()).toEqual(['Kiwi', 'Kiwi', 'Rema']);
  });

  test('are not guessed at where a name stands for several', async () => {
    await importText(list('Kiwi;;;;;Oslo', 'Kiwi;;;;;Bergen'));
    expect(await importText(list('Kiwi;;;;;'))).toMatchObject({ created: 1, skipped: 0 });
  });

  test('in the bin do not count', async () => {
    await importText(list(fjord));
    const [account] = await accounts();
    await call('DELETE', `/accounts/${account?.id}`);
    expect(await importText(list(fjord))).toMatchObject({ created: 1, skipped: 0 });
  });

  test('gain what they lack, and lose nothing', async () => {
    await importText('Firma;E-post;Poststed;Nivå;Merknad\nFjord AS;post@fjord.example;Oslo;Gull;Hilser\n');
    const text =
      'Firma;E-post;Mobil;Poststed;Nivå;Merknad;Org.nr.;Eksportør;Kategorier\nFjord;ny@fjord.example;912 34 567;;Sølv;Nytt;914778271;ja;Sjømat\n';
    expect(await importText(text, 'update')).toMatchObject({ read: 1, created: 0, updated: 1 });
    expect(await accounts()).toMatchObject([
      {
        name: 'Fjord AS',
        version: 2,
        emails: [{ value: 'post@fjord.example' }],
        phones: [{ label: 'mobile', value: '912 34 567' }],
        comments: 'Hilser',
        categories: ['Sjømat'],
        custom: { organisationNumber: '914778271', tier: 'Gold', exporter: true },
      },
    ]);
  });

  test('are told of under the type that they are of', async () => {
    await importText('Firma\nBerg AS\n');
    await importText('Firma;E-post\nBerg;post@berg.example\nFjord;\n', 'update', supplier);
    const counts = await db.selectFrom('change_set').select('counts').orderBy('id', 'desc').execute();
    expect(counts[0]).toEqual({ counts: { account: { changed: 1 }, [supplier]: { created: 1 } } });
  });

  test('are made again when asked', async () => {
    await importText(list(fjord));
    expect(await importText(list(fjord), 'create')).toMatchObject({ created: 1 });
  });
});

test('a preview tells which is which, by name and place', async () => {
  await importText(list(fjord));
  const run = await runOf(
    list('Fjord Data;;;;;Oslo', 'Nord;;p@nord.example;;;Bodø', ';;;;;Oslo'),
    'skip',
    'account',
  );
  expect(await previewImport(pool, run)).toMatchObject({
    rows: {
      created: [{ line: 3, name: 'Nord', beside: 'Bodø', email: 'p@nord.example', match: null }],
      skipped: [{ line: 2, name: 'Fjord Data', beside: 'Oslo', match: { name: 'Fjord Data AS' } }],
    },
    rejections: [{ line: 4, reason: 'Raden har ikke navn.' }],
  });
});

const firm = fc.record({
  name: fc.constantFrom('Kiwi', 'Kiwi AS', 'Rema 1000', 'Fjord Holding', 'Fjord'),
  number: fc.constantFrom('', '', '914778271', '974760673'),
  email: fc.constantFrom('', '', 'post@fjord.example', 'a@gmail.com'),
  site: fc.constantFrom('', 'www.fjord.example'),
  town: fc.constantFrom('', 'Oslo', 'Bergen'),
});

test('a list that is imported once more makes nothing new, and no firms of two numbers are one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(firm, { minLength: 1, maxLength: 8 }), async (firms) => {
      await sql`truncate account cascade`.execute(db);
      const text = list(
        ...firms.map(({ name, number, email, site, town }) => `${name};${number};${email};;${site};${town}`),
      );
      const { created } = await importText(text);
      expect(created).toBeGreaterThanOrEqual(new Set(firms.map(({ number }) => number).filter(Boolean)).size);
      expect(await importText(text)).toMatchObject({ created: 0, skipped: firms.length });
      expect(await importText(text, 'update')).toMatchObject({ created: 0 });
      expect((await accounts()).length).toBe(created);
    }),
    { numRuns: 40 },
  );
});

test('firms that nobody has twice come back as they were written', async () => {
  const word = fc.stringMatching(/^[A-ZÆØÅ][a-zæøå]{2,9}$/);
  const written = fc.uniqueArray(
    fc.record({ name: word, phone: fc.constantFrom('', '22334455', '02100'), town: word, comments: word }),
    { minLength: 1, maxLength: 6, selector: ({ name }) => name.toLowerCase() },
  );
  await fc.assert(
    fc.asyncProperty(written, async (firms) => {
      await sql`truncate account cascade`.execute(db);
      const rows = firms.map(({ name, phone, town, comments }) => `"${name}",${phone},${town},${comments}`);
      await importText(`Account name,Phone,City,Notes\n${rows.join('\n')}\n`, 'create');
      const back = (await accounts()).map(({ name, phones, addresses, comments }) => ({
        name,
        phones,
        addresses,
        comments,
      }));
      expect(back).toEqual(
        firms.map(({ name, phone, town, comments }) => ({
          name,
          phones: phone === '' ? [] : [expect.objectContaining({ value: phone })],
          addresses: [{ label: 'work', city: town }],
          comments,
        })),
      );
    }),
    { numRuns: 15 },
  );
});
