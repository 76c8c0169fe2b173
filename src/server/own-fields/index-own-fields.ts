import { sql } from 'kysely';
import type { OwnFieldKind } from '#domain/fields/own-fields.ts';
import type { Database } from '../database/connect.ts';
import type { RecordTable } from '../records/record-table.ts';
import { readOwnFields } from './read-own-fields.ts';
import { tablesOf } from './storage.ts';

/** The kinds by whose values a list is sorted as they stand; texts and names are sorted by the reader's language. */
const indexedKinds: readonly OwnFieldKind[] = ['number', 'currency', 'percent', 'date', 'dateTime'];

/** Fewer values are found and sorted as quickly without. */
const fewestValues = 10_000;

/**
 * Gives the fields by which many records can be sorted an index each, of those records alone that hold a value. Made
 * beside the work of others, for which no change of fields could wait.
 */
export async function indexOwnFields(db: Database, fewest = fewestValues): Promise<void> {
  for (const field of await readOwnFields(db)) {
    if (!indexedKinds.includes(field.kind)) continue;
    for (const table of tablesOf(field)) await indexColumn(db, table, field.storage, fewest);
  }
}

async function indexColumn(
  db: Database,
  table: RecordTable['table'],
  storage: string,
  fewest: number,
): Promise<void> {
  const [whole, column, name] = [sql.table(table), sql.id(storage), `${table}_${storage}_order`];
  const { rows } = await sql<{ valid: boolean }>`
    select indisvalid as valid from pg_index where indexrelid = to_regclass(${name})`.execute(db);
  if (rows[0]?.valid) return;
  // One that was broken off is of no use to anybody.
  if (rows[0]) await sql`drop index concurrently if exists ${sql.id(name)}`.execute(db);
  const held = await sql`
    select from ${whole} where ${column} is not null offset ${fewest - 1} limit 1`.execute(db);
  if (held.rows.length === 0) return;
  const type = table === 'campaign' ? sql`` : sql`type_id, `;
  await sql`create index concurrently if not exists ${sql.id(name)} on ${whole} (${type}${column}, id)
    where deleted_at is null and ${column} is not null`.execute(db);
  // Only what has been counted since is known to be worth the walk.
  await sql`analyze ${whole}`.execute(db);
}
