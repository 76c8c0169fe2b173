import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { openTestDatabase } from '#server/database/testing/test-database.ts';
import { runWinnow } from './testing/run-winnow.ts';

vi.setConfig({ testTimeout: 60_000 });

const { db, url } = await openTestDatabase();
const folder = await mkdtemp(join(tmpdir(), 'winnow-import-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function winnowImport(args: string[], env: Record<string, string> = {}) {
  const run = runWinnow(['import', ...args], { DATABASE_URL: url, DATA_DIR: folder, ...env });
  return { code: await run.ended, stdout: run.stdout(), stderr: run.stderr() };
}

async function file(name: string, text: string, encoding = 'utf-8'): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, iconv.encode(text, encoding));
  return path;
}

describe('winnow import', () => {
  test('imports a file and prints counts that add up', async () => {
    const path = await file(
      'outlook.csv',
      'Fornavn;Etternavn;E-post\r\nKåre;Østby;kare@example.no\r\n;;x\r\n',
      'windows-1252',
    );
    const { code, stdout } = await winnowImport([path, '--type', 'lead', '--json']);
    const told = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(told).toMatchObject({
      read: 2,
      created: 1,
      updated: 0,
      skipped: 0,
      rejected: 1,
      rejectedFile: `${path}.rejected.csv`,
    });
    expect(told.changeSetId).toEqual(expect.any(Number));
    expect(
      (await db.selectFrom('contact').select('full_name').execute()).map((row) => row.full_name),
    ).toEqual(['Kåre Østby']);
    expect(await readFile(`${path}.rejected.csv`, 'utf8')).toContain(
      'E-post: the e-mail address ""x"" lacks @.',
    );
  });

  test('speaks Norwegian in a Norwegian terminal', async () => {
    const path = await file('norsk.csv', 'Navn\nKari\n');
    const { stdout } = await winnowImport([path, '--type', 'lead'], { LANG: 'nb_NO.UTF-8' });
    expect(stdout).toBe('Rader lest: 1. Opprettet: 1. Oppdatert: 0. Hoppet over: 0. Avvist: 0.\n');
  });

  test('tells what would happen, and changes nothing, on a dry run', async () => {
    const path = await file('dry.csv', 'Navn;E-post\nOla Tørr;ola.torr@example.no\nPer;x\n');
    const { code, stdout } = await winnowImport([path, '--type', 'lead', '--dry-run']);
    expect(code).toBe(0);
    expect(stdout).toBe('Rows read: 2. Would be created: 1, updated: 0, skipped: 0, rejected: 1.\n');
    expect(existsSync(`${path}.rejected.csv`)).toBe(false);
    expect(await db.selectFrom('contact').select('id').where('full_name', '=', 'Ola Tørr').execute()).toEqual(
      [],
    );
  });

  test('imports firms as accounts, and refuses a type that has no lists', async () => {
    const path = await file('firmaer.csv', 'Kundenavn;Telefon\nFjord AS;22 33 44 55\nFjord;\n');
    const { stdout } = await winnowImport([path, '--type', 'account', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ created: 1, skipped: 1 });
    expect(await db.selectFrom('account').select('name').execute()).toEqual([{ name: 'Fjord AS' }]);
    expect(await winnowImport([path, '--type', 'campaign'])).toMatchObject({ code: 1 });
  });

  test('follows a mapping, a mode and a separator', async () => {
    const path = await file('mapped.csv', 'Kunde^Hvem\nFjord AS^Siri\n');
    const mapping = await file('mapping.json', '{ "Hvem": "fullName", "#1": "company" }');
    const args = [
      path,
      '--type',
      'lead',
      '--mapping',
      mapping,
      '--separator',
      '^',
      '--dedupe',
      'create',
      '--json',
    ];
    expect(JSON.parse((await winnowImport(args)).stdout)).toMatchObject({ created: 1 });
    expect(
      await db.selectFrom('contact').select('company').where('full_name', '=', 'Siri').execute(),
    ).toEqual([{ company: 'Fjord AS' }]);
  });

  test.each([
    [['--type', 'lead'], 2, 'is not there'],
    [[], 2, '--type must say what the rows are'],
    [['--type', 'lead', '--dedupe', 'guess'], 2, '--dedupe must be one of'],
  ])('says what is wrong with %j', async (flags, expected, words) => {
    const { code, stderr } = await winnowImport([join(folder, 'missing.csv'), ...flags]);
    expect([code, stderr]).toEqual([expected, expect.stringContaining(words)]);
  });

  test('says in a sentence why a file cannot be imported', async () => {
    const nameless = await file('nameless.csv', 'Farge;Antall\nrød;1\n');
    expect(await winnowImport([nameless, '--type', 'lead'])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(
        /^No column tells what the records are called\. Choose one for name.*\n$/,
      ),
    });
    const workbook = await file('bok.xlsx', 'PK\x03\x04rest', 'latin1');
    expect(await winnowImport([workbook, '--type', 'lead'])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^\S.*table.*\.\n$/),
    });
    const mapping = await file('bad.json', '{ "Farge": "shoeSize" }');
    expect((await winnowImport([nameless, '--type', 'lead', '--mapping', mapping])).stderr).toContain(
      '"shoeSize"',
    );
  });

  test('explains itself', async () => {
    const { code, stdout } = await winnowImport(['--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('--dedupe MODE');
  });
});
