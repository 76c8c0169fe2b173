import { sql } from 'kysely';
import type { DuplicateBase } from '#domain/duplicates/duplicate-base.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Database } from '../database/connect.ts';
import { invalidInput } from '../problems/problem-error.ts';

const pairsOf = (ids: readonly number[]) => sql`
  (select a.id as lesser_id, b.id as greater_id
   from unnest(${ids}::bigint[]) a(id) join unnest(${ids}::bigint[]) b(id) on a.id < b.id)`;

/**
 * Remembers that no two of these records are the same, for every search to come. Says how many pairs are new.
 *
 * @throws ProblemError `invalidInput` naming each that was never there
 */
export async function markNotDuplicates(
  db: Database,
  actor: Actor,
  base: DuplicateBase,
  ids: readonly number[],
): Promise<{ pairs: number }> {
  const known = await db.selectFrom(base).select('id').where('id', 'in', ids).execute();
  const there = new Set(known.map(({ id }) => id));
  const missing = ids.flatMap((id, index) =>
    there.has(id) ? [] : [{ field: `ids.${index}`, code: 'unknownRecord' as const }],
  );
  if (missing.length > 0) throw invalidInput(...missing);
  const { numAffectedRows } = await sql`
    insert into not_duplicate (base, lesser_id, greater_id, decided_by_id)
    select ${base}, lesser_id, greater_id, ${actor.id}::integer from ${pairsOf(ids)} pair
    on conflict do nothing
  `.execute(db);
  return { pairs: Number(numAffectedRows ?? 0) };
}

/** Forgets that no two of these records are the same. Says how many pairs it was remembered of. */
export async function forgetNotDuplicates(
  db: Database,
  base: DuplicateBase,
  ids: readonly number[],
): Promise<{ pairs: number }> {
  const { numAffectedRows } = await sql`
    delete from not_duplicate n using ${pairsOf(ids)} pair
    where n.base = ${base} and n.lesser_id = pair.lesser_id and n.greater_id = pair.greater_id
  `.execute(db);
  return { pairs: Number(numAffectedRows ?? 0) };
}
