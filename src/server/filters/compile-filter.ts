import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Field } from '#domain/fields/field.ts';
import type { Condition, Filter } from '#domain/filters/filter.ts';
import { type FilterContext, meValue } from '#domain/filters/filter-context.ts';
import { filterFieldsOf } from '#domain/filters/filter-fields.ts';
import { momentOf } from '#domain/filters/filter-moment.ts';
import { type PositiveOperator, positiveOf } from '#domain/filters/filter-operators.ts';
import { dateRangeOf, momentRangeOf } from '#domain/filters/filter-range.ts';
import { recordLinkOf } from '#domain/filters/filter-values.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { columnOf, tableOf } from '../records/record-table.ts';
import { compareText, mentions } from './compare-text.ts';
import { compileManyValued } from './compile-many-valued.ts';
import { all, any, type Condition as Sql } from './conditions.ts';

/**
 * A filter as a condition on the row `r`, with every value a parameter. The filter must have passed `checkFilter`.
 * `matchesFilter` states the rules; the two agree on every record.
 */
export function compileFilter(filter: Filter, type: RecordType, context: FilterContext): Sql {
  if ('and' in filter) return all(filter.and.map((inner) => compileFilter(inner, type, context)));
  if ('or' in filter) return any(filter.or.map((inner) => compileFilter(inner, type, context)));
  const field = filterFieldsOf(type)[filter.field];
  if (!field) throw new Error(`No field ${filter.field} to compare.`);
  const { op, negative } = positiveOf(filter.op);
  const condition = compilePositive(field, op, filter, type, context);
  if (!negative) return condition;
  // Whether there is a value is never unknown, and so plainly said an index of those that have one serves it.
  return op === 'isEmpty' ? sql<SqlBool>`not (${condition})` : sql<SqlBool>`(${condition}) is not true`;
}

function compilePositive(
  field: Field,
  op: PositiveOperator,
  { field: key, value }: Condition,
  type: RecordType,
  context: FilterContext,
): Sql {
  if (op === 'in' && Array.isArray(value) && value.includes(null)) {
    const values = value.filter((one) => one !== null);
    const part = (partOp: PositiveOperator, of: Condition['value']) =>
      compilePositive(field, partOp, { field: key, op: partOp, value: of }, type, context);
    return any([part('isEmpty', undefined), part('in', values)]);
  }
  const wanted: unknown[] = op === 'in' && Array.isArray(value) ? value : [value];
  const column = sql.ref(`r.${columnOf(key, field)}`);
  switch (field.kind) {
    case 'text':
    case 'longText': {
      if (op === 'isEmpty') return sql<SqlBool>`(${column} is null or btrim(${column}) = '')`;
      const texts = wanted.map(String);
      return all([...mentions(type, key, texts), compareText(op, column, texts)]);
    }
    case 'emails':
    case 'phones':
    case 'addresses':
    case 'websites':
      return compileManyValued(field.kind, op, wanted.map(String), type);
    case 'date': {
      if (op === 'isEmpty') return sql<SqlBool>`${column} is null`;
      const { from, before } = dateRangeOf(op, value, context);
      return inRange(column, from && sql`${from}::date`, before && sql`${before}::date`);
    }
    case 'timestamp': {
      if (op === 'isEmpty') return sql<SqlBool>`${column} is null`;
      const { from, before } = momentRangeOf(op, value, context);
      const bound = (moment: bigint | undefined) =>
        moment === undefined ? undefined : sql`${momentOf(moment)}::timestamptz`;
      return inRange(column, bound(from), bound(before));
    }
    case 'stars':
    case 'wholeNumber':
      return op === 'isEmpty'
        ? sql<SqlBool>`${column} is null`
        : compareNumber(op, column, value, wanted, 'bigint');
    case 'number':
    case 'money':
      return op === 'isEmpty'
        ? sql<SqlBool>`${column} is null`
        : compareNumber(op, column, value, wanted, 'numeric');
    case 'person':
    case 'account': {
      if (op === 'isEmpty') return sql<SqlBool>`${column} is null`;
      const ids = wanted.flatMap((one) =>
        one !== meValue ? [one] : context.me === null ? [] : [context.me],
      );
      return among(column, ids, 'bigint');
    }
    case 'listItem': {
      if (op === 'isEmpty') return sql<SqlBool>`${column} is null`;
      return sql<SqlBool>`${column} in (${itemsNamed(field, wanted.map(String))})`;
    }
    case 'listItems': {
      if (op === 'isEmpty') return sql<SqlBool>`${column} = '{}'`;
      // The index has only the records that have any.
      return sql<SqlBool>`(${column} <> '{}' and ${column} && array(${itemsNamed(field, wanted.map(String))}))`;
    }
    case 'recordLink': {
      const part = (name: string) => sql.ref(`r.${columnOf(key, field)}_${name}`);
      const [linkType, id] = [part('type'), part('id')];
      if (op === 'isEmpty') return sql<SqlBool>`${id} is null`;
      return any(
        wanted.map((one) => {
          const link = recordLinkOf(one);
          return sql<SqlBool>`(${linkType} = ${link?.type} and ${id} = ${link?.id}::bigint)`;
        }),
      );
    }
    case 'criteria':
      if (op === 'isEmpty')
        return sql<SqlBool>`(${column} = '{}' or not exists (select from scoring_criterion c
          where c.id = any (${column}) and c.record_type = r.type_id and c.deleted_at is null))`;
      // The index has only the records that meet any.
      return sql<SqlBool>`(${column} <> '{}' and ${column} && ${wanted.filter(isItemId)}::integer[])`;
    case 'changeSets':
      // By the index of change sets where they touched few, of records where many pass otherwise.
      return sql<SqlBool>`r.id in (select record_id from change
        where change_set_id = any (${wanted}::bigint[]) and subject = ${sql.lit(tableOf(type).table)})`;
    case 'choice':
      return op === 'isEmpty' ? sql<SqlBool>`${column} is null` : among(column, wanted, 'text');
    case 'yesNo':
      return among(column, wanted, 'boolean');
    case 'picture':
      return sql<SqlBool>`${column} is null`;
    case 'custom':
      throw new Error('Own fields are compared one by one.');
  }
}

/** The ids of the items of a field's list that any of these names means: one that it has, had, or had before it went into another. */
function itemsNamed(field: Field, names: readonly string[]): RawBuilder<unknown> {
  return sql`select coalesce(merged_into_id, id) from list_item where list = ${field.list} and
    (${compareText('in', sql`label_en`, names)} or ${compareText('in', sql`label_nb`, names)}
      or exists (select from unnest(former_names) as former where ${compareText('in', sql`former`, names)}))`;
}

/** Ids of criteria are 32 bits: one that is larger names none. */
function isItemId(id: unknown): boolean {
  return Number(id) <= 2 ** 31 - 1;
}

function among(column: RawBuilder<unknown>, values: readonly unknown[], type: string): Sql {
  const [only] = values;
  if (values.length === 1) return sql<SqlBool>`${column} = ${only}::${sql.raw(type)}`;
  return sql<SqlBool>`${column} = any(${values}::${sql.raw(type)}[])`;
}

function inRange(
  column: RawBuilder<unknown>,
  from: RawBuilder<unknown> | '' | undefined,
  before: RawBuilder<unknown> | '' | undefined,
): Sql {
  return all([
    ...(from ? [sql<SqlBool>`${column} >= ${from}`] : []),
    ...(before ? [sql<SqlBool>`${column} < ${before}`] : []),
  ]);
}

const signs = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;

function compareNumber(
  op: PositiveOperator,
  column: RawBuilder<unknown>,
  value: unknown,
  wanted: readonly unknown[],
  type: 'bigint' | 'numeric',
): Sql {
  const bound = (one: unknown) => sql`${one}::${sql.raw(type)}`;
  if (op === 'between' && Array.isArray(value))
    return sql<SqlBool>`${column} between ${bound(value[0])} and ${bound(value[1])}`;
  if (op === 'gt' || op === 'gte' || op === 'lt' || op === 'lte')
    return sql<SqlBool>`${column} ${sql.raw(signs[op])} ${bound(value)}`;
  return among(column, wanted, type);
}
