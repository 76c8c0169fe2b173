import { type RawBuilder, sql } from 'kysely';
import { snapshotPageSize } from '#contract/lists.ts';
import type { Selection } from '#contract/selections.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import type { Database, DatabaseTransaction } from '../database/connect.ts';
import { type ListInput, listOf, rowsOf } from '../lists/list-request.ts';
import { snapshotOf } from '../lists/snapshot.ts';
import { invalidInput, ProblemError } from '../problems/problem-error.ts';
import { tableOf } from '../records/record-table.ts';

/**
 * The ids of a selection, as a query with one column `id`, each once. Ids given one by one come as they are, whether
 * there is such a record or not: whoever acts on them says so.
 *
 * @throws ProblemError `invalidInput` for faults of the filter; `gone` when the snapshot is no longer kept
 */
export async function selectedIds(
  db: Database,
  actor: Actor,
  type: RecordType,
  selection: Selection,
): Promise<RawBuilder<{ id: number }>> {
  const { ids, snapshotId } = selection;
  if (ids) return sql`select distinct id from unnest(${ids}::bigint[]) as given (id)`;
  if (snapshotId !== undefined) return placesOf(db, type, snapshotId, selection);
  const list = checkedList(actor, type, selection);
  const { except = [] } = selection;
  const excepted = except.length > 0 ? sql`and r.id <> all (${except}::bigint[])` : sql``;
  return sql`select r.id from ${sql.table(tableOf(type).table)} as r where ${rowsOf(list)} ${excepted}`;
}

/** Puts the ids of a selection into the table `chosen`, which goes with the transaction; gives their number. */
export async function chooseRecords(
  transaction: DatabaseTransaction,
  ids: RawBuilder<{ id: number }>,
): Promise<number> {
  await sql`
    create temporary table chosen on commit drop as select id from (${ids}) as selected order by id
  `.execute(transaction);
  await sql`alter table chosen add primary key (id)`.execute(transaction);
  const { rows } = await sql<{ total: number }>`select count(*) as total from chosen`.execute(transaction);
  return rows[0]?.total ?? 0;
}

function checkedList(actor: Actor, type: RecordType, { filter, q, timeZone, bin }: Selection) {
  const input: ListInput = { filter, q, timeZone, bin };
  try {
    return listOf(actor, type, input);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const faults = error.details.faults ?? [];
    throw invalidInput(...faults.map((fault) => ({ ...fault, field: `selection.${fault.field}` })));
  }
}

async function placesOf(
  db: Database,
  type: RecordType,
  snapshotId: number,
  { ranges = [], plus = [], minus = [] }: Selection,
): Promise<RawBuilder<{ id: number }>> {
  const { list } = await snapshotOf(db, snapshotId);
  if (list.type !== type) throw invalidInput({ field: 'selection.snapshotId', code: 'unknownRecord' });
  const size = sql.lit(snapshotPageSize);
  return sql`
    select held.id
    from unnest(${ranges.map(([from]) => from)}::bigint[], ${ranges.map(([, to]) => to)}::bigint[]) as run (first, past)
    join list_page on list_page.snapshot_id = ${snapshotId}
      and list_page.page between run.first / ${size} and (run.past - 1) / ${size}
    cross join unnest(list_page.ids) with ordinality as held (id, place)
    where list_page.page::bigint * ${size} + held.place - 1 >= run.first
      and list_page.page::bigint * ${size} + held.place - 1 < run.past and held.id <> all (${minus}::bigint[])
    union
    select id from unnest(${plus}::bigint[]) as given (id)`;
}
