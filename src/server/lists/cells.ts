import { type RawBuilder, sql } from 'kysely';
import type { Cell } from '#contract/lists.ts';
import type { Field } from '#domain/fields/field.ts';
import type { Language } from '#domain/people/roles.ts';
import type { Fault } from '#domain/problems/faults.ts';
import { describeType, fieldsOf, type RecordType } from '#domain/records/record-types.ts';
import { columnFields, mostColumns, usualColumns } from '#domain/views/list-columns.ts';
import { invalidInput } from '../problems/problem-error.ts';
import { linkedName } from '../records/linked-name.ts';
import { columnOf, nameColumn, tableOf } from '../records/record-table.ts';
import { shownAddress, shownEmail, shownPhone, shownWebsite } from './shown-values.ts';

/** The first characters of a long text, which are all that a line has room for. */
const excerpt = 300;

/**
 * Which columns were asked for, as `company,rating`; the usual ones of the type where nothing was said.
 *
 * @throws ProblemError `invalidInput` that names a column which the type has not, or says that there are too many
 */
export function columnsOf(type: RecordType, text: string | undefined): readonly string[] {
  const { nameField } = describeType(type);
  if (text === undefined) return usualColumns(type).filter((key) => key !== nameField);
  const known = new Set(columnFields(type).map(([key]) => key));
  const keys = [...new Set(text.split(',').map((word) => word.trim()))].filter(
    (key) => key !== '' && key !== nameField,
  );
  const faults = keys
    .filter((key) => !known.has(key))
    .map((key): Fault => ({ field: 'columns', code: 'unknownField', given: key.slice(0, 60) }));
  if (keys.length > mostColumns) faults.push({ field: 'columns', code: 'tooMany', limit: mostColumns });
  if (faults.length > 0) throw invalidInput(...faults);
  return keys;
}

/** The cells of a record `r`, one after the other, as SQL; {@link cellsFrom} takes them up. */
export function cellColumns(
  type: RecordType,
  columns: readonly string[],
  language: Language,
): RawBuilder<unknown> {
  const fields = fieldsOf(type);
  return sql.join(
    columns.map((key, i) => {
      const field = fields[key];
      if (!field) throw new Error(`No field ${key} to show.`);
      return sql`${cellOf(key, field, language)} as ${sql.ref(`cell_${i}`)}`;
    }),
  );
}

/** The cells of a line, by the key of their column. */
export function cellsFrom(
  row: { [key: `cell_${number}`]: Cell },
  columns: readonly string[],
): Record<string, Cell> {
  return Object.fromEntries(columns.map((key, i) => [key, row[`cell_${i}`] ?? null]));
}

function cellOf(key: string, field: Field, language: Language): RawBuilder<unknown> {
  const column = sql.ref(`r.${columnOf(key, field)}`);
  switch (field.kind) {
    case 'emails':
      return shownEmail;
    case 'phones':
      return shownPhone;
    case 'websites':
      return shownWebsite;
    case 'addresses':
      return shownAddress;
    case 'longText':
      return sql`left(${column}, ${sql.lit(excerpt)})`;
    case 'listItem':
      return sql`(select ${sql.ref(`label_${language}`)} from list_item where list_item.id = ${column})`;
    case 'listItems':
      return sql`(select jsonb_agg(jsonb_build_object('name', i.${sql.ref(`label_${language}`)}, 'color', i.color)
          order by i.position, i.id) from list_item i where i.id = any (${column}))`;
    case 'criteria':
      return sql`(case when ${column} <> '{}' then (select string_agg(c.${sql.ref(`label_${language}`)}, ', '
          order by c.position, c.id) from scoring_criterion c
        where c.id = any (${column}) and c.record_type = r.type_id and c.deleted_at is null) end)`;
    case 'account':
      return sql`(select jsonb_build_object('id', account.id, 'name', account.name) from account
        where account.id = ${column})`;
    case 'recordLink':
      return linkedRecord(columnOf(key, field));
    default:
      return column;
  }
}

/** The record that a link points at, with its name. */
function linkedRecord(column: string): RawBuilder<unknown> {
  const type = sql.ref(`r.${column}_type`);
  const id = sql.ref(`r.${column}_id`);
  return sql`(case when ${id} is not null then jsonb_build_object('type', ${type}, 'id', ${id}, 'name',
    ${linkedName(type, id)}) end)`;
}

/** What every line of a list begins with. */
export function lineStart(type: RecordType): RawBuilder<unknown> {
  const picture = tableOf(type).table === 'contact' ? sql`r.picture_id` : sql`null`;
  return sql`r.id, r.number, r.version, ${sql.ref(`r.${nameColumn(type)}`)} as name, ${picture} as "pictureId"`;
}
