import { type RawBuilder, sql } from 'kysely';
import type { Field, FieldSet } from '#domain/fields/field.ts';
import type { Language } from '#domain/people/roles.ts';
import {
  type BuiltInType,
  baseOf,
  describeType,
  fieldsOf,
  type RecordType,
  recordTypeNames,
} from '#domain/records/record-types.ts';

/** Where the records of a type are kept. */
export type RecordTable = { table: 'contact' | 'account' | 'campaign'; typeId: RecordType | null };

const tables: Record<BuiltInType, RecordTable['table']> = {
  lead: 'contact',
  contact: 'contact',
  account: 'account',
  campaign: 'campaign',
};

export function tableOf(type: RecordType): RecordTable {
  const table = tables[baseOf(type)];
  return { table, typeId: table === 'campaign' ? null : type };
}

/** The fields of all types that stand in each table. */
export function fieldsOfTables(): Map<RecordTable['table'], FieldSet> {
  const tables = new Map<RecordTable['table'], FieldSet>();
  for (const type of recordTypeNames()) {
    const { table } = tableOf(type);
    tables.set(table, { ...tables.get(table), ...fieldsOf(type) });
  }
  return tables;
}

/** The type of the record `r` of a table. */
export function typeColumn(table: RecordTable['table']): RawBuilder<string> {
  return table === 'campaign' ? sql.lit<string>(table) : sql<string>`r.type_id`;
}

/** Records of this type, in the bin or not. */
export function recordsOfType(type: RecordType): RawBuilder<boolean> {
  const { typeId } = tableOf(type);
  return typeId === null ? sql<boolean>`true` : sql<boolean>`r.type_id = ${sql.lit(typeId)}`;
}

/** Records of this type that are not in the bin. */
export function livingRecords(type: RecordType): RawBuilder<boolean> {
  return sql<boolean>`${recordsOfType(type)} and r.deleted_at is null`;
}

/** Records of this type that are in the bin. */
export function binnedRecords(type: RecordType): RawBuilder<boolean> {
  return sql<boolean>`${recordsOfType(type)} and r.deleted_at is not null`;
}

/** The column in which a field is kept: its key in the way of SQL, but for own fields. */
export function columnOf(key: string, field: Field): string {
  if (field.column !== undefined) return field.column;
  const column = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  if (field.kind === 'listItems') return `${field.list}_ids`;
  return field.kind === 'listItem' ? `${column}_id` : column;
}

/** The column that says what a record is called. */
export function nameColumn(type: RecordType): string {
  const { nameField } = describeType(type);
  const field = fieldsOf(type)[nameField];
  if (!field) throw new Error(`Records of type ${type} have no name.`);
  return columnOf(nameField, field);
}

/** The columns in which a value of a field is written. */
export function columnValues(
  key: string,
  field: Field,
  value: unknown,
): [column: string, value: RawBuilder<unknown>][] {
  const column = columnOf(key, field);
  switch (field.kind) {
    case 'emails':
    case 'phones':
    case 'addresses':
    case 'websites':
      return [[column, sql`${JSON.stringify(value)}::jsonb`]];
    case 'recordLink': {
      const link = isLink(value) ? value : null;
      return [
        [`${column}_type`, sql`${link?.type ?? null}::text`],
        [`${column}_id`, sql`${link?.id ?? null}::bigint`],
      ];
    }
    case 'listItems':
    case 'criteria':
      return [[column, sql`${value}::integer[]`]];
    default:
      return [[column, sql`${value === '' ? null : value}`]];
  }
}

function isLink(value: unknown): value is { type: string; id: number } {
  return typeof value === 'object' && value !== null && 'type' in value && 'id' in value;
}

/** How a field is read from the row `r`, as the API shows it. */
function readExpression(key: string, field: Field, language: Language): RawBuilder<unknown> {
  const column = sql.ref(`r.${columnOf(key, field)}`);
  switch (field.kind) {
    case 'listItem':
      return sql`(select ${sql.ref(`i.label_${language}`)} from list_item i where i.id = ${column})`;
    case 'listItems':
      // Most records have none.
      return sql`case when ${column} = '{}' then '{}' else array(select ${sql.ref(`i.label_${language}`)}
        from list_item i where i.id = any (${column}) order by i.position, i.id) end`;
    case 'criteria':
      // One that was deleted is kept, for when that is undone, and not shown.
      return sql`case when ${column} = '{}' then ${column} else array(select c.id from scoring_criterion c
        where c.id = any (${column}) and c.record_type = r.type_id and c.deleted_at is null order by c.id) end`;
    case 'recordLink':
      return sql`case when ${sql.ref(`r.${columnOf(key, field)}_id`)} is not null then jsonb_build_object(
        'type', ${sql.ref(`r.${columnOf(key, field)}_type`)}, 'id', ${sql.ref(`r.${columnOf(key, field)}_id`)}) end`;
    default:
      return sql`${column}`;
  }
}

const columnLists = new WeakMap<FieldSet, Map<Language, RawBuilder<unknown>>>();

/** All fields of a type, read from the row `r`; own fields by `custom.KEY`, for `nestOwn` to put together. */
export function recordColumns(type: RecordType, language: Language): RawBuilder<unknown> {
  return fieldColumns(fieldsOf(type), language);
}

/** The same of some fields. */
export function fieldColumns(fields: FieldSet, language: Language): RawBuilder<unknown> {
  const ofLanguages = columnLists.get(fields) ?? new Map<Language, RawBuilder<unknown>>();
  columnLists.set(fields, ofLanguages);
  let columns = ofLanguages.get(language);
  if (!columns) {
    columns = sql.join(
      Object.entries(fields).flatMap(([name, field]) =>
        field.kind === 'custom' ? [] : [sql`${readExpression(name, field, language)} as ${sql.id(name)}`],
      ),
    );
    ofLanguages.set(language, columns);
  }
  return columns;
}

/** Which field each column of a type belongs to, for reading what history keeps. */
export function fieldsByColumn(fields: FieldSet): Map<string, string> {
  const byColumn = new Map<string, string>();
  for (const [key, field] of Object.entries(fields)) {
    if (field.kind === 'recordLink') {
      byColumn.set(`${columnOf(key, field)}_type`, key);
      byColumn.set(`${columnOf(key, field)}_id`, key);
    } else if (field.kind !== 'custom') byColumn.set(columnOf(key, field), key);
  }
  return byColumn;
}
