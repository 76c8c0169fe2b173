import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { OwnField } from '#domain/fields/own-field-shape.ts';
import { recordTypeNames } from '#domain/records/record-types.ts';
import type { Database } from '../database/connect.ts';
import { any } from '../filters/conditions.ts';
import { recordsOfType, tableOf } from '../records/record-table.ts';
import { countViewsOutliving } from '../views/views-outliving.ts';
import { fieldOf } from './change-own-fields.ts';
import { readOwnFields } from './read-own-fields.ts';

/**
 * How many records hold a value in an own field, those in the bin among them, and how many views filter or sort by it. A
 * formula holds none.
 *
 * @throws ProblemError `notFound`
 */
export async function countUse(db: Database, id: number): Promise<{ records: number; views: number }> {
  const fields = await readOwnFields(db);
  const field = fieldOf(fields, id);
  const views = await countViewsOutliving(
    db,
    fields.filter((one) => one !== field),
  );
  return { records: field.kind === 'formula' ? 0 : await countHolders(db, field), views };
}

async function countHolders(db: Database, field: OwnField): Promise<number> {
  let records = 0;
  for (const table of ['contact', 'account', 'campaign'] as const) {
    const types = recordTypeNames().filter(
      (type) => field.types.includes(type) && tableOf(type).table === table,
    );
    if (types.length === 0) continue;
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from ${sql.table(table)} r
      where ${hasValue(field)} and ${any(types.map(recordsOfType))}`.execute(db);
    records += rows[0]?.count ?? 0;
  }
  return records;
}

/** Whether the record `r` holds a value in an own field; of a mark, whether it is set. */
export function hasValue({ kind, storage }: OwnField): RawBuilder<SqlBool> {
  const column = sql.ref(`r.${storage}${kind === 'link' ? '_id' : ''}`);
  switch (kind) {
    case 'yesNo':
      return sql<SqlBool>`${column}`;
    case 'choices':
      return sql<SqlBool>`${column} <> '{}'`;
    default:
      return sql<SqlBool>`${column} is not null`;
  }
}
