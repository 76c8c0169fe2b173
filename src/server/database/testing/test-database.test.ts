import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openTestDatabase } from './test-database.ts';

const first = await openTestDatabase();
const second = await openTestDatabase();

test('a test file gets databases of its own, migrated and apart from each other', async () => {
  const insert = sql`insert into person (name, email) values ('Kari', 'kari@example.com')`;
  await insert.execute(first.db);
  const count = sql<{ n: number }>`select count(*) as n from person`;
  expect((await count.execute(first.db)).rows).toEqual([{ n: 1 }]);
  expect((await count.execute(second.db)).rows).toEqual([{ n: 0 }]);
});

test('the database knows letters beyond ASCII, in search, in case and in Norwegian order', async () => {
  const { rows } = await sql<{ trigrams: number; upper: string; sorted: string[] }>`
    select cardinality(show_trgm('Жуков')) as trigrams,
      upper('blåbærgrøt') as upper,
      array(select n from unnest(array['Åse', 'Zoe', 'Øyvind', 'Ærlig', 'Anne']) n order by n collate "nb-x-icu") as sorted
  `.execute(first.db);
  expect(rows).toEqual([
    { trigrams: 6, upper: 'BLÅBÆRGRØT', sorted: ['Anne', 'Zoe', 'Ærlig', 'Øyvind', 'Åse'] },
  ]);
});
