import { type RawBuilder, sql } from 'kysely';
import type { Cell, ListRow } from '#contract/lists.ts';
import type { Language } from '#domain/people/roles.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import type { Database } from '../database/connect.ts';
import { tableOf } from '../records/record-table.ts';
import { cellColumns, cellsFrom, lineStart } from './cells.ts';
import { type Access, accessesOf, reach } from './list-access.ts';
import type { PlaceInList } from './list-cursor.ts';
import { type ListOrder, listOrder, type Stretch, stretchesAfter } from './list-order.ts';
import { type List, rowsOf } from './list-request.ts';
import { tallyOf } from './record-tally.ts';

/** What a line of a list shows of a record `r`, as SQL; {@link lineFrom} makes a {@link ListRow} of it. */
export function lineOf(
  type: RecordType,
  columns: readonly string[],
  language: Language,
): RawBuilder<unknown> {
  const start = lineStart(type);
  return columns.length === 0 ? start : sql`${start}, ${cellColumns(type, columns, language)}`;
}

/** A line as it is read, its cells one after the other. */
export type ReadLine = Omit<ListRow, 'values'> & { [key: `cell_${number}`]: Cell };

/** Rows that follow a place in a list (its top when none is given), and the last of them when there are more. */
export async function readAfter<Read, Row>(
  db: Database,
  list: List,
  columns: RawBuilder<unknown>,
  shape: (row: Read) => Row,
  limit: number,
  after?: PlaceInList,
): Promise<{ rows: Row[]; last: PlaceInList | null }> {
  const order = listOrder(list.type, list.sort, list.context.language);
  const accesses = await accessesOf(db, list, order, limit + 1);
  const found: (Read & KeyedRow)[] = [];
  for (const stretch of stretchesAfter(order, after)) {
    const wanted = limit + 1 - found.length;
    let rows: (Read & KeyedRow)[] = [];
    for (const access of accesses) {
      const statement = pageStatement(list, order, stretch, access, columns, wanted);
      ({ rows } = await sql<Read & KeyedRow>`${statement}`.execute(db));
      if (rows.length === wanted) break;
    }
    found.push(...rows);
    if (found.length > limit) break;
  }
  const lastRow = found.length > limit ? found[limit - 1] : undefined;
  const last = lastRow ? placeOf(lastRow, order.keys.length) : null;
  return { rows: found.slice(0, limit).map((row) => shape(withoutKeys(row, order.keys.length))), last };
}

function pageStatement(
  list: List,
  order: ListOrder,
  stretch: Stretch,
  access: Access,
  columns: RawBuilder<unknown>,
  limit: number,
): RawBuilder<unknown> {
  const reached = reach(list, order, stretch, access);
  const inOrder = sql`order by ${stretch.orderBy} limit ${limit}`;
  if (order.indexed && access.way !== 'gather')
    return sql`select ${columns}, ${keyColumns(order)} ${reached} ${inOrder}`;
  // Many rows are sorted: what a row shows is read of those of the page alone.
  return sql`select ${columns}, ${keyNames(order)}
    from (select id, ${keyNames(order)}, row_number() over () as place
      from (select r.id, ${keyColumns(order)} ${reached} ${inOrder}) as found) as page
    join ${sql.table(tableOf(list.type).table)} as r on r.id = page.id
    order by page.place`;
}

/** How many rows a list has, exactly. */
export async function countRows(db: Database, list: List): Promise<number> {
  if (!list.filter && !list.q && !list.bin) return tallyOf(db, list.type);
  const { rows } = await sql<{ total: number }>`select count(*) as total
    from ${sql.table(tableOf(list.type).table)} as r where ${rowsOf(list)}`.execute(db);
  return rows[0]?.total ?? 0;
}

type KeyedRow = { id: number } & { [key: `key_${number}`]: string | null };

/** The values that the place of a row consists of, as PostgreSQL writes them, so that no digit is lost. */
function keyColumns(order: ListOrder): RawBuilder<unknown> {
  return sql.join(order.keys.map(({ value }, i) => sql`(${value})::text as ${sql.ref(`key_${i}`)}`));
}

function keyNames(order: ListOrder): RawBuilder<unknown> {
  return sql.join(order.keys.map((_, i) => sql.ref(`key_${i}`)));
}

/** Blanked, and not deleted: a row that has lost a property is slow to read from then on. What is undefined, JSON leaves out. */
function withoutKeys<Read>(row: Read & KeyedRow, keys: number): Read {
  for (let i = 0; i < keys; i++) Reflect.set(row, `key_${i}`, undefined);
  return row;
}

function placeOf(row: KeyedRow, keys: number): PlaceInList {
  const values = Array.from({ length: keys }, (_, i) => row[`key_${i}`] ?? null);
  return { values, id: row.id };
}

/** A line as the API shows it, without what else was read. */
export function lineFrom(row: ReadLine, columns: readonly string[]): ListRow {
  const { id, number, version, name, pictureId } = row;
  return { id, number, version, name, pictureId, values: cellsFrom(row, columns) };
}
