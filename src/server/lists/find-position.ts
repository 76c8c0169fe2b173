import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { snapshotPageSize } from '#contract/lists.ts';
import type { Database } from '../database/connect.ts';
import { invalidInput } from '../problems/problem-error.ts';
import { type ListOrder, listOrder, type OrderKey, tableWith } from './list-order.ts';
import { faultsOfSearch, type List } from './list-request.ts';
import { snapshotOf } from './snapshot.ts';

/**
 * Where a record stands in a snapshot, from 0; or where the first record does of which the text that the list is
 * sorted by begins with a prefix, without regard to case and accents. `null` when there is no such.
 *
 * @throws ProblemError `gone` when the snapshot is no longer kept, `invalidInput` for a prefix that no text can hold
 */
export async function findPosition(
  db: Database,
  input: { snapshotId: number; id?: number | undefined; prefix?: string | undefined },
): Promise<{ position: number | null }> {
  const { list, total } = await snapshotOf(db, input.snapshotId);
  if (input.id !== undefined) return { position: await positionOfRecord(db, input.snapshotId, input.id) };
  if (!input.prefix) return { position: null };
  const faults = faultsOfSearch(input.prefix, 'prefix');
  if (faults.length > 0) throw invalidInput(...faults);
  return { position: await positionOfPrefix(db, list, { id: input.snapshotId, total }, input.prefix) };
}

async function positionOfRecord(db: Database, snapshotId: number, id: number): Promise<number | null> {
  const { rows } = await sql<{ position: number }>`
    select page::bigint * ${sql.lit(snapshotPageSize)} + array_position(ids, ${id}::bigint) - 1 as position
    from list_page where snapshot_id = ${snapshotId} and ids @> array[${id}::bigint]`.execute(db);
  return rows[0]?.position ?? null;
}

/**
 * Halves the pages until the first one is found that begins at or after the prefix: the record sought is its first,
 * or stands in the page before. A dozen look-ups, however long the list is.
 */
async function positionOfPrefix(
  db: Database,
  list: List,
  snapshot: { id: number; total: number },
  prefix: string,
): Promise<number | null> {
  const order = listOrder(list.type, list.sort, list.context.language);
  const [key] = order.keys;
  if (key?.type !== 'text') return null;
  const pages = Math.ceil(snapshot.total / snapshotPageSize);
  const { rows } = await sql<{ position: number }>`
    with recursive search (low, high) as (
      select 0, ${pages}::integer
      union all
      select case when before then (low + high) / 2 + 1 else low end,
        case when before then high else (low + high) / 2 end
      from search, lateral (select coalesce((
        select ${standsBefore(key, prefix)}
        ${rowsOfPages(list, order, snapshot.id, sql`(low + high) / 2`, sql`ids[1:5]`)}
        order by frozen.place limit 1), false) as before) as middle
      where low < high
    ), border as (select max(low) as page from search)
    select list_page.page::bigint * ${sql.lit(snapshotPageSize)} + frozen.place - 1 as position
    ${rowsOfPages(list, order, snapshot.id, sql`any(array[(select page - 1 from border), (select page from border)])`, sql`ids`)}
      and starts_with(fold_text(${key.value}), fold_text(${prefix}::text))
    order by list_page.page, frozen.place limit 1`.execute(db);
  return rows[0]?.position ?? null;
}

/** The records of some pages of a snapshot that were not erased since, with what the order takes its names from. */
function rowsOfPages(
  list: List,
  order: ListOrder,
  snapshotId: number,
  pages: RawBuilder<unknown>,
  ids: RawBuilder<unknown>,
) {
  return sql`from ${tableWith(list.type, order)}
    join (list_page cross join unnest(${ids}) with ordinality as frozen (id, place)) on frozen.id = r.id
    where list_page.snapshot_id = ${snapshotId} and list_page.page = ${pages}`;
}

/** Whether a row stands before all those that begin with the prefix. Small letters sort before capital ones. */
function standsBefore(key: OrderKey, prefix: string): RawBuilder<SqlBool> {
  if (!key.descending) return sql<SqlBool>`${key.value} < ${prefix.toLowerCase()}::text`;
  // The last of all letters, which no text holds, makes a bound that everything beginning so stays below.
  return sql<SqlBool>`${key.value} > ${`${prefix}\uffff`}::text`;
}
