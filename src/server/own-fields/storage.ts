import { type RawBuilder, sql } from 'kysely';
import type { OwnField } from '#domain/fields/own-field-shape.ts';

import { readFormula } from '#domain/formulas/formula.ts';
import { fieldsWith, isTypeName } from '#domain/records/record-types.ts';
import type { Database, DatabaseTransaction } from '../database/connect.ts';
import { type RecordTable, tableOf } from '../records/record-table.ts';
import { formulaSql } from './formula-sql.ts';
import { isReference } from './initial-options.ts';

type Table = RecordTable['table'];

/** How long a change of fields waits for those who write records. */
const patience = '2s';

/** Whoever waits behind a table that is to be altered waits no longer than this. */
export async function waitBriefly(transaction: DatabaseTransaction): Promise<void> {
  await sql`select set_config('lock_timeout', ${patience}, true)`.execute(transaction);
}

/** The types of the columns in which values of each kind stand, by what follows the name that the field has. */
export function columnTypes({ kind }: Pick<OwnField, 'kind'>): [suffix: string, type: string][] {
  switch (kind) {
    case 'text':
    case 'url':
    case 'email':
    case 'phone':
      return [['', 'text collate "nb-x-icu"']];
    case 'longText':
      return [['', 'text']];
    case 'number':
    case 'currency':
    case 'percent':
      return [['', 'numeric']];
    case 'date':
      return [['', 'date']];
    case 'dateTime':
      return [['', 'timestamptz']];
    case 'yesNo':
      return [['', 'boolean not null default false']];
    case 'choice':
      return [['', 'integer references list_item']];
    case 'choices':
      return [['', `integer[] not null default '{}'`]];
    case 'person':
      return [['', 'integer references person']];
    case 'link':
      return [
        ['_type', 'text'],
        ['_id', 'bigint'],
      ];
    case 'formula':
      return [];
  }
}

/** The type of a column alone, without what the column demands. */
export function plainType(type: string): string {
  return type.split(' ')[0] ?? type;
}

/** The tables of the record types that show a field. */
export function tablesOf({ types }: Pick<OwnField, 'types'>): Table[] {
  return [...new Set(types.filter(isTypeName).map((type) => tableOf(type).table))];
}

/**
 * Gives every own field the columns that it needs, in the transaction in which the fields were changed: nobody sees a
 * field without its column. Columns of fields that were deleted stay, so that the fields can be had back.
 *
 * @returns the columns that are new, and hold nothing, as `contact.own_5`
 */
export async function giveColumns(
  transaction: DatabaseTransaction,
  fields: readonly OwnField[],
): Promise<Set<string>> {
  const there = await columnsThere(transaction);
  const added = new Set<string>();
  const widened = new Set<Table>();
  for (const field of fields) {
    for (const table of tablesOf(field)) {
      for (const [suffix, type] of columnTypes(field)) {
        const column = field.storage + suffix;
        if (there.has(`${table}.${column}`)) continue;
        await sql`alter table ${sql.table(table)} add column ${sql.id(column)} ${sql.raw(type)}`.execute(
          transaction,
        );
        widened.add(table);
        added.add(`${table}.${column}`);
      }
      await giveDefault(transaction, table, field, there.get(`${table}.${field.storage}`) ?? null);
    }
  }
  for (const table of widened) await sql`select keep_history(${table}::regclass)`.execute(transaction);
  await giveUnique(transaction, fields);
  await giveFormulas(transaction, fields);
  return added;
}

/** The columns of own fields that there are, each with its default as SQL. */
async function columnsThere(transaction: DatabaseTransaction): Promise<Map<string, string | null>> {
  const { rows } = await sql<{ name: string; initial: string | null }>`
    select attrelid::regclass::text || '.' || attname as name, pg_get_expr(adbin, adrelid) as initial
    from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where attrelid in ('contact'::regclass, 'account'::regclass, 'campaign'::regclass)
      and attname like 'own\\_%' and not attisdropped
  `.execute(transaction);
  return new Map(rows.map(({ name, initial }) => [name, initial]));
}

/**
 * The value of a new record that says nothing; those that there are keep what they have. Where the column has it already
 * the table is left alone: whoever renames a field waits for nobody who writes records.
 *
 * @param known what the column has, as SQL
 */
async function giveDefault(
  transaction: DatabaseTransaction,
  table: Table,
  field: OwnField,
  known: string | null,
): Promise<void> {
  const { kind, storage } = field;
  if (kind === 'formula' || kind === 'link') return;
  const wanted = defaultOf(field);
  const isThere = (known ?? 'null') === wanted.compile(transaction).sql;
  if (isThere || (known !== null && (await isSame(transaction, known, wanted, field)))) return;
  await sql`alter table ${sql.table(table)} alter column ${sql.id(storage)} set default ${wanted}`.execute(
    transaction,
  );
}

/** What is chosen is looked up for each new record: options are renamed, retired and merged without a word to the table. */
function defaultOf({ id, kind, rules: { initial } }: OwnField): RawBuilder<unknown> {
  if (kind === 'yesNo') return sql.lit(initial ?? false);
  if (initial === undefined) return sql.raw(kind === 'choices' ? `'{}'::integer[]` : 'null');
  if (kind === 'choice') return sql`initial_option(${sql.lit(id)})`;
  if (kind === 'choices') return sql`initial_options(${sql.lit(id)})`;
  return kind === 'person' && initial === 'me' ? sql`current_actor()` : sql.lit(initial);
}

/** Whether two defaults of a field are the same value, however it is written. What is looked up is no value yet. */
async function isSame(
  transaction: DatabaseTransaction,
  known: string,
  wanted: RawBuilder<unknown>,
  field: OwnField,
): Promise<boolean> {
  if (isReference(field.kind)) return false;
  const [[, type = 'text'] = []] = columnTypes(field);
  const { rows } = await sql<{ same: boolean }>`
    select (${sql.raw(known)})::${sql.raw(plainType(type))}
      is not distinct from (${wanted})::${sql.raw(plainType(type))} as same`.execute(transaction);
  return rows[0]?.same === true;
}

/**
 * What keeps values apart, named so that whoever breaks it can be told which field it is; where no field stands any more
 * nothing is kept apart. No unique index: within one statement a value may go from one record to another, as in the undo
 * of a merge, and only what is deferrable is looked at when the statement has ended.
 */
async function giveUnique(transaction: DatabaseTransaction, fields: readonly OwnField[]): Promise<void> {
  const wanted = new Map<string, { table: Table; field: OwnField }>(
    fields
      .filter(({ rules }) => rules.unique)
      .flatMap((field) =>
        tablesOf(field).map((table) => [`${table}_${field.storage}_unique`, { table, field }] as const),
      ),
  );
  const { rows: there } = await sql<{ table: string; name: string }>`
    select conrelid::regclass::text as table, conname as name from pg_constraint
    where conrelid in ('contact'::regclass, 'account'::regclass, 'campaign'::regclass)
      and conname ~ '_own_\\d+(_\\d+)?_unique$'`.execute(transaction);
  for (const { table, name } of there)
    if (!wanted.delete(name))
      await sql`alter table ${sql.table(table)} drop constraint ${sql.id(name)}`.execute(transaction);
  for (const [name, { table, field }] of wanted) {
    const column = sql.id(field.storage);
    const value = ['text', 'url', 'email', 'phone'].includes(field.kind) ? sql`lower(${column})` : column;
    await sql`alter table ${sql.table(table)} add constraint ${sql.id(name)}
      exclude using btree (${value} with =) where (deleted_at is null) deferrable`.execute(transaction);
  }
}

/**
 * Formulas are columns that the database works out as they are read: a formula is the same in lists, filters and orders,
 * and costs nothing where nobody looks. Made anew where it has changed, which takes no longer for many records.
 */
export async function giveFormulas(
  transaction: DatabaseTransaction,
  fields: readonly OwnField[],
): Promise<void> {
  for (const { table, field, expression } of await formulasOtherwise(transaction, fields)) {
    if (expression === null) throw new Error(`The formula of ${field.key} was kept with a fault.`);
    const whole = sql.table(table);
    const column = sql.id(field.storage);
    await sql`alter table ${whole} drop column if exists ${column}`.execute(transaction);
    await sql`alter table ${whole} add column ${column} ${sql.raw(resultType(field))}
      generated always as (${sql.raw(expression)}) ${sql.raw(await howFormulasStand(transaction))}`.execute(
      transaction,
    );
    await sql`comment on column ${sql.ref(`${table}.${field.storage}`)} is ${sql.lit(expression)}`.execute(
      transaction,
    );
    await sql`select keep_history(${table}::regclass)`.execute(transaction);
  }
}

/** A formula that a table does not have as it should be; what it is to the database, null where there is a fault in it. */
type FormulaOtherwise = { table: Table; field: OwnField; expression: string | null };

/** The formulas that tables do not have as they should by the fields that there are. */
export async function formulasOtherwise(
  db: Database,
  fields: readonly OwnField[],
): Promise<FormulaOtherwise[]> {
  const { rows } = await sql<{ name: string; comment: string | null }>`
    select attrelid::regclass::text || '.' || attname as name, col_description(attrelid, attnum) as comment
    from pg_attribute where attrelid in ('contact'::regclass, 'account'::regclass, 'campaign'::regclass)
      and attname like 'own\\_%' and not attisdropped`.execute(db);
  const known = new Map(rows.map(({ name, comment }) => [name, comment]));
  return fields
    .filter(({ kind }) => kind === 'formula')
    .flatMap((field) => {
      const expression = expressionOf(field, fields);
      return tablesOf(field).map((table) => ({ table, field, expression }));
    })
    .filter(({ table, field, expression }) => {
      const name = `${table}.${field.storage}`;
      // One that is no formula any longer, by rules that came later, goes on as it is.
      return !known.has(name) || (expression !== null && known.get(name) !== expression);
    });
}

/** Before PostgreSQL 18 a generated column is stored: as right, but made by writing the table anew. */
async function howFormulasStand(transaction: DatabaseTransaction): Promise<'virtual' | 'stored'> {
  const { rows } = await sql<{ version: number }>`
    select current_setting('server_version_num')::integer as version`.execute(transaction);
  return (rows[0]?.version ?? 0) >= 180_000 ? 'virtual' : 'stored';
}

/** What a formula is to the database; null where there is a fault in it. */
function expressionOf(field: OwnField, fields: readonly OwnField[]): string | null {
  const type = field.types.find(isTypeName);
  const set = fieldsWith(type ?? 'lead', fields);
  const read = readFormula(field.rules.formula ?? '', set, formulasOf(fields));
  return 'fault' in read ? null : formulaSql(read.formula, set);
}

/** The formula that an own field has, by its key among the fields of a record. */
export function formulasOf(fields: readonly OwnField[]): (key: string) => string | undefined {
  return (key) => fields.find((field) => `custom.${field.key}` === key)?.rules.formula;
}

function resultType({ rules }: OwnField): string {
  const types = {
    number: 'numeric',
    text: 'text collate "nb-x-icu"',
    date: 'date',
    timestamp: 'timestamptz',
    yesNo: 'boolean',
  };
  return types[rules.result ?? 'text'];
}
