import { type RawBuilder, sql } from 'kysely';
import type { Logger } from 'pino';
import { registeredColumns } from '#domain/duplicates/registered-field.ts';
import type { OwnField } from '#domain/fields/own-field-shape.ts';
import type { OwnFieldKind } from '#domain/fields/own-fields.ts';
import { afterWriting, type Tender } from '../database/after-writing.ts';
import type { Database } from '../database/connect.ts';
import { registerDigits } from '../duplicates/firms-to-compare.ts';
import type { RecordTable } from '../records/record-table.ts';
import { readOwnFields } from './read-own-fields.ts';
import { tablesOf } from './storage.ts';

/** The kinds by whose values a list is sorted as they stand; texts and names are sorted by the reader's language. */
const indexedKinds: readonly OwnFieldKind[] = ['number', 'currency', 'percent', 'date', 'dateTime'];

/** Fewer values are found and sorted as quickly without. */
const fewestValues = 10_000;

const lockKey = 7_461_002;

/**
 * Gives the fields by which many records can be sorted an index each, of those records alone that hold a value; and those
 * by whose numbers firms are looked up another. Made beside the work of others, for which no change of fields could wait.
 */
export function indexOwnFields(db: Database, fewest = fewestValues): Promise<void> {
  return alone(db, async (connection) => {
    for (const field of await readOwnFields(connection)) await indexOrder(connection, field, fewest);
    for (const column of registeredColumns()) {
      const digits = sql`((${sql.raw(registerDigits(column))})) where`;
      await indexColumn(connection, { table: 'account', column, purpose: 'digits', of: digits }, fewest);
    }
  });
}

/** Gives the column to which a field is about to go over its index, which nobody else makes before the field is there. */
export function indexBefore(db: Database, field: OwnField): Promise<void> {
  return indexOrder(db, field, fewestValues);
}

/** Gives own fields their indexes as soon as so many records were written that there may be a new one to make. */
export function tendOwnIndexes(db: Database, log: Logger): Tender {
  return afterWriting(fewestValues, () => indexOwnFields(db), log, 'own fields could not be indexed');
}

/**
 * Makes indexes on one connection, unless somebody else makes some: one that is being made cannot be told from one that
 * was broken off. Whoever comes second does not wait, for the first may wait for the statements of others to end.
 */
async function alone(db: Database, act: (connection: Database) => Promise<void>): Promise<void> {
  await db.connection().execute(async (connection) => {
    const { rows } = await sql<{ taken: boolean }>`select pg_try_advisory_lock(${lockKey}) as taken`.execute(
      connection,
    );
    if (!rows[0]?.taken) return;
    try {
      await act(connection);
    } finally {
      await sql`select pg_advisory_unlock(${lockKey})`.execute(connection);
    }
  });
}

async function indexOrder(db: Database, field: OwnField, fewest: number): Promise<void> {
  if (!indexedKinds.includes(field.kind)) return;
  for (const table of tablesOf(field)) {
    const type = table === 'campaign' ? sql`` : sql`type_id, `;
    const order = sql`(${type}${sql.id(field.storage)}, id) where deleted_at is null and`;
    await indexColumn(db, { table, column: field.storage, purpose: 'order', of: order }, fewest);
  }
}

type Wanted = {
  table: RecordTable['table'];
  column: string;
  purpose: 'order' | 'digits';
  /** What it is of, and the beginning of the condition by which it has only records that hold a value. */
  of: RawBuilder<unknown>;
};

async function indexColumn(
  db: Database,
  { table, column, purpose, of }: Wanted,
  fewest: number,
): Promise<void> {
  const [whole, held, name] = [
    sql.table(table),
    sql`${sql.id(column)} is not null`,
    `${table}_${column}_${purpose}`,
  ];
  const { rows } = await sql<{ valid: boolean }>`
    select indisvalid as valid from pg_index where indexrelid = to_regclass(${name})`.execute(db);
  if (rows[0]?.valid) return;
  // One that was broken off is of no use to anybody.
  if (rows[0]) await sql`drop index concurrently if exists ${sql.id(name)}`.execute(db);
  const many = await sql`select from ${whole} where ${held} offset ${fewest - 1} limit 1`.execute(db);
  if (many.rows.length === 0) return;
  await sql`create index concurrently if not exists ${sql.id(name)} on ${whole} ${of} ${held}`.execute(db);
  // Only what has been counted since is known to be worth the walk.
  await sql`analyze ${whole}`.execute(db);
}
