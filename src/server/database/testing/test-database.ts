import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { adoptOwnFields } from '#domain/fields/adopted-fields.ts';
import { adoptOwnTypes } from '#domain/records/adopted-types.ts';
import { type Connection, connect } from '../connect.ts';

/**
 * A migrated, empty database for the calling test file alone, dropped after its last test:
 *
 *     const { db, pool, url } = await openTestDatabase();
 */
export async function openTestDatabase(): Promise<Connection> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onCluster(`create database ${name} template ${inject('testTemplate')} strategy file_copy`);
  const url = new URL(inject('testClusterUrl'));
  url.pathname = `/${name}`;
  const connection = connect(url.href, { max: 10 });
  // Those of the file before, where files share a process.
  adoptOwnTypes([]);
  adoptOwnFields([]);
  afterAll(async () => {
    await connection.close();
    await onCluster(`drop database ${name} with (force)`).catch(unlessVacuumed);
  });
  return connection;
}

/** A database that is being vacuumed just then cannot be dropped by its owner; it goes with the cluster at the end. */
function unlessVacuumed(error: unknown): void {
  if (!(error instanceof pg.DatabaseError && error.code === '42501')) throw error;
}

async function onCluster(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('testClusterUrl') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
