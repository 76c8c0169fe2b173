import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from '../database/connect.ts';
import { errorCode } from '../database/error-code.ts';
import type { RecordTable } from '../records/record-table.ts';
import { undoable } from '../settings/undoable.ts';
import { patiently } from './change-fields.ts';
import { waitBriefly } from './storage.ts';

type Column = { table: RecordTable['table']; name: string };

/** Takes away for good what is left of fields that were deleted, or were of another kind, longer ago than can be undone. */
export function purgeOwnFields(db: Database): Promise<void> {
  return patiently(() =>
    db.transaction().execute(async (transaction) => {
      await waitBriefly(transaction);
      await sql`lock table own_field in share row exclusive mode`.execute(transaction);
      await sql`delete from own_field where deleted_at < now() - ${undoable}::interval`.execute(transaction);
      for (const column of await columnsOfNoField(transaction)) await dropColumn(transaction, column);
      await sql`delete from list_item i where i.list like 'field:%'
        and not exists (select from own_field f where 'field:' || f.id = i.list)
        and not exists (select from pg_attribute where attrelid = any ('{contact,account,campaign}'::regclass[])
          and attname ~ ('^own_' || substr(i.list, 7) || '(_|$)') and not attisdropped)`.execute(transaction);
    }),
  );
}

/** Columns in which no field stands, nor has stood lately, nor is about to. */
async function columnsOfNoField(transaction: DatabaseTransaction): Promise<Column[]> {
  const { rows } = await sql<Column>`
    with kept as (
      select storage from own_field
      union
      select told from change c join change_set s on s.id = c.change_set_id
        cross join unnest(array[c.before ->> 'storage', c.after ->> 'storage']) as told
      where c.subject = 'own_field' and s.at > now() - ${undoable}::interval and told is not null
    )
    select attrelid::regclass::text as table, attname as name from pg_attribute
    where attrelid = any ('{contact,account,campaign}'::regclass[]) and not attisdropped
      and attname ~ '^own_\\d+(_\\d+|_type|_id)?$'
      and not exists (select from kept where attname in (storage, storage || '_type', storage || '_id'))
      and not exists (select from job where kind = 'convertField' and state in ('queued', 'running'))
    order by attrelid, attnum`.execute(transaction);
  return rows;
}

/** One that the formula of a field uses which can still be had back stays as long as that one. */
async function dropColumn(transaction: DatabaseTransaction, { table, name }: Column): Promise<void> {
  await sql`savepoint before_drop`.execute(transaction);
  try {
    await sql`drop trigger if exists ${sql.id(`noting_${name}`)} on ${sql.table(table)}`.execute(transaction);
    await sql`alter table ${sql.table(table)} drop column ${sql.id(name)}`.execute(transaction);
    await sql`select keep_history(${table}::regclass)`.execute(transaction);
  } catch (error) {
    if (errorCode(error) !== '2BP01') throw error;
    await sql`rollback to savepoint before_drop`.execute(transaction);
  }
}
