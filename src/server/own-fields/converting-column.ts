import { type RawBuilder, sql } from 'kysely';
import type { OwnField } from '#domain/fields/own-field-shape.ts';
import type { Database, DatabaseTransaction } from '../database/connect.ts';
import type { RecordTable } from '../records/record-table.ts';
import { patiently } from './change-fields.ts';
import { columnTypes, plainType, tablesOf, waitBriefly } from './storage.ts';

type Table = RecordTable['table'];

/** Values of one table for the new column of a field: `null` where it can hold none like the old. */
export type NewValues = { table: Table; column: string; values: readonly { id: number; value: unknown }[] };

/**
 * Gives a field the column in which its values are to stand when it is of another kind. From then on it is noted which
 * records get another value in the old one.
 *
 * @returns the name of the column
 */
export function addConvertingColumn(db: Database, field: OwnField, kind: OwnField['kind']): Promise<string> {
  return patiently(() =>
    db.transaction().execute(async (transaction) => {
      await waitBriefly(transaction);
      const column = await freeColumn(transaction, field);
      await sql`delete from written_while_converting where storage = ${field.storage}`.execute(transaction);
      for (const table of tablesOf(field)) {
        const whole = sql.table(table);
        for (const [, type] of columnTypes({ kind }))
          await sql`alter table ${whole} add column ${sql.id(column)} ${sql.raw(type)}`.execute(transaction);
        await sql`create or replace trigger ${noting(field)} after insert or update of ${sql.id(field.storage)}
          on ${whole} for each row execute function note_written(${sql.lit(field.storage)})`.execute(
          transaction,
        );
        await sql`select keep_history(${table}::regclass)`.execute(transaction);
      }
      return column;
    }),
  );
}

/** Takes a column away again in which no field has come to stand. */
export function dropConvertingColumn(db: Database, field: OwnField, column: string): Promise<void> {
  return patiently(() =>
    db.transaction().execute(async (transaction) => {
      await waitBriefly(transaction);
      await stopNoting(transaction, field);
      for (const table of tablesOf(field)) {
        await sql`alter table ${sql.table(table)} drop column if exists ${sql.id(column)}`.execute(
          transaction,
        );
        await sql`select keep_history(${table}::regclass)`.execute(transaction);
      }
    }),
  );
}

/** Has nobody else write a table till the end of the transaction. */
export async function lockForReading(transaction: DatabaseTransaction, table: Table): Promise<void> {
  await sql`lock table ${sql.table(table)} in share row exclusive mode`.execute(transaction);
}

/** The records of a table whose values were written since the column was added; nobody writes any more till the end. */
export async function recordsWritten(
  transaction: DatabaseTransaction,
  field: OwnField,
  table: Table,
): Promise<number[]> {
  await lockForReading(transaction, table);
  const { rows } = await sql<{ id: number }>`
    select distinct record_id as id from written_while_converting
    where storage = ${field.storage} and record_table = ${table}`.execute(transaction);
  return rows.map(({ id }) => id);
}

export async function stopNoting(transaction: DatabaseTransaction, field: OwnField): Promise<void> {
  for (const table of tablesOf(field))
    await sql`drop trigger if exists ${noting(field)} on ${sql.table(table)}`.execute(transaction);
  await sql`delete from written_while_converting where storage = ${field.storage}`.execute(transaction);
}

/** Writes values without a word to anybody: no field shows the column yet. */
export async function writeUnseen(
  transaction: DatabaseTransaction,
  kind: OwnField['kind'],
  values: NewValues,
): Promise<void> {
  await sql`select set_config('winnow.quiet', 'unseen', true)`.execute(transaction);
  await writeValues(transaction, kind, values);
  await sql`select set_config('winnow.quiet', '', true)`.execute(transaction);
}

/** Writes values into records that do not hold them yet. */
export async function writeValues(
  transaction: DatabaseTransaction,
  kind: OwnField['kind'],
  { table, column, values }: NewValues,
): Promise<void> {
  if (values.length === 0) return;
  const [[, type = 'text'] = []] = columnTypes({ kind });
  await sql`
    update ${sql.table(table)} r set ${sql.id(column)} = coalesce(given.value, ${empty(kind)})
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as given (id bigint, value ${sql.raw(plainType(type))})
    where r.id = given.id and r.${sql.id(column)} is distinct from coalesce(given.value, ${empty(kind)})`.execute(
    transaction,
  );
}

function empty(kind: OwnField['kind']): RawBuilder<unknown> {
  if (kind === 'yesNo') return sql`false`;
  return kind === 'choices' ? sql`'{}'::integer[]` : sql`null`;
}

function noting({ storage }: OwnField): RawBuilder<unknown> {
  return sql.id(`noting_${storage}`);
}

/** `own_5_2` is the second column of the fifth field. */
async function freeColumn(transaction: DatabaseTransaction, { id }: OwnField): Promise<string> {
  const { rows } = await sql<{ nth: number }>`
    select coalesce(max(substring(attname from ${`^own_${id}_(\\d+)$`})::integer), 1) + 1 as nth
    from pg_attribute where attrelid in ('contact'::regclass, 'account'::regclass, 'campaign'::regclass)
      and attname ~ ${`^own_${id}_\\d+$`} and not attisdropped`.execute(transaction);
  return `own_${id}_${rows[0]?.nth ?? 2}`;
}
