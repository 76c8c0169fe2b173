import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { DB } from './schema.generated.ts';

/** A handle to the database, or to a transaction in it. */
export type Database = Kysely<DB>;

/** A handle that must be a transaction: what is done with it happens wholly or not at all. */
export type DatabaseTransaction = Transaction<DB>;

/** The database with the pool behind it, for `COPY` and `LISTEN`, which need a connection of their own. */
export type Connection = { db: Database; pool: pg.Pool; url: string; close(): Promise<void> };

const type = pg.types.builtins;

/**
 * PostgreSQL's own text of a moment, `2026-11-25 02:01:12.123456+00`, as ISO 8601 with all its digits: a `Date`
 * would cut the microseconds, and with them the exactness of a cursor.
 */
function isoMoment(text: string): string {
  return text.endsWith('+00') ? `${text.slice(0, 10)}T${text.slice(11, -3)}Z` : text.replace(' ', 'T');
}

/** Values as the program uses them: whole numbers up to 2^53, ISO moments and dates as text. */
const parsers: Partial<Record<number, (text: string) => unknown>> = {
  [type.INT8]: Number,
  [type.NUMERIC]: Number,
  [type.TIMESTAMPTZ]: isoMoment,
  [type.DATE]: (text) => text,
};
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    parsers[oid] ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** Opens a pool of connections. Sessions run in UTC, so that moments read alike everywhere. */
export function connect(url: string, options: { max?: number } = {}): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 20,
    types,
    // Room for temporary tables cannot be asked for once a session has had one; what is not used costs nothing.
    options: '-c timezone=UTC -c jit=off -c temp_buffers=64MB',
    application_name: 'winnow',
    connectionTimeoutMillis: 10_000,
  });
  // An idle connection that the server ends is replaced at the next query; it is no fault of the program.
  pool.on('error', () => undefined);
  // One that is in use fails its query, which says so; the event beside it would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, url, close: () => closeBoth(db, pool) };
}

/** Kysely ends the pool only when it has used it. */
async function closeBoth(db: Database, pool: pg.Pool): Promise<void> {
  await db.destroy();
  if (!pool.ending) await pool.end();
}
