import { sql } from 'kysely';
import type { ListRow } from '#contract/lists.ts';
import type { RecordLinkType } from '#domain/fields/field.ts';
import type { Language } from '#domain/people/roles.ts';
import { fieldsOf, type RecordType, recordTypes } from '#domain/records/record-types.ts';
import type { Database } from '../database/connect.ts';
import { lineOf } from '../lists/queries.ts';
import { columnOf, livingRecords, tableOf } from '../records/record-table.ts';

/** Records whose name begins so, in order of name: a range of the index that lists are sorted by. */
export async function readNamesBeginning(
  db: Database,
  type: RecordType,
  language: Language,
  start: string,
  limit: number,
): Promise<ListRow[]> {
  const key = recordTypes[type].nameField;
  const field = fieldsOf(type)[key];
  if (!field) throw new Error(`Records of type ${type} have no name.`);
  const name = sql.ref(`r.${columnOf(key, field)}`);
  // Small letters sort before capital ones, and after U+FFFF nothing does.
  const { rows } = await sql<ListRow>`
    select ${lineOf(type, language)} from ${sql.table(tableOf(type).table)} as r
    where ${livingRecords(type)} and ${name} >= ${start.toLowerCase()}::text and ${name} < ${`${start}\uffff`}::text
    order by ${name}, r.id limit ${limit}`.execute(db);
  return rows;
}

const nameColumns: Readonly<Record<RecordLinkType, { table: string; name: string; detail: string }>> = {
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
  const { table, name, detail } = nameColumns[type];
  const { rows } = await sql<{ name: string; detail: string | null }>`
    select ${sql.ref(name)} as name, ${sql.raw(detail)} as detail from ${sql.table(table)} where id = ${id}`.execute(
    db,
  );
  return rows[0];
}
