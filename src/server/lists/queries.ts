import { type RawBuilder, sql } from 'kysely';
import type { ListRow } from '#contract/lists.ts';
import type { Language } from '#domain/people/roles.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import type { Database } from '../database/connect.ts';
import { tableOf } from '../records/record-table.ts';
import { type Access, accessesOf, reach } from './list-access.ts';
import type { PlaceInList } from './list-cursor.ts';
import { type ListOrder, listOrder, type Stretch, stretchesAfter } from './list-order.ts';
import { type List, rowsOf } from './list-request.ts';
import { tallyOf } from './record-tally.ts';
import { shownCity, shownEmail, shownPhone } from './shown-values.ts';

/** What a line of a list shows of a record `r`; the columns of {@link ListRow}. */
export function lineOf(type: RecordType, language: Language): RawBuilder<unknown> {
  const always = sql`r.id, r.number, r.version, r.assigned_to_id as "assignedToId",
    r.created_at as "createdAt", r.updated_at as "updatedAt"`;
  switch (tableOf(type).table) {
    case 'contact': {
      const label = sql.ref(language === 'nb' ? 'label_nb' : 'label_en');
      return sql`${always}, r.full_name as name, r.job_title as "jobTitle", r.company, r.rating,
        ${shownEmail} as email, ${shownPhone} as phone, ${shownCity} as city,
        (select ${label} from list_item where list_item.id = r.source_id) as source, r.picture_id as "pictureId"`;
    }
    case 'account':
      return sql`${always}, r.name, null as "jobTitle", null as company, 0 as rating,
        ${shownEmail} as email, ${shownPhone} as phone, ${shownCity} as city, null as source, null as "pictureId"`;
    case 'campaign':
      return sql`${always}, r.title as name, null as "jobTitle", null as company, 0 as rating,
        null as email, null as phone, null as city, null as source, null as "pictureId"`;
  }
}

/** Rows that follow a place in a list (its top when none is given), and the last of them when there are more. */
export async function readAfter<Row>(
  db: Database,
  list: List,
  columns: RawBuilder<unknown>,
  shape: (row: Row) => Row,
  limit: number,
  after?: PlaceInList,
): Promise<{ rows: Row[]; last: PlaceInList | null }> {
  const order = listOrder(list.type, list.sort, list.context.language);
  const accesses = await accessesOf(db, list, order, limit + 1);
  const found: (Row & KeyedRow)[] = [];
  for (const stretch of stretchesAfter(order, after)) {
    const wanted = limit + 1 - found.length;
    let rows: (Row & KeyedRow)[] = [];
    for (const access of accesses) {
      const statement = pageStatement(list, order, stretch, access, columns, wanted);
      ({ rows } = await sql<Row & KeyedRow>`${statement}`.execute(db));
      if (rows.length === wanted) break;
    }
    found.push(...rows);
    if (found.length > limit) break;
  }
  const lastRow = found.length > limit ? found[limit - 1] : undefined;
  return {
    rows: found.slice(0, limit).map(shape),
    last: lastRow ? placeOf(lastRow, order.keys.length) : null,
  };
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
  if (!list.filter && !list.q) return tallyOf(db, list.type);
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

function placeOf(row: KeyedRow, keys: number): PlaceInList {
  const values = Array.from({ length: keys }, (_, i) => row[`key_${i}`] ?? null);
  return { values, id: row.id };
}

/** A line as the API shows it, without what else was read. */
export function lineFrom(row: ListRow): ListRow {
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    name: row.name,
    jobTitle: row.jobTitle,
    company: row.company,
    rating: row.rating,
    email: row.email,
    phone: row.phone,
    city: row.city,
    source: row.source,
    assignedToId: row.assignedToId,
    pictureId: row.pictureId,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}
