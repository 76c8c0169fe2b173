import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { BulkChanges } from '#contract/bulk-changes.ts';
import { contactFields } from '#domain/fields/contact-fields.ts';
import {
  clearedValue,
  type Field,
  type FieldKind,
  type ItemList,
  type PhoneValue,
} from '#domain/fields/field.ts';
import { valueLimits } from '#domain/fields/value-limits.ts';
import { isManyValued } from '#domain/records/bulk-fields.ts';
import { deriveRating, idsInOrder, withE164 } from '#domain/records/derive-contact.ts';
import { fieldsOf, type RecordType } from '#domain/records/record-types.ts';
import { itemsNamed } from '../own-lists/items-named.ts';
import { columnOf, columnValues, tableOf } from '../records/record-table.ts';
import type { NewValue, Refusing, RowEdit } from './row-edit.ts';

/** The id of an item of a list by its name; -1 where there is none and none is made. */
export type FindItem = (list: ItemList, name: string) => Promise<number>;

/** What is added to a list of values, and what is removed. */
type Parts = { add?: unknown[]; remove?: unknown[] };

/** As what a parameter is read: PostgreSQL cannot tell from a value that is compared before it is written. */
export const parameterTypes: Partial<Record<FieldKind, string>> = {
  text: 'text',
  longText: 'text',
  choice: 'text',
  stars: 'smallint',
  yesNo: 'boolean',
  date: 'date',
  wholeNumber: 'bigint',
  number: 'numeric',
  money: 'numeric',
  timestamp: 'timestamptz',
  person: 'integer',
  account: 'bigint',
  listItem: 'integer',
};

/**
 * What some changes come to in each record, as SQL. What follows from them follows here too, by the rules of
 * `deriveContact`: "file as" from the company, the kind of rating from the stars, E.164 from a telephone number.
 */
export async function editOfChanges(
  type: RecordType,
  changes: BulkChanges,
  findItem: FindItem,
): Promise<RowEdit> {
  const fields = fieldsOf(type);
  const values: NewValue[] = [];
  const refusing: Refusing[] = [];
  for (const [key, change] of Object.entries(completed(type, changes))) {
    const field = fields[key];
    if (!field || change === undefined) continue;
    if ((field.kind === 'listItems' || field.kind === 'criteria') && isParts(change)) {
      const column = columnOf(key, field);
      const idsOf = (items: unknown[] = []) => idsOfItems(field, items, findItem);
      const [added, removed] = [await idsOf(change.add), await idsOf(change.remove)];
      const value = sql`with_items(${sql.ref(`r.${column}`)}, ${added}::integer[], ${removed}::integer[])`;
      values.push({ column, value });
      const when = sql<SqlBool>`cardinality(${value}) > ${sql.lit(valueLimits.rows)}`;
      if (added.length > 0) refusing.push({ reason: 'tooMany', field: key, when });
    } else if (isManyValued(field.kind) && isParts(change)) {
      const column = columnOf(key, field);
      const value = listWithParts(field, sql.ref(`r.${column}`), change);
      values.push({ column, value });
      const when = sql<SqlBool>`jsonb_array_length(${value}) > ${sql.lit(valueLimits.rows)}`;
      if (change.add?.length) refusing.push({ reason: 'tooMany', field: key, when });
    } else {
      const kept = await keptValue(field, change, findItem);
      const cast = parameterTypes[field.kind];
      for (const [column, value] of columnValues(key, field, kept))
        values.push({ column, value: cast ? sql`${value}::${sql.raw(cast)}` : value });
    }
  }
  if (tableOf(type).table === 'contact') values.push(...filedAs(values));
  return { values, on: 'living', refusing };
}

/** A rating type that is cleared is the one that a new record has. */
function completed(type: RecordType, changes: BulkChanges): BulkChanges {
  if (tableOf(type).table !== 'contact') return changes;
  const { rating, ratingMode, ...others } = changes;
  const given = { rating, ratingMode: ratingMode === null ? contactFields.ratingMode.initial : ratingMode };
  return { ...others, ...deriveRating(given) };
}

async function keptValue(field: Field, change: unknown, findItem: FindItem): Promise<unknown> {
  if (change === null) return clearedValue(field);
  const { kind, list } = field;
  if (kind === 'listItem' && list && typeof change === 'string') return findItem(list, change);
  if ((kind === 'listItems' || kind === 'criteria') && Array.isArray(change))
    return idsOfItems(field, change, findItem);
  return kind === 'phones' && Array.isArray(change) ? change.map(withE164) : change;
}

/** What a list of items is kept as: ids, each once and in order. Criteria are named by theirs. */
async function idsOfItems({ list }: Field, items: readonly unknown[], findItem: FindItem): Promise<number[]> {
  return list ? itemsNamed(items, (name) => findItem(list, name)) : idsInOrder(items.map(Number));
}

function isParts(change: unknown): change is Parts {
  return typeof change === 'object' && change !== null && !Array.isArray(change);
}

function listWithParts(field: Field, column: RawBuilder<unknown>, { add = [], remove = [] }: Parts) {
  const kind = sql.lit(field.kind);
  let list = column;
  if (remove.length > 0)
    list = sql`without_values(${kind}, ${list}, ${json(remove.map((one) => itemOf(field, one)))})`;
  if (add.length > 0)
    list = sql`with_values(${kind}, ${list}, ${json(add.map((one) => itemOf(field, one)))})`;
  return list;
}

/** A value as it stands in the list: a bare text is one without a label. */
function itemOf(field: Field, given: unknown): unknown {
  const item = typeof given === 'string' ? { label: '', value: given } : given;
  return field.kind === 'phones' ? withE164(item as PhoneValue) : item;
}

function json(value: unknown): RawBuilder<unknown> {
  return sql`${JSON.stringify(value)}::jsonb`;
}

/** "File as" follows the company and its own choice. */
export function filedAs(values: readonly NewValue[]): NewValue[] {
  const given = (column: string) => values.find((value) => value.column === column)?.value;
  const [choice, company] = [given('file_as_choice'), given('company')];
  if (!choice && !company) return [];
  return [
    {
      column: 'file_as',
      value: sql`coalesce(nullif(file_as(${choice ?? sql`r.file_as_choice`}, r.title, r.first_name, r.middle_name,
        r.last_name, r.suffix, ${company ?? sql`r.company`}, r.file_as), ''), r.full_name)`,
    },
  ];
}
