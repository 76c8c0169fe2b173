import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { fileAs, fileAsKinds } from '#domain/names/file-as.ts';
import { openTestDatabase } from '../database/testing/test-database.ts';

const { db } = await openTestDatabase();

/** Words, blanks of every kind, and characters that cannot be seen. PostgreSQL holds no NUL. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Kari',
        'Nordmann',
        'AS',
        ',',
        '(',
        ' ',
        '  ',
        '\t',
        '\u00a0',
        '\u200b',
        '\u3000',
        '\ufeff',
        '\u2800',
        '\u{e0041}',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }).map((some) => some.replaceAll('\0', '').toWellFormed()),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(''));

const name = fc.record({ title: text, firstName: text, middleName: text, lastName: text, suffix: text });

test('many records are filed under the same text as one that is saved', async () => {
  const cases = fc.sample(
    fc.tuple(fc.constantFrom(...fileAsKinds), name, fc.option(text), fc.option(text)),
    3000,
  );
  const given = cases.map(([kind, parts, company, own]) => ({ kind, ...parts, company, own }));
  const { rows } = await sql<{ filed: string }>`
    select file_as(kind, title, "firstName", "middleName", "lastName", suffix, company, own) as filed
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as one (kind text, title text, "firstName" text,
      "middleName" text, "lastName" text, suffix text, company text, own text)
  `.execute(db);
  expect(rows.map(({ filed }) => filed)).toEqual(
    cases.map(([kind, parts, company, own]) => fileAs(kind, parts, company, own)),
  );
});
