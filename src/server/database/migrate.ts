import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';

const folder = fileURLToPath(new URL('./migrations/', import.meta.url));
const lockKey = 7_461_001;

/** The database was written by a newer program than this one, which would not understand it. */
export class DatabaseNewerThanProgram extends Error {
  override name = 'DatabaseNewerThanProgram';
  readonly databaseVersion: number;
  readonly programVersion: number;
  constructor(databaseVersion: number, programVersion: number) {
    super(`The database is at version ${databaseVersion}, this program knows ${programVersion}.`);
    this.databaseVersion = databaseVersion;
    this.programVersion = programVersion;
  }
}

/**
 * Brings the database to the version of this program: each numbered file once, in order, in a transaction of its own.
 * Several processes may start at once; one migrates, the others wait.
 *
 * @throws DatabaseNewerThanProgram before anything is changed
 */
export async function migrate(pool: pg.Pool): Promise<{ applied: number; version: number }> {
  const files = (await readdir(folder)).filter((name) => /^\d{4}_.*\.sql$/.test(name)).sort();
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await client.query(
      'create table if not exists schema_version (version integer primary key, name text not null, applied_at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ version: number }>('select version from schema_version');
    const applied = new Set(rows.map(({ version }) => version));
    const current = Math.max(0, ...applied);
    const latest = Number(files.at(-1)?.slice(0, 4) ?? 0);
    if (current > latest) throw new DatabaseNewerThanProgram(current, latest);
    const pending = files.filter((name) => !applied.has(Number(name.slice(0, 4))));
    for (const name of pending) await applyFile(client, name);
    return { applied: pending.length, version: latest };
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lockKey]).catch(() => undefined);
    client.release();
  }
}

async function applyFile(client: pg.PoolClient, name: string): Promise<void> {
  const sql = await readFile(`${folder}${name}`, 'utf8');
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into schema_version (version, name) values ($1, $2)', [
      Number(name.slice(0, 4)),
      name,
    ]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw new Error(`The migration ${name} failed.`, { cause });
  }
}
