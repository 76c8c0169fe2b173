import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { realNames } from '#domain/names/real-names.ts';
import { foldText } from '#domain/text/fold.ts';
import { openTestDatabase } from './testing/test-database.ts';

const { db } = await openTestDatabase();

async function foldInSql(texts: string[]): Promise<string[]> {
  const { rows } = await sql<{ folded: string[] }>`
    select array(select fold_text(t) from unnest(${texts}::text[]) with ordinality u(t, n) order by n) folded
  `.execute(db);
  return rows[0]?.folded ?? [];
}

test('the database folds names as the domain does, composed or not', async () => {
  const names = Object.values(realNames).flatMap((rows) => rows.map(([name]) => name));
  expect(await foldInSql(names)).toEqual(names.map(foldText));
  const latin = names.filter((name) => /^[\p{Script=Latin}\p{Script=Common}]+$/u.test(name));
  expect(await foldInSql(latin.map((name) => name.normalize('NFD')))).toEqual(latin.map(foldText));
});

test('the database folds the letters of European languages as the domain does', async () => {
  const letters: string[] = [];
  for (const [from, to] of [
    [0x20, 0x24f],
    [0x370, 0x52f],
    [0x1e00, 0x1fff],
    [0x2010, 0x203a],
  ] as const) {
    for (let code = from; code <= to; code++) letters.push(String.fromCodePoint(code));
  }
  const folded = await foldInSql(letters);
  const different = letters.filter(
    (letter, i) => /[\p{L}\p{P}]/u.test(letter) && folded[i] !== foldText(letter),
  );
  // Rare signs that unaccent has no rule for; the domain goes one step further.
  expect(different.join('')).toBe('ǢǣǮǯǶǼǽǾǿȠ\u0374ͺ\u037e\u0387ϓϔϹẛ‖‗‴‶‷');
});
