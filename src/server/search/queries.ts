import { type RawBuilder, sql } from 'kysely';
import type { RecordLinkType } from '#domain/fields/field.ts';
import { type BuiltInType, baseOf, type RecordType } from '#domain/records/record-types.ts';
import type { Database } from '../database/connect.ts';
import { shownEmail } from '../lists/shown-values.ts';
import { livingRecords, nameColumn, tableOf } from '../records/record-table.ts';

/** A record that was found: its name, and what tells it from its namesakes. */
export type NamedRow = { id: number; name: string; detail: string | null };

/** What {@link NamedRow} holds, of a record `r`. */
export function namedColumns(type: RecordType): RawBuilder<unknown> {
  const name = sql.ref(`r.${nameColumns[baseOf(type)].name}`);
  switch (tableOf(type).table) {
    case 'contact':
      return sql`r.id, ${name} as name, coalesce(r.company, ${shownEmail}) as detail`;
    case 'account':
      return sql`r.id, ${name} as name, ${shownEmail} as detail`;
    case 'campaign':
      return sql`r.id, ${name} as name, null as detail`;
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

const nameColumns: Readonly<Record<BuiltInType | 'person', { table: string; name: string; detail: string }>> =
  {
    person: { table: 'person', name: 'name', detail: 'email' },
    account: { table: 'account', name: 'name', detail: "emails -> 0 ->> 'value'" },
    campaign: { table: 'campaign', name: 'title', detail: 'code' },
    lead: { table: 'contact', name: 'full_name', detail: 'company' },
    contact: { table: 'contact', name: 'full_name', detail: 'company' },
  };

/** The name of a record, also of one in the bin, and what tells it from its namesakes. */
export async function readName(
  db: Database,
  type: RecordLinkType,
  id: number,
): Promise<{ name: string; detail: string | null } | undefined> {
  const { table, name, detail } = nameColumns[type === 'person' ? type : baseOf(type)];
  const { rows } = await sql<{ name: string; detail: string | null }>`
    select ${sql.ref(name)} as name, ${sql.raw(detail)} as detail from ${sql.table(table)} where id = ${id}`.execute(
    db,
  );
  return rows[0];
}
