import { type RawBuilder, sql } from 'kysely';
import { snapshotPageSize } from '#contract/lists.ts';
import type { Places } from '#contract/selections.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import type { Database } from '../database/connect.ts';
import { invalidInput } from '../problems/problem-error.ts';
import { snapshotOf } from './snapshot.ts';

/**
 * The records at certain places of snapshots, as a query with one column `id`, each once.
 *
 * @param field that faults are told of
 * @throws ProblemError `gone` when a snapshot is no longer kept; `invalidInput` when it is of another type
 */
export async function idsAtPlaces(
  db: Database,
  type: RecordType,
  places: readonly Places[],
  field: string,
): Promise<RawBuilder<{ id: number }>> {
  for (const { snapshotId } of places) {
    const { list } = await snapshotOf(db, snapshotId);
    if (list.type !== type) throw invalidInput({ field, code: 'unknownRecord' });
  }
  const queries = places.map(idsInSnapshot);
  return sql<{ id: number }>`${sql.join(queries, sql` union `)}`;
}

/** Each once: runs do not overlap, and a snapshot holds a record once; a caller who names a place twice is no worse off. */
function idsInSnapshot({ snapshotId, ranges }: Places): RawBuilder<{ id: number }> {
  const size = sql.lit(snapshotPageSize);
  return sql`
    select distinct held.id
    from unnest(${ranges.map(([from]) => from)}::bigint[], ${ranges.map(([, to]) => to)}::bigint[]) as run (first, past)
    join list_page on list_page.snapshot_id = ${snapshotId}
      and list_page.page between run.first / ${size} and (run.past - 1) / ${size}
    cross join unnest(list_page.ids) with ordinality as held (id, place)
    where list_page.page::bigint * ${size} + held.place - 1 >= run.first
      and list_page.page::bigint * ${size} + held.place - 1 < run.past`;
}

/** Which of some records stand at certain places. */
export async function recordsAtPlaces(
  db: Database,
  { type, places, ids }: { type: RecordType; places: readonly Places[]; ids: readonly number[] },
): Promise<{ ids: number[] }> {
  const placed = await idsAtPlaces(db, type, places, 'places');
  const { rows } = await sql<{ id: number }>`
    select id from (${placed}) as placed where id = any (${[...ids]}::bigint[])`.execute(db);
  return { ids: rows.map(({ id }) => id) };
}

/** How many records stand at certain places, each counted once. */
export async function countAtPlaces(
  db: Database,
  { type, places }: { type: RecordType; places: readonly Places[] },
): Promise<{ total: number }> {
  const placed = await idsAtPlaces(db, type, places, 'places');
  const { rows } = await sql<{ total: number }>`select count(*) as total from (${placed}) as placed`.execute(
    db,
  );
  return { total: rows[0]?.total ?? 0 };
}
