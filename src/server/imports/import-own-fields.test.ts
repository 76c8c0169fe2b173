import { createReadStream, existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#domain/people/actor.ts';
import type { Language } from '#domain/people/roles.ts';
import { fieldsOf } from '#domain/records/record-types.ts';
import { openTestApp } from '../testing/open-test-app.ts';
import type { DedupeMode } from './import-plan.ts';
import { proposeImport } from './propose-import.ts';
import { previewImport, runImport } from './run-import.ts';

const { db, pool, call, person, actor } = await openTestApp();
const folder = await mkdtemp(join(tmpdir(), 'winnow-import-'));
const rejectedPath = join(folder, 'rejected.csv');
const ingrid = await person('Ingrid Solberg');

afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  await sql`truncate contact, change, change_set cascade`.execute(db);
  await rm(rejectedPath, { force: true });
});

const label = (en: string, nb: string) => ({ en, nb });
for (const definition of [
  { label: label('Customer code', 'Kundekode'), kind: 'text', rules: { unique: true, pattern: 'K\\d+' } },
  { label: label('Employees', 'Ansatte'), kind: 'number', rules: { min: 0, max: 5000, decimals: 0 } },
  { label: label('Turnover', 'Omsetning'), kind: 'currency' },
  { label: label('Founded', 'Stiftet'), kind: 'date', rules: { min: '1900-01-01' } },
  { label: label('Exporter', 'Eksportør'), kind: 'yesNo' },
  { label: label('Adviser', 'Rådgiver'), kind: 'person' },
  { label: label('Remarks', 'Merknader'), kind: 'longText' },
  {
    label: label('Tier', 'Nivå'),
    kind: 'choice',
    rules: { initial: 'Silver' },
    options: [{ label: label('Gold', 'Gull') }, { label: label('Silver', 'Sølv') }],
  },
  {
    label: label('Interests', 'Interesser'),
    kind: 'choices',
    options: [
      { label: label('Golf', 'Golf') },
      { label: label('Ski', 'Ski') },
      { label: label('Sea', 'Sjø') },
    ],
  },
])
  expect(await call('POST', '/own-fields', { types: ['lead'], ...definition })).toMatchObject({
    status: 201,
  });

async function runOf(text: string, dedupe: DedupeMode, language: Language, by: Actor = actor) {
  const path = join(folder, 'list.csv');
  await writeFile(path, text);
  const file = { open: () => createReadStream(path), bytes: (await stat(path)).size };
  const { plan } = await proposeImport(file, 'list.csv', 'lead', fieldsOf('lead'));
  return { actor: { ...by, language }, file, plan: { ...plan, dedupe }, rejectedPath };
}

async function importText(text: string, dedupe: DedupeMode = 'skip', language: Language = 'nb', by?: Actor) {
  const run = await runOf(text, dedupe, language, by);
  const planned = await previewImport(pool, run);
  const result = await runImport(pool, run);
  expect(result.read).toBe(result.created + result.updated + result.skipped + result.rejected);
  const { created, updated, skipped, rejected } = result;
  expect(planned).toMatchObject({ created, updated, skipped, rejected });
  return result;
}

const owns = async () =>
  (await call('GET', '/leads?sort=id')).body.items.map((lead: { custom: unknown }) => lead.custom);
const reasons = async () => (existsSync(rejectedPath) ? await readFile(rejectedPath, 'utf8') : '');

test('own fields are found by their names in either language, and read as they are typed', async () => {
  await importText(
    'Navn;Kundekode;Ansatte;Omsetning;Stiftet;Eksportør;Rådgiver;Nivå;Interesser\n' +
      'Kari;K1;1 200;1,5 ;7. mars 1999;ja;ingrid solberg;gull;sjø, Golf\nOla;;;;;;;;\n',
  );
  await importText('Name,Tier,Interests,Exporter\nPer,Gold,"Ski; Sea",yes\n', 'skip', 'en');
  const nothing = { customerCode: null, employees: null, turnover: null, founded: null, adviser: null };
  expect(await owns()).toMatchObject([
    {
      customerCode: 'K1',
      employees: 1200,
      turnover: 1.5,
      founded: '1999-03-07',
      exporter: true,
      adviser: ingrid.id,
      tier: 'Gold',
      interests: ['Golf', 'Sea'],
    },
    { ...nothing, tier: 'Silver', exporter: false, interests: [] },
    { ...nothing, tier: 'Gold', exporter: true, interests: ['Ski', 'Sea'] },
  ]);
});

test('a value that the field does not take hands the row back, and says what it takes', async () => {
  const result = await importText(
    'Navn;Kundekode;Ansatte;Stiftet;Eksportør;Rådgiver;Nivå\n' +
      'A;k1;;;;;\nB;;6000;;;;\nC;;;1.1.1850;;;\nD;;;;kanskje;;\nE;;;;;Nemo;\nF;;;;;;Bronse\nG;;1,5;;;;\nH;;12;;;;\n',
  );
  expect(result).toMatchObject({ read: 8, created: 1, rejected: 7 });
  const text = await reasons();
  for (const reason of [
    'Kundekode: «k1» har ikke formen K\\d+.',
    'Ansatte: det største er 5 000.',
    'Stiftet: første dag er 1900-01-01.',
    'Eksportør: «kanskje» er verken ja eller nei.',
    'Rådgiver: ingen med navnet «Nemo» deler denne databasen.',
    'Nivå: «Bronse» er ikke ett av valgene: Gull, Sølv.',
    'Ansatte: det er plass til høyst 0 desimaler.',
  ])
    expect(text.replaceAll('\u00a0', ' ')).toContain(reason);
});

test('a value that another record has hands the row back, but not one that belongs to the record itself', async () => {
  await importText('Navn;E-post;Kundekode\nKari;kari@x.example;K1\n');
  const result = await importText(
    'Navn;E-post;Kundekode\nKari;kari@x.example;K1\nOla;ola@x.example;K1\nPer;per@x.example;K2\nPål;paal@x.example;K2\n',
  );
  expect(result).toMatchObject({ read: 4, created: 1, skipped: 1, rejected: 2 });
  expect(await reasons()).toContain('Kundekode: en annen oppføring har «K2», og to kan ikke ha det samme.');
  expect((await owns()).map((own: { customerCode: string }) => own.customerCode)).toEqual(['K1', 'K2']);
});

test('a value that another record has is no matter in a row that does not give it', async () => {
  await importText('Navn;E-post;Kundekode\nKari;kari@x.example;K1\nOla;ola@x.example;\n');
  await call('POST', '/contacts', { fullName: 'Per', emails: [{ label: 'work', value: 'per@x.example' }] });
  const again = 'Navn;E-post;Kundekode\nOla;ola@x.example;K1\nPer;per@x.example;K1\n';
  expect(await importText(again)).toMatchObject({ skipped: 2, rejected: 0 });
  // A business contact has no such field, and a lead that lacks a code would get that of another.
  expect(await importText(again, 'update')).toMatchObject({ skipped: 1, rejected: 1 });
});

test('a matched lead gains what it lacks in own fields, and loses nothing', async () => {
  await importText('Navn;E-post;Ansatte;Interesser;Eksportør\nKari;kari@x.example;5;;ja\n');
  const result = await importText(
    'Navn;E-post;Ansatte;Interesser;Eksportør;Stiftet\nKari;kari@x.example;9;Ski;nei;1.2.2003\n',
    'update',
  );
  expect(result).toMatchObject({ updated: 1 });
  expect(await owns()).toMatchObject([
    { employees: 5, interests: ['Ski'], exporter: true, founded: '2003-02-01' },
  ]);
});

test('a field that is deleted while a file is read stops nothing', async () => {
  await importText('Navn;E-post\nKari;kari@x.example\n');
  const { body: field } = await call('POST', '/own-fields', {
    types: ['lead'],
    label: label('Shoe size', 'Skostørrelse'),
    kind: 'number',
  });
  const run = await runOf('Navn;E-post;Skostørrelse\nKari;kari@x.example;38\nOla;;44\n', 'update', 'nb');
  async function* readSlowly() {
    await call('DELETE', `/own-fields/${field.id}`);
    yield* run.file.open();
  }
  const file = { ...run.file, open: () => Readable.from(readSlowly()) };
  expect(await runImport(pool, { ...run, file })).toMatchObject({ created: 1, rejected: 0 });
});

test('a field that must hold a value is asked of rows that make a lead, whether or not a column goes there', async () => {
  await importText('Navn;E-post\nKari;kari@x.example\n');
  const { body: field } = await call('POST', '/own-fields', {
    types: ['lead'],
    label: label('Region', 'Region'),
    kind: 'text',
    rules: { required: true },
  });
  try {
    const result = await importText(
      'Navn;E-post;Mobil\nKari;kari@x.example;91234567\nOla;ola@x.example;\n',
      'update',
    );
    expect(result).toMatchObject({ updated: 1, rejected: 1 });
    expect(await reasons()).toContain('Region må ha en verdi.');
  } finally {
    await call('DELETE', `/own-fields/${field.id}`);
  }
});

test('what is written in own fields comes back from a file as it was', async () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  const values = fc.record({
    employees: fc.option(fc.integer({ min: 0, max: 5000 })),
    turnover: fc.option(fc.integer({ min: -1e12, max: 1e12 }).map((cents) => cents / 100)),
    founded: fc.option(day.map((date) => date.toISOString().slice(0, 10))),
    exporter: fc.boolean(),
    adviser: fc.option(fc.constant(ingrid.id)),
    tier: fc.constantFrom('Gold', 'Silver'),
    interests: fc.subarray(['Golf', 'Ski', 'Sea']),
    remarks: fc.option(fc.stringMatching(/^[a-zæøå]([a-zæøå ",;\n]{0,20}[a-zæøå])?$/)),
  });
  type Values = typeof values extends fc.Arbitrary<infer V> ? V : never;
  const quoted = (cell: unknown) => `"${String(cell ?? '').replaceAll('"', '""')}"`;
  const written = (row: Values, language: Language) => {
    const [year, month, dayOfMonth] = (row.founded ?? '').split('-');
    return [
      row.employees,
      row.turnover?.toLocaleString(language === 'nb' ? 'nb-NO' : 'en-US'),
      row.founded &&
        (language === 'nb' ? `${dayOfMonth}.${month}.${year}` : `${dayOfMonth}/${month}/${year}`),
      row.exporter ? (language === 'nb' ? 'ja' : 'yes') : '',
      row.adviser && 'Ingrid Solberg',
      language === 'nb' ? { Gold: 'Gull', Silver: 'Sølv' }[row.tier] : row.tier,
      row.interests.join('; '),
      row.remarks,
    ];
  };
  await fc.assert(
    fc.asyncProperty(
      fc.array(values, { minLength: 1, maxLength: 20 }),
      fc.constantFrom<Language>('nb', 'en'),
      async (rows, language) => {
        await sql`truncate contact, change, change_set cascade`.execute(db);
        const head =
          language === 'nb'
            ? [
                'Navn',
                'Ansatte',
                'Omsetning',
                'Stiftet',
                'Eksportør',
                'Rådgiver',
                'Nivå',
                'Interesser',
                'Merknader',
              ]
            : [
                'Name',
                'Employees',
                'Turnover',
                'Founded',
                'Exporter',
                'Adviser',
                'Tier',
                'Interests',
                'Remarks',
              ];
        const lines = rows.map((row, i) => [`Lead ${i}`, ...written(row, language)]);
        const text = [head, ...lines].map((cells) => cells.map(quoted).join(';')).join('\n');
        expect(await importText(`${text}\n`, 'create', language)).toMatchObject({ created: rows.length });
        expect(await owns()).toMatchObject(rows);
      },
    ),
    { numRuns: 15 },
  );
});

test('a field that must be filled in and begins with who imports is demanded of rows only where that is a program', async () => {
  const made = await call('POST', '/own-fields', {
    types: ['lead'],
    label: label('Owner', 'Eier'),
    kind: 'person',
    rules: { required: true, initial: 'me' },
  });
  expect(made.status).toBe(201);
  const people = await importText('Navn;Eier\nKari;\nOla;Ingrid Solberg\n', 'skip', 'nb', ingrid);
  expect(people).toMatchObject({ created: 2 });
  expect(await importText('Navn\nPer\n', 'skip', 'nb', ingrid)).toMatchObject({ created: 1 });
  expect(await owns()).toMatchObject(Array.from({ length: 3 }, () => ({ owner: ingrid.id })));
  const program = await importText('Navn;Eier\nIda;\nÅse;Ingrid Solberg\n', 'skip', 'nb');
  expect(program).toMatchObject({ created: 1, rejected: 1 });
  expect(await importText('Navn\nLiv\n')).toMatchObject({ rejected: 1 });
});
