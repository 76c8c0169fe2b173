import { type RawBuilder, sql } from 'kysely';
import type { Logger } from 'pino';
import { registeredColumns } from '#domain/duplicates/registered-field.ts';
import type { OwnField } from '#domain/fields/own-field-shape.ts';
import type { OwnFieldKind } from '#domain/fields/own-fields.ts';
import { isTypeName } from '#domain/records/record-types.ts';
import type { Services } from '../api/context.ts';
import { afterWriting, type Tender } from '../database/after-writing.ts';
import type { Database } from '../database/connect.ts';
import { onOneConnection } from '../database/one-connection.ts';
import { registerDigits } from '../duplicates/firms-to-compare.ts';
import { type RecordTable, tableOf } from '../records/record-table.ts';
import { readOwnFields } from './read-own-fields.ts';
import { tablesOf } from './storage.ts';

/** The kinds by whose values a list is sorted as they stand; texts and names are sorted by the reader's language. */
const indexedKinds: readonly OwnFieldKind[] = ['number', 'currency', 'percent', 'date', 'dateTime'];

/** Fewer values are found and sorted as quickly without. */
const fewestValues = 10_000;

const lockKey = 7_461_002;

type Table = RecordTable['table'];

type Options = {
  /** Values below which a column gets none. */
  fewest?: number;
  tables?: ReadonlySet<Table>;
  signal?: AbortSignal;
};

/**
 * Gives the fields by which many records can be sorted an index each, of those records alone that hold a value; and those
 * by whose numbers firms are looked up another. Made beside the work of others, for which no change of fields could wait.
 *
 * @returns how many records were looked at to find out which those are
 */
export async function indexOwnFields(
  { db, pool }: Pick<Services, 'db' | 'pool'>,
  { fewest = fewestValues, tables = new Set(['contact', 'account', 'campaign']), signal }: Options = {},
): Promise<number> {
  const wanted = [...(await readOwnFields(db)).flatMap(ordersOf), ...registeredColumns().map(digitsOf)];
  let looked = 0;
  await onOneConnection(
    pool,
    (connection) =>
      alone(connection.db, async () => {
        for (const table of tables) {
          signal?.throwIfAborted();
          const ofTable = wanted.filter((one) => one.table === table);
          looked += await indexTable(connection.db, table, ofTable, fewest, signal);
        }
      }),
    signal,
  );
  return looked;
}

/** Gives the column to which a field is about to go over its index, which nobody else makes before the field is there. */
export async function indexBefore(db: Database, field: OwnField): Promise<void> {
  for (const order of ordersOf(field)) await indexTable(db, order.table, [order], fewestValues);
}

/**
 * Gives own fields their indexes as soon as so many records were written that there may be a new one to make: a tenth of
 * those that there are, for to find out all of them are looked at.
 */
export function tendOwnIndexes(services: Pick<Services, 'db' | 'pool'>, log: Logger): Tender {
  const tend = async (subjects: ReadonlySet<string>, signal: AbortSignal) => {
    const tables = new Set([...subjects].filter(isTypeName).map((type) => tableOf(type).table));
    return Math.max(fewestValues, (await indexOwnFields(services, { tables, signal })) / 10);
  };
  return afterWriting(fewestValues, tend, log, 'own fields could not be indexed');
}

/**
 * Makes indexes on one connection, unless somebody else makes some: one that is being made cannot be told from one that
 * was broken off. Whoever comes second does not wait, for the first may wait for the statements of others to end.
 */
async function alone(db: Database, act: () => Promise<void>): Promise<void> {
  const { rows } = await sql<{ taken: boolean }>`select pg_try_advisory_lock(${lockKey}) as taken`.execute(
    db,
  );
  if (!rows[0]?.taken) return;
  try {
    await act();
  } finally {
    await sql`select pg_advisory_unlock(${lockKey})`.execute(db);
  }
}

type Wanted = {
  table: Table;
  column: string;
  purpose: 'order' | 'digits';
  /** What it is of, and the beginning of the condition by which it has only records that hold a value. */
  of: RawBuilder<unknown>;
};

function ordersOf(field: OwnField): Wanted[] {
  if (!indexedKinds.includes(field.kind)) return [];
  return tablesOf(field).map((table) => {
    const type = table === 'campaign' ? sql`` : sql`type_id, `;
    const of = sql`(${type}${sql.id(field.storage)}, id) where deleted_at is null and`;
    return { table, column: field.storage, purpose: 'order', of };
  });
}

function digitsOf(column: string): Wanted {
  const of = sql`((${sql.raw(registerDigits(column))})) where`;
  return { table: 'account', column, purpose: 'digits', of };
}

/** Makes the indexes of a table that are worth it and not there, and says how many records it looked at to find them. */
async function indexTable(
  db: Database,
  table: Table,
  wanted: readonly Wanted[],
  fewest: number,
  signal?: AbortSignal,
): Promise<number> {
  const missing: Wanted[] = [];
  for (const one of wanted) if (!(await isThere(db, one))) missing.push(one);
  if (missing.length === 0) return 0;
  const whole = sql.table(table);
  // One walk for all of them, however many hold too few.
  const counts = missing.map(({ column }) => sql`count(${sql.id(column)})`);
  const { rows } = await sql<{ records: number; values: number[] }>`
    select count(*) as records, array[${sql.join(counts)}]::integer[] as values from ${whole}`.execute(db);
  const [{ records, values } = { records: 0, values: [] }] = rows;
  const worthIt = missing.filter((_, place) => (values[place] ?? 0) >= fewest);
  for (const one of worthIt) {
    signal?.throwIfAborted();
    const held = sql`${sql.id(one.column)} is not null`;
    await sql`create index concurrently if not exists ${sql.id(nameOf(one))} on ${whole} ${one.of} ${held}`.execute(
      db,
    );
  }
  // Only what has been counted since is known to be worth the walk.
  if (worthIt.length > 0) await sql`analyze ${whole}`.execute(db);
  return records;
}

async function isThere(db: Database, wanted: Wanted): Promise<boolean> {
  const name = nameOf(wanted);
  const { rows } = await sql<{ valid: boolean }>`
    select indisvalid as valid from pg_index where indexrelid = to_regclass(${name})`.execute(db);
  // One that was broken off is of no use to anybody.
  if (rows[0]?.valid === false) await sql`drop index concurrently if exists ${sql.id(name)}`.execute(db);
  return rows[0]?.valid === true;
}

function nameOf({ table, column, purpose }: Wanted): string {
  return `${table}_${column}_${purpose}`;
}
