import { createReadStream, existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import iconv from 'iconv-lite';
import { sql } from 'kysely';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { newRecordSchema } from '#contract/record-schemas.ts';
import { type Actor, systemActor } from '#domain/people/actor.ts';
import { corpusFiles } from '#domain/testing/corpora.ts';
import { openTestDatabase } from '../database/testing/test-database.ts';
import { importFields } from './import-fields.ts';
import type { DedupeMode, ImportedFile } from './import-plan.ts';
import { proposeImport } from './propose-import.ts';
import { type ImportRun, previewImport, runImport } from './run-import.ts';

const { db, pool } = await openTestDatabase();
const folder = await mkdtemp(join(tmpdir(), 'winnow-import-'));
const rejectedPath = join(folder, 'rejected.csv');
const actor: Actor = systemActor('Winnow', 'nb');

afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(async () => {
  await sql`truncate contact, change, change_set cascade`.execute(db);
  await rm(rejectedPath, { force: true });
});

async function fileOf(text: string, encoding = 'utf-8'): Promise<ImportedFile> {
  const path = join(folder, 'list.csv');
  await writeFile(path, iconv.encode(text, encoding));
  return { open: () => createReadStream(path), bytes: (await stat(path)).size };
}

async function runOf(file: ImportedFile, dedupe: DedupeMode = 'skip'): Promise<ImportRun> {
  const { plan } = await proposeImport(file, 'list.csv', 'lead', await importFields(db, 'lead'));
  return { actor, file, plan: { ...plan, dedupe }, rejectedPath };
}

async function importText(text: string, dedupe: DedupeMode = 'skip', encoding = 'utf-8') {
  const result = await runImport(pool, await runOf(await fileOf(text, encoding), dedupe));
  expect(result.read).toBe(result.created + result.updated + result.skipped + result.rejected);
  return result;
}

async function leads() {
  return await db.selectFrom('contact').selectAll().orderBy('id').execute();
}

async function nameAll(): Promise<string[]> {
  return (await leads()).map((lead) => lead.full_name);
}

describe('importing a list of leads', () => {
  test('takes a Norwegian Outlook file as the people in it', async () => {
    const result = await importText(
      'Fornavn;Etternavn;E-post;Telefon arbeid\r\nKåre;Østby;kare@example.no;02100\r\nÅse;Bø;ase@example.no;22 33 44 55\r\n',
      'skip',
      'windows-1252',
    );
    expect(result).toMatchObject({ read: 2, created: 2, rejected: 0 });
    expect(await leads()).toMatchObject([
      {
        full_name: 'Kåre Østby',
        file_as: 'Østby, Kåre',
        type_id: 'lead',
        number: 1,
        emails: [{ label: 'work', value: 'kare@example.no' }],
        phones: [{ label: 'work', value: '02100', e164: null }],
      },
      { full_name: 'Åse Bø', phones: [{ label: 'work', value: '22 33 44 55', e164: '+4722334455' }] },
    ]);
    expect(existsSync(rejectedPath)).toBe(false);
  });

  test('gives stars by the criteria that a column names, and ticks those of a lead that had none', async () => {
    await importText('Navn;E-post\nOla;ola@fjord.example\n');
    const text =
      'Navn;E-post;Oppfylte kriterier\nOla;ola@fjord.example;Har budsjett\nKari;;Need confirmed, Har budsjett\n';
    expect(await importText(text, 'update')).toMatchObject({ created: 1, updated: 1 });
    expect(await leads()).toMatchObject([
      { full_name: 'Ola', criteria_met: [3], rating: 1, rating_mode: 'automatic' },
      { full_name: 'Kari', criteria_met: [1, 3], rating: 2, rating_mode: 'automatic' },
    ]);
  });

  test('ticks each criterion that has a column of its own', async () => {
    await importText('Navn;Har budsjett;Behov bekreftet\nOla;ja;nei\nKari;x;ja\n');
    expect(await leads()).toMatchObject([{ criteria_met: [3] }, { criteria_met: [1, 3] }]);
  });

  test('is one change set, in the history of every lead', async () => {
    const { changeSetId } = await importText('Navn\nKari\nOla\n');
    const sets = await db.selectFrom('change_set').selectAll().execute();
    expect(sets).toMatchObject([{ id: changeSetId, kind: 'import', actor_name: 'Winnow' }]);
    const changes = await db.selectFrom('change').select(['act', 'change_set_id']).execute();
    expect(changes).toEqual([
      { act: 'created', change_set_id: changeSetId },
      { act: 'created', change_set_id: changeSetId },
    ]);
  });

  test('hands back what it cannot take, in the shape of the file and with the reason', async () => {
    const result = await importText(
      'Navn;Firma;E-post;Telefon\nKari;Fjord AS;kari@example.no;\n;;;22 33 44 55\nOla;"Nord; AS";ola(a)example.no;\nPer;a;b;c;d\n\n',
    );
    expect(result).toMatchObject({ read: 4, created: 1, rejected: 3 });
    expect(result.reasons).toEqual([
      { code: 'noName', count: 1 },
      { code: 'noAtSign', count: 1 },
      { code: 'tooManyCells', count: 1 },
    ]);
    expect(await readFile(rejectedPath, 'utf8')).toBe(
      [
        '\uFEFFNavn;Firma;E-post;Telefon;Årsak',
        ';;;22 33 44 55;Raden har ikke navn, firma eller e-postadresse.',
        'Ola;"Nord; AS";ola(a)example.no;;E-post: e-postadressen «ola(a)example.no» mangler @.',
        'Per;a;b;c;Raden har 5 celler og tabellen 4 kolonner. Et skilletegn inne i en celle krever anførselstegn rundt cellen.;d',
        '',
      ].join('\r\n'),
    );
  });

  test('takes the rejected file when it has been mended', async () => {
    await importText('Navn;E-post\nOla;ola(a)example.no\n');
    const mended = (await readFile(rejectedPath, 'utf8')).replace('ola(a)example.no;', 'ola@example.no;');
    expect(await importText(mended)).toMatchObject({ read: 1, created: 1, rejected: 0 });
    expect((await leads())[0]).toMatchObject({ full_name: 'Ola', comments: null });
  });

  test('takes categories from a cell, and makes those that are new join their list', async () => {
    await importText('Navn,Kategorier\nA,Varm;Messe; varm\nB,"Messe, Presse"\nC,\n');
    const { rows } = await sql`
      select full_name, array(select label_nb from list_item where id = any (category_ids) order by id) as categories
      from contact order by contact.id desc limit 3`.execute(db);
    expect(rows).toEqual([
      { full_name: 'C', categories: [] },
      { full_name: 'B', categories: ['Presse', 'Messe'] },
      { full_name: 'A', categories: ['Varm', 'Messe'] },
    ]);
  });

  test('makes the sources that are new join the list, once', async () => {
    await importText('Navn,Kilde\nKari,Messe\nOla,Skattejakt\nPer,skattejakt\nPål,trade show\n');
    const { rows } = await sql<{ full_name: string; label_nb: string }>`
      select full_name, label_nb from contact join list_item i on i.id = source_id order by contact.id`.execute(
      db,
    );
    expect(rows.map((row) => row.label_nb)).toEqual(['Messe', 'Skattejakt', 'Skattejakt', 'Messe']);
  });

  test('assigns to people of this database by name or e-mail address', async () => {
    const { id } = await db
      .insertInto('person')
      .values({ name: 'Ola Hansen', email: 'ola@firma.example' })
      .returning('id')
      .executeTakeFirstOrThrow();
    const result = await importText(
      'Navn,Tilordnet\nKari,ola hansen\nPer,OLA@firma.example\nPål,Ukjent Person\n',
    );
    expect((await leads()).map((lead) => lead.assigned_to_id)).toEqual([id, id, null]);
    expect(result.notes).toEqual([
      { code: 'unknownPerson', column: 1, count: 1, lines: [4], given: 'Ukjent Person' },
    ]);
    expect((await leads())[2]?.comments).toBe('Tilordnet: Ukjent Person');
  });

  test('keeps the date a lead was made on, where the file says it', async () => {
    await importText('Navn;Opprettet\nKari;24.11.2020\nOla;\n');
    const [kari, ola] = await leads();
    expect(kari?.created_at).toBe('2020-11-24T00:00:00Z');
    expect(ola?.created_at.slice(0, 4)).not.toBe('2020');
  });

  test('files a lead as the file says', async () => {
    await importText(
      'Fornavn;Etternavn;Firma;Arkiver som\nKari;Lie;Fjord AS;Fjord AS (Lie, Kari)\nOla;Berg;;Ola på fjorden\n',
    );
    expect(await leads()).toMatchObject([
      { file_as: 'Fjord AS (Lie, Kari)', file_as_choice: 'companyLastFirst' },
      { file_as: 'Ola på fjorden', file_as_choice: 'own' },
    ]);
  });

  test('does nothing for a file without rows', async () => {
    expect(await importText('Navn;E-post\n')).toMatchObject({ read: 0, created: 0, changeSetId: null });
    expect(await importText('')).toMatchObject({ read: 0, created: 0, changeSetId: null });
    expect(await db.selectFrom('change_set').selectAll().execute()).toEqual([]);
  });
});

test('a file whose row never ends is refused, by the line it begins on', async () => {
  const file = await fileOf(`Navn;E-post\nKari;k@example.no\n${'x'.repeat(17_000_000)}`);
  await expect(runImport(pool, await runOf(file))).rejects.toMatchObject({
    code: 'invalidInput',
    details: { faults: [{ field: 'file', code: 'rowTooLong', limit: 3 }] },
  });
  expect(await leads()).toEqual([]);
});

describe('rows that are there already', () => {
  const first = 'Navn;Firma;E-post;Mobil\nKari Nordmann;Fjord AS;kari@example.no;91 23 45 67\n';

  test.each([
    ['the same e-mail address in capitals', 'Navn;E-post\nK. N.;KARI@Example.no\n'],
    ['the same name and company, accents and case aside', 'Navn;Firma\nKARI NORDMANN;fjord as\n'],
    ['the same telephone number and a name alike', 'Navn;Mobil\nK. Nordmann;+47 912 34 567\n'],
  ])('are skipped with %s', async (_how, second) => {
    await importText(first);
    expect(await importText(second)).toMatchObject({ read: 1, created: 0, skipped: 1, changeSetId: null });
    expect(await nameAll()).toEqual(['Kari Nordmann']);
  });

  test.each([
    ['a number that two people share', 'Navn;Mobil\nOla Hansen;91 23 45 67\n'],
    ['a name alone', 'Navn\nKari Nordmann\n'],
    ['a name at another company', 'Navn;Firma\nKari Nordmann;Nord AS\n'],
  ])('are not told by %s', async (_how, second) => {
    await importText(first);
    expect(await importText(second)).toMatchObject({ read: 1, created: 1, skipped: 0 });
  });

  test('are not told by the mailbox of a firm', async () => {
    const text =
      'Navn;E-post\nKari Nordmann;post@example.no\nOla Hansen;post@example.no\nK. Nordmann;post@example.no\n';
    expect(await importText(text)).toMatchObject({ read: 3, created: 2, skipped: 1 });
  });

  test('are found further up in the same file, also through a third', async () => {
    const text =
      'Navn;E-post;E-post 2\nKari;a@example.no;\nKari N.;b@example.no;a@example.no\nKari Nordmann;b@example.no;\nOla;c@example.no;\n';
    expect(await importText(text)).toMatchObject({ read: 4, created: 2, skipped: 2 });
    expect(await nameAll()).toEqual(['Kari', 'Ola']);
  });

  test('in the bin do not count', async () => {
    await importText(first);
    await sql`select set_config('winnow.change_set', id::text, false) from change_set`.execute(db);
    await pool.query(`begin; select set_config('winnow.change_set', (select max(id)::text from change_set), true);
      update contact set deleted_at = now(); commit`);
    expect(await importText(first)).toMatchObject({ created: 1, skipped: 0 });
  });

  test('are made again when asked', async () => {
    await importText(first);
    expect(await importText(first, 'create')).toMatchObject({ read: 1, created: 1, skipped: 0 });
    expect(await nameAll()).toEqual(['Kari Nordmann', 'Kari Nordmann']);
  });

  test('gain what they lack, and lose nothing', async () => {
    await importText(`${first.split('\n')[0]};Kommentarer\n${first.split('\n')[1]};Hilser\n`);
    const second =
      'Navn;Firma;E-post;Mobil;Telefon arbeid;Stilling;Kilde;Kommentarer;Ikke ring;Vurdering\n' +
      'Kari N;Annet AS;kari@example.no;99 99 99 99;22 33 44 55;Innkjøper;Messe;Nytt;ja;4\n';
    expect(await importText(second, 'update')).toMatchObject({ read: 1, created: 0, updated: 1, skipped: 0 });
    expect(await leads()).toMatchObject([
      {
        full_name: 'Kari Nordmann',
        company: 'Fjord AS',
        job_title: 'Innkjøper',
        comments: 'Hilser',
        do_not_call: true,
        rating: 4,
        rating_mode: 'manual',
        version: 2,
        phones: [
          { label: 'mobile', value: '91 23 45 67' },
          { label: 'work', value: '22 33 44 55' },
        ],
      },
    ]);
  });

  test('count as skipped where they gain nothing', async () => {
    await importText(first);
    expect(await importText(first, 'update')).toMatchObject({
      read: 1,
      updated: 0,
      skipped: 1,
      changeSetId: null,
    });
    expect((await leads())[0]?.version).toBe(1);
  });

  test('are gathered into one lead within a file', async () => {
    const text =
      'Navn;Firma;E-post;Mobil;Stilling\nKari Nordmann;;kari@example.no;;\nKari Nordmann;Fjord AS;kari@example.no;91 23 45 67;\nKari;Nord AS;kari@example.no;;Sjef\nKari;;kari@example.no;;\n';
    expect(await importText(text, 'update')).toMatchObject({ read: 4, created: 1, updated: 2, skipped: 1 });
    expect(await leads()).toMatchObject([
      {
        full_name: 'Kari Nordmann',
        company: 'Fjord AS',
        job_title: 'Sjef',
        phones: [{ value: '91 23 45 67' }],
        version: 1,
      },
    ]);
  });
});

describe('a preview', () => {
  test('tells what an import would do, and does nothing', async () => {
    await importText('Navn;E-post\nKari;kari@example.no\n');
    const text =
      'Navn;E-post;Stilling\nKari N;kari@example.no;Sjef\nOla;ola@example.no;\nOla H;ola@example.no;\n;x;\n';
    const run = await runOf(await fileOf(text), 'update');
    expect(await previewImport(pool, run)).toMatchObject({
      read: 4,
      created: 1,
      updated: 1,
      skipped: 1,
      rejected: 1,
      rows: {
        created: [{ line: 3, name: 'Ola', match: null }],
        updated: [{ line: 2, name: 'Kari N', match: { name: 'Kari' } }],
        skipped: [{ line: 4, name: 'Ola H', match: { line: 3, name: 'Ola' } }],
      },
      rejections: [{ line: 5, cells: ['', 'x', ''], reason: 'E-post: e-postadressen «x» mangler @.' }],
    });
    expect(await nameAll()).toEqual(['Kari']);
    expect(existsSync(rejectedPath)).toBe(false);
  });
});

test('an import whose rejected rows cannot be written fails, and stores nothing', async () => {
  const run = await runOf(await fileOf('Navn;E-post\nKari;kari@example.no\nOla;x\n'));
  // A folder takes no text, as a full disk takes none.
  await expect(runImport(pool, { ...run, rejectedPath: folder })).rejects.toMatchObject({ code: 'EISDIR' });
  expect(await leads()).toEqual([]);
});

describe('an import that is called off', () => {
  const many = `Navn;E-post\n${Array.from({ length: 12_000 }, (_, n) => `Kari ${n};kari${n}@example.no`).join('\n')}\n`;

  test.each([0.1, 0.6, 0.95])('leaves nothing when %d of it is done', async (share) => {
    const stop = new AbortController();
    const run = await runOf(await fileOf(many));
    const importing = runImport(pool, {
      ...run,
      signal: stop.signal,
      onProgress: (done, total) => {
        if (done / total >= share) stop.abort();
      },
    });
    await expect(importing).rejects.toThrow();
    expect(await leads()).toEqual([]);
    expect(await db.selectFrom('change_set').selectAll().execute()).toEqual([]);
  });

  test('leaves the connection fit for others', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(
      runImport(pool, { ...(await runOf(await fileOf(many))), signal: stop.signal }),
    ).rejects.toThrow();
    expect(await importText('Navn\nKari\n')).toMatchObject({ created: 1 });
  });
});

const files = corpusFiles('csv');
describe.skipIf(files.length === 0)('importing CSV files of others', () => {
  test.each(files.map((path) => [basename(path), path]))('adds up for %s', async (name, path) => {
    const file = { open: () => createReadStream(path), bytes: (await stat(path)).size };
    const { plan } = await proposeImport(file, name, 'lead', await importFields(db, 'lead'));
    const result = await runImport(pool, { actor, file, plan, rejectedPath });
    expect(result.read).toBe(result.created + result.updated + result.skipped + result.rejected);
    expect((await leads()).length).toBe(result.created);
  });
});

test('what is imported could have been saved in the form', async () => {
  await importText(
    'Navn;Firma;E-post;Mobil;Adresse;Postnr;Poststed;Nettside;Vurdering\nKari;Fjord;k@example.no;91234567;Storgata 1;0155;Oslo;fjord.example;3\n',
  );
  const [lead] = await leads();
  const schema = newRecordSchema('lead');
  const { emails, phones, addresses, websites, rating } = lead ?? {};
  expect(
    schema.safeParse({ fullName: lead?.full_name, emails, phones, addresses, websites, rating }).success,
  ).toBe(true);
});
