import type pg from 'pg';

type Part = { table: string; name: string; definition: string };

/**
 * Takes the indexes and foreign keys off some tables while `fill` fills them, and makes them again: many rows are
 * indexed and checked faster at once than one by one. All in the transaction that runs on this connection, so that
 * others never see the tables without. The definitions are those of the database itself.
 */
export async function withoutIndexes(
  client: pg.ClientBase,
  tables: readonly string[],
  fill: () => Promise<void>,
  onRebuild: (done: number, total: number) => void,
): Promise<void> {
  const { rows: keys } = await client.query<Part>(foreignKeysOf, [tables]);
  const { rows: indexes } = await client.query<Part>(indexesOf, [tables]);
  for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint ${name}`);
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  await fill();
  await client.query(`set local maintenance_work_mem = '512MB'`);
  const statements = [
    ...indexes.map(({ definition }) => definition),
    ...keys.map(({ table, name, definition }) => `alter table ${table} add constraint ${name} ${definition}`),
  ];
  for (const [done, statement] of statements.entries()) {
    onRebuild(done, statements.length);
    await client.query(statement);
  }
}

const foreignKeysOf = `
  select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
  from pg_constraint where conrelid = any ($1::regclass[]) and contype = 'f' order by conname`;

/** All but those of primary keys and unique constraints. */
const indexesOf = `
  select i.indrelid::regclass::text as table, i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
  from pg_index i
  where i.indrelid = any ($1::regclass[]) and not exists (select from pg_constraint where conindid = i.indexrelid)
  order by i.indexrelid`;
