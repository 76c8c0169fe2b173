import { type RawBuilder, sql } from 'kysely';
import type { RecordLinkType } from '#domain/fields/field.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import type { Database } from '../database/connect.ts';
import { shownEmail } from '../lists/shown-values.ts';
import { livingRecords, nameColumn, tableOf } from '../records/record-table.ts';

/** A record that was found: its name, and what tells it from its namesakes. */
export type NamedRow = { id: number; name: string; detail: string | null };

/** What {@link NamedRow} holds, of a record `r`. */
export function namedColumns(type: RecordType): RawBuilder<unknown> {
  const name = sql.ref(`r.${nameColumn(type)}`);
  switch (tableOf(type).table) {
    case 'contact':
      return sql`r.id, ${name} as name, coalesce(r.company, ${shownEmail}) as detail`;
    case 'account':
      return sql`r.id, ${name} as name, ${shownEmail} as detail`;
    case 'campaign':
      return sql`r.id, ${name} as name, r.code as detail`;
  }
}

/** Records whose name begins so, in order of name: a range of the index that lists are sorted by. */
export async function readNamesBeginning(
  db: Database,
  type: RecordType,
  start: string,
  limit: number,
): Promise<NamedRow[]> {
  const name = sql.ref(`r.${nameColumn(type)}`);
  // Small letters sort before capital ones, and after U+FFFF nothing does.
  const { rows } = await sql<NamedRow>`
    select ${namedColumns(type)} from ${sql.table(tableOf(type).table)} as r
    where ${livingRecords(type)} and ${name} >= ${start.toLowerCase()}::text and ${name} < ${`${start}\uffff`}::text
    order by ${name}, r.id limit ${limit}`.execute(db);
  return rows;
}

/** The name of a record, also of one in the bin, and what tells it from its namesakes. */
export async function readName(
  db: Database,
  type: RecordLinkType,
  id: number,
): Promise<NamedRow | undefined> {
  const [table, columns] =
    type === 'person'
      ? [type, sql`r.id, r.name, r.email as detail`]
      : [tableOf(type).table, namedColumns(type)];
  const { rows } =
    await sql<NamedRow>`select ${columns} from ${sql.table(table)} as r where r.id = ${id}`.execute(db);
  return rows[0];
}
