import { sql } from 'kysely';
import type { DuplicateDecision, RecordPair, RememberedPairs } from '#contract/duplicates.ts';
import type { DuplicateBase } from '#domain/duplicates/duplicate-base.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Database } from '../database/connect.ts';
import { invalidInput } from '../problems/problem-error.ts';

/**
 * Remembers that no two of these records are the same, for every search to come. What was remembered already stays with
 * whoever said it.
 *
 * @throws ProblemError `invalidInput` naming each that was never there
 */
export async function markNotDuplicates(
  db: Database,
  actor: Actor,
  base: DuplicateBase,
  ids: readonly number[],
): Promise<RememberedPairs> {
  const named = ids.map((id, place): [string, number] => [`ids.${place}`, id]);
  await refuseUnknown(db, base, named);
  const pairs = ids.flatMap((one, place) => ids.slice(place + 1).map((other): RecordPair => [one, other]));
  return remember(db, actor, base, pairs);
}

/**
 * Remembers again of these pairs that they are not the same, as {@link markNotDuplicates} does.
 *
 * @throws ProblemError `invalidInput` naming each record that was never there
 */
export async function rememberNotDuplicates(
  db: Database,
  actor: Actor,
  base: DuplicateBase,
  pairs: readonly RecordPair[],
): Promise<RememberedPairs> {
  const named = pairs.flatMap((pair, place) =>
    pair.map((id, side): [string, number] => [`pairs.${place}.${side}`, id]),
  );
  await refuseUnknown(db, base, named);
  return remember(db, actor, base, pairs);
}

/** Forgets what one act said not to be the same, of records in the bin too. Says which pairs it was. */
export async function forgetNotDuplicates(
  db: Database,
  base: DuplicateBase,
  { decidedAt, decidedById }: Pick<DuplicateDecision, 'decidedAt' | 'decidedById'>,
): Promise<{ pairs: RecordPair[] }> {
  const rows = await db
    .deleteFrom('not_duplicate')
    .where('base', '=', base)
    .where('decided_at', '=', decidedAt)
    .where('decided_by_id', 'is not distinct from', decidedById)
    .returning(['lesser_id', 'greater_id'])
    .execute();
  return { pairs: rows.map(({ lesser_id, greater_id }) => [lesser_id, greater_id]) };
}

async function refuseUnknown(
  db: Database,
  base: DuplicateBase,
  named: readonly [path: string, id: number][],
): Promise<void> {
  const ids = named.map(([, id]) => id);
  const known = await db
    .selectFrom(base)
    .select('id')
    .where(sql<boolean>`id = any (${ids}::bigint[])`)
    .execute();
  const there = new Set(known.map(({ id }) => id));
  const missing = named.flatMap(([field, id]) =>
    there.has(id) ? [] : [{ field, code: 'unknownRecord' as const }],
  );
  if (missing.length > 0) throw invalidInput(...missing);
}

async function remember(
  db: Database,
  actor: Actor,
  base: DuplicateBase,
  pairs: readonly RecordPair[],
): Promise<RememberedPairs> {
  const { rows } = await sql<{ pair: RecordPair; decidedAt: string }>`
    insert into not_duplicate (base, lesser_id, greater_id, decided_by_id)
    select ${base}, least(one, other), greatest(one, other), ${actor.id}::integer
    from unnest(${pairs.map(([one]) => one)}::bigint[], ${pairs.map(([, other]) => other)}::bigint[]) pair (one, other)
    on conflict do nothing returning jsonb_build_array(lesser_id, greater_id) as pair, decided_at as "decidedAt"
  `.execute(db);
  const [first] = rows;
  return {
    pairs: rows.map(({ pair }) => pair),
    decision: first ? { decidedAt: first.decidedAt, decidedById: actor.id } : null,
  };
}
