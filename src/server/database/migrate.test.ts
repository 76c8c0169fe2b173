import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { DatabaseNewerThanProgram, migrate } from './migrate.ts';
import { openTestDatabase } from './testing/test-database.ts';

const { db, pool } = await openTestDatabase();

test('a database that is up to date is left alone', async () => {
  expect(await migrate(pool)).toMatchObject({ applied: 0 });
});

test('a step that came after later ones were applied is applied too', async () => {
  await sql`drop table form_layout`.execute(db);
  await sql`delete from schema_version where version = 22`.execute(db);
  expect(await migrate(pool)).toMatchObject({ applied: 1 });
  expect((await sql`select from form_layout`.execute(db)).rows).not.toEqual([]);
});

test('a database of a newer program is not touched', async () => {
  await sql`insert into schema_version (version, name) values (9999, '9999_later.sql')`.execute(db);
  await expect(migrate(pool)).rejects.toBeInstanceOf(DatabaseNewerThanProgram);
});
