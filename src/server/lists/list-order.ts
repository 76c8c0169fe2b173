import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Field } from '#domain/fields/field.ts';
import type { SortKey } from '#domain/filters/sort.ts';
import type { Language } from '#domain/people/roles.ts';
import { fieldsOf, type RecordType } from '#domain/records/record-types.ts';
import { columnOf, tableOf } from '../records/record-table.ts';
import { shownEmail, shownPhone } from './shown-values.ts';

/** One key of an order as SQL. */
export type OrderKey = {
  value: RawBuilder<unknown>;
  /** A number in the same order as the values, where that is quicker to sort by. */
  rank?: RawBuilder<unknown>;
  /** The type that a value of a cursor, which is text, is read as. */
  type: 'text' | 'bigint' | 'numeric' | 'timestamptz' | 'date';
  nullable: boolean;
  descending: boolean;
};

/** An order of a list: its keys, and the tables that they take their values from. */
export type ListOrder = {
  keys: readonly OrderKey[];
  joins: RawBuilder<unknown>;
  /** Whether an index of its own has this order. */
  indexed: boolean;
};

/** One stretch of a list within which a single condition and a plain `order by` hold. */
export type Stretch = { where: RawBuilder<SqlBool>; orderBy: RawBuilder<unknown> };

/**
 * The SQL of an order. People and accounts are sorted by name, a source by its name in the reader's language,
 * a choice in the order of its options, e-mail addresses and telephone numbers by the one that is shown.
 */
export function listOrder(type: RecordType, keys: readonly SortKey[], language: Language): ListOrder {
  const joins: RawBuilder<unknown>[] = [];
  const orderKeys = keys.map(({ field: key, descending }, i): OrderKey => {
    const field = fieldsOf(type)[key];
    if (!field) throw new Error(`No field ${key} to sort by.`);
    const { join, ...rest } = orderValue(field, key, sql.ref(`sort_${i}`), language);
    if (join) joins.push(join);
    return { ...rest, descending };
  });
  const [only, another] = keys;
  const indexed = !another && indexedFields[tableOf(type).table].includes(only?.field ?? '');
  return { keys: orderKeys, joins: sql.join(joins, sql` `), indexed };
}

/** The fields by which a list is often sorted, and which have an index for it. */
const indexedFields: Readonly<Record<'contact' | 'account' | 'campaign', readonly string[]>> = {
  contact: ['updatedAt', 'fullName', 'company', 'createdAt', 'rating'],
  account: ['updatedAt', 'name'],
  campaign: ['updatedAt', 'title'],
};

/** The table `r` of a type, with those that an order takes names from. */
export function tableWith(type: RecordType, order: ListOrder): RawBuilder<unknown> {
  return sql`${sql.table(tableOf(type).table)} as r ${order.joins}`;
}

type OrderValue = Omit<OrderKey, 'descending'> & { join?: RawBuilder<unknown> };

function orderValue(field: Field, key: string, joined: RawBuilder<unknown>, language: Language): OrderValue {
  const column = sql.ref(`r.${columnOf(key, field)}`);
  // A few names stand behind a million rows: they are put in order once, and the rows sorted by number.
  const byName = (table: string, name: string): OrderValue => ({
    value: sql`${joined}.name`,
    rank: sql`${joined}.rank`,
    type: 'text',
    nullable: true,
    join: sql`left join (select id, ${sql.ref(name)} collate "nb-x-icu" as name,
        dense_rank() over (order by ${sql.ref(name)} collate "nb-x-icu") as rank from ${sql.table(table)}) as ${joined}
      on ${joined}.id = ${column}`,
  });
  switch (field.kind) {
    case 'person':
      return byName('person', 'name');
    case 'account':
      return byName('account', 'name');
    case 'listItem':
      return byName('list_item', language === 'nb' ? 'label_nb' : 'label_en');
    case 'emails':
      return { value: sql`${shownEmail} collate "nb-x-icu"`, type: 'text', nullable: true };
    case 'phones':
      return { value: sql`${shownPhone} collate "nb-x-icu"`, type: 'text', nullable: true };
    case 'choice': {
      const options = (field.options ?? []).map((option) => option.value);
      return {
        value: sql`array_position(array[${sql.join(options.map((option) => sql.lit(option)))}], ${column})`,
        type: 'bigint',
        nullable: true,
      };
    }
    case 'wholeNumber':
      return { value: column, type: 'bigint', nullable: !field.readOnly };
    case 'stars':
      return { value: column, type: 'bigint', nullable: false };
    case 'yesNo':
      return { value: sql`${column}::integer`, type: 'bigint', nullable: true };
    case 'timestamp':
      return { value: column, type: 'timestamptz', nullable: !field.alwaysSet };
    case 'date':
      return { value: column, type: 'date', nullable: true };
    case 'number':
    case 'money':
      return { value: column, type: 'numeric', nullable: true };
    case 'text':
      return { value: sql`${column} collate "nb-x-icu"`, type: 'text', nullable: !field.required };
    default:
      throw new Error(`Fields of kind ${field.kind} have no order.`);
  }
}

/** The whole order in one `order by`, empty values last, ties by id in the direction of the first key. */
function orderBy(order: ListOrder): RawBuilder<unknown> {
  return orderByKeys(order.keys, order.keys[0]?.descending ?? false);
}

/**
 * The stretches of a list, one after the other, that follow the row with these values (from the top when there is
 * none). An index yields empty values first when it is read backwards, and no row comparison reaches them: so the
 * rows with a first key and those without are stretches of their own, and each is a range of the index.
 */
export function stretchesAfter(order: ListOrder, after?: { values: readonly (string | null)[]; id: number }) {
  const [first, ...rest] = order.keys;
  if (!first) throw new Error('An order has at least one key.');
  const backward = first.descending;
  const id = after && sql`${after.id}::bigint`;
  const firstValue = after?.values[0];
  const withValue: Stretch = {
    where: after
      ? sql<SqlBool>`${first.value} is not null and ${followsWithin(order.keys, after.values, id, backward)}`
      : sql<SqlBool>`${first.value} is not null`,
    orderBy: orderByKeys(order.keys, backward, { firstHasValue: true }),
  };
  if (!first.nullable) return [after ? withValue : { where: sql<SqlBool>`true`, orderBy: withValue.orderBy }];
  // Read forwards from the top, the index has the empty values where they belong.
  if (!after && !backward) return [{ where: sql<SqlBool>`true`, orderBy: orderBy(order) }];
  const withoutValue: Stretch = {
    where:
      after && firstValue === null
        ? sql<SqlBool>`${first.value} is null and ${follows(rest, after.values.slice(1), id, backward)}`
        : sql<SqlBool>`${first.value} is null`,
    orderBy: orderByKeys(rest, backward),
  };
  return after && firstValue === null ? [withoutValue] : [withValue, withoutValue];
}

function orderByKeys(
  keys: readonly OrderKey[],
  backward: boolean,
  { firstHasValue = false } = {},
): RawBuilder<unknown> {
  const parts = keys.map(({ value, rank, nullable, descending }, i) => {
    const direction = sql.raw(descending ? ' desc' : ' asc');
    const empty = nullable && descending && !(firstHasValue && i === 0) ? sql` nulls last` : sql``;
    return sql`${rank ?? value}${direction}${empty}`;
  });
  return sql.join([...parts, backward ? sql`r.id desc` : sql`r.id asc`]);
}

/** Rows after the given one, where its first key has a value: bounded by that key alone, so that an index starts there. */
function followsWithin(
  keys: readonly OrderKey[],
  values: readonly (string | null)[],
  id: RawBuilder<unknown> | undefined,
  backward: boolean,
): RawBuilder<SqlBool> {
  const [first] = keys;
  if (!first) throw new Error('An order has at least one key.');
  if (keys.length === 1) {
    const sign = sql.raw(backward ? '<' : '>');
    return sql<SqlBool>`(${first.value}, r.id) ${sign} (${bound(first, values[0])}, ${id})`;
  }
  const sign = sql.raw(backward ? '<=' : '>=');
  return sql<SqlBool>`${first.value} ${sign} ${bound(first, values[0])} and ${follows(
    [{ ...first, nullable: false }, ...keys.slice(1)],
    values,
    id,
    backward,
  )}`;
}

/** Rows after the given one, key by key. */
function follows(
  keys: readonly OrderKey[],
  values: readonly (string | null)[],
  id: RawBuilder<unknown> | undefined,
  backward: boolean,
): RawBuilder<SqlBool> {
  const [key, ...rest] = keys;
  if (!key) return backward ? sql<SqlBool>`r.id < ${id}` : sql<SqlBool>`r.id > ${id}`;
  const [value, ...others] = values;
  const tie = follows(rest, others, id, backward);
  if (value === null || value === undefined) return sql<SqlBool>`(${key.value} is null and ${tie})`;
  const beyond = sql<SqlBool>`${key.value} ${sql.raw(key.descending ? '<' : '>')} ${bound(key, value)}`;
  const empty = key.nullable ? sql` or ${key.value} is null` : sql``;
  return sql<SqlBool>`(${beyond}${empty} or (${key.value} = ${bound(key, value)} and ${tie}))`;
}

function bound(key: OrderKey, value: string | null | undefined): RawBuilder<unknown> {
  return sql`${value}::${sql.raw(key.type)}`;
}
