import { type RawBuilder, sql } from 'kysely';
import type { OwnField } from '#domain/fields/own-field-shape.ts';
import type { Language } from '#domain/people/roles.ts';
import type { Database } from '../database/connect.ts';
import type { RecordTable } from '../records/record-table.ts';
import { hasValue } from './count-use.ts';

/** A value of a record, as the text that `convertValue` takes. */
export type ValueText = { id: number; text: string; inBin: boolean };

/** Values that are read at once: enough to be quick, few enough that nobody waits for their records. */
const sliceSize = 5000;

/** A value of the record `r` as text; numbers and days in the one way that no setting of a session changes. */
export function asText({ kind, storage }: OwnField, language: Language): RawBuilder<string | null> {
  const column = sql.ref(`r.${storage}`);
  const label = sql.ref(`i.label_${language}`);
  switch (kind) {
    case 'number':
    case 'currency':
    case 'percent':
      return sql`trim_scale(${column})::text`;
    case 'date':
      return sql`to_char(${column}, 'YYYY-MM-DD')`;
    case 'dateTime':
      return sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
    case 'yesNo':
      return sql`case when ${column} then ${language === 'nb' ? 'Ja' : 'Yes'}::text end`;
    case 'choice':
      return sql`(select ${label} from list_item i where i.id = ${column})`;
    case 'choices':
      return sql`(select string_agg(${label}, '; ' order by i.position, i.id) from list_item i
        where i.id = any (${column}))`;
    case 'person':
      return sql`(select name from person where person.id = ${column})`;
    default:
      return sql`${column}`;
  }
}

/** All values of a field in a table, slice by slice in the order of their records. */
export async function* valueSlices(
  db: Database,
  table: RecordTable['table'],
  field: OwnField,
  language: Language,
): AsyncGenerator<ValueText[]> {
  for (let after = 0; ; ) {
    const { rows } = await sql<ValueText>`
      select r.id, coalesce(${asText(field, language)}, '') as text, r.deleted_at is not null as "inBin" from ${sql.table(table)} r
      where r.id > ${after} and ${hasValue(field)} order by r.id limit ${sql.lit(sliceSize)}`.execute(db);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.id;
  }
}

/** The texts that most records hold, the commonest first. */
export async function commonTexts(
  db: Database,
  tables: readonly RecordTable['table'][],
  field: OwnField,
  language: Language,
): Promise<string[]> {
  const texts = tables.map(
    (table) =>
      sql`select ${asText(field, language)} as text from ${sql.table(table)} r where ${hasValue(field)}`,
  );
  const { rows } = await sql<{ text: string }>`
    select text from (${sql.join(texts, sql` union all `)}) held where text <> ''
    group by text order by count(*) desc, text limit 1000`.execute(db);
  return rows.map(({ text }) => text);
}
