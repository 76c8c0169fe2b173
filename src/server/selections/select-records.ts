import { type RawBuilder, sql } from 'kysely';
import type { Selection } from '#contract/selections.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import type { Database, DatabaseTransaction } from '../database/connect.ts';
import { type ListInput, listOf, rowsOf } from '../lists/list-request.ts';
import { idsAtPlaces } from '../lists/places.ts';
import { invalidInput, ProblemError } from '../problems/problem-error.ts';
import { recordsOfType, tableOf } from '../records/record-table.ts';

/** A selection as SQL. */
export type Selected = {
  /** A query with one column `id`, each once. Ids given one by one come as they are, whether there is a record or not. */
  ids: RawBuilder<{ id: number }>;
  /** `from … where …`: the records `r` of the type that it names. */
  rows: RawBuilder<unknown>;
};

/**
 * The records of a selection, as SQL that finds them.
 *
 * @throws ProblemError `invalidInput` for faults of the filter; `gone` when the snapshot is no longer kept
 */
export async function selectRecords(
  db: Database,
  actor: Actor,
  type: RecordType,
  selection: Selection,
): Promise<Selected> {
  const { ids, snapshotId } = selection;
  const table = sql.table(tableOf(type).table);
  if (ids || snapshotId !== undefined) {
    const named: RawBuilder<{ id: number }> = ids
      ? sql`select distinct id from unnest(${ids}::bigint[]) as given (id)`
      : await placedOf(db, type, snapshotId ?? 0, selection);
    const rows = sql`from (${named}) as selected join ${table} as r on r.id = selected.id where ${recordsOfType(type)}`;
    return { ids: named, rows };
  }
  const list = checkedList(actor, type, selection);
  const { except = [] } = selection;
  const excepted = except.length > 0 ? sql`and r.id <> all (${except}::bigint[])` : sql``;
  const rows = sql`from ${table} as r where ${rowsOf(list)} ${excepted}`;
  return { ids: sql`select r.id ${rows}`, rows };
}

/** Puts the ids of a selection into the table `chosen`, which goes with the transaction; gives their number. */
export async function chooseRecords(transaction: DatabaseTransaction, { ids }: Selected): Promise<number> {
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

async function placedOf(
  db: Database,
  type: RecordType,
  snapshotId: number,
  { ranges = [], earlier = [], plus = [], minus = [] }: Selection,
): Promise<RawBuilder<{ id: number }>> {
  const placed = await idsAtPlaces(db, type, [{ snapshotId, ranges }, ...earlier], 'selection.snapshotId');
  return sql`
    select id from (${placed}) as placed where id <> all (${minus}::bigint[])
    union
    select id from unnest(${plus}::bigint[]) as given (id)`;
}
