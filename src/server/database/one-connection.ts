import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { Database } from './connect.ts';
import type { DB } from './schema.generated.ts';

/** One connection, kept for a while: for `COPY`, for temporary tables, and for statements that may be called off. */
export type OneConnection = {
  /** A handle whose statements all run on this connection. */
  db: Database;
  client: pg.PoolClient;
};

/**
 * Runs `act` on one connection of the pool. When `signal` is aborted, the statement that runs is called off, and it throws.
 * Temporary tables are dropped at the end, and settings put back.
 */
export async function onOneConnection<T>(
  pool: pg.Pool,
  act: (connection: OneConnection) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  signal?.throwIfAborted();
  const client = await pool.connect();
  const held = {
    query: client.query.bind(client),
    release: () => undefined,
  };
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({
      pool: { options: {}, connect: async () => held, end: async () => undefined },
    }),
  });
  let lost = false;
  let calledOff = Promise.resolve();
  try {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    const callOff = () => {
      calledOff = pool.query('select pg_cancel_backend($1)', [rows[0]?.pid]).then(
        () => undefined,
        () => undefined,
      );
    };
    signal?.addEventListener('abort', callOff);
    try {
      return await act({ db, client });
    } finally {
      signal?.removeEventListener('abort', callOff);
      // What is called off late must not hit whoever gets the connection next.
      await calledOff;
      await client.query('discard temp; reset all').catch(() => {
        lost = true;
      });
    }
  } finally {
    client.release(lost);
  }
}
