import type { Field, FieldSet } from '../fields/field.ts';
import type { Fault } from '../problems/faults.ts';
import type { Condition, Filter } from './filter.ts';
import { operatorsOf } from './filter-operators.ts';
import {
  checkFilterValue,
  checkTimeAgo,
  checkTimeSpan,
  isTimeAgo,
  type ValueFault,
} from './filter-values.ts';

/** Values that one `in` or `notIn` can hold. */
const mostValues = 1000;

/**
 * What is wrong with a filter over records that have these fields: unknown fields, operators that do not suit their
 * kind, values of another type. No fault means that it can be evaluated. Each fault names its place in the filter,
 * such as `filter.and.0.value`.
 */
export function checkFilter(filter: Filter, fields: FieldSet, path = 'filter'): Fault[] {
  if ('and' in filter)
    return filter.and.flatMap((inner, i) => checkFilter(inner, fields, `${path}.and.${i}`));
  if ('or' in filter) return filter.or.flatMap((inner, i) => checkFilter(inner, fields, `${path}.or.${i}`));
  const field = Object.hasOwn(fields, filter.field) ? fields[filter.field] : undefined;
  const given = filter.field.slice(0, 60);
  if (!field) return [{ field: `${path}.field`, code: 'unknownField', given }];
  const operators = operatorsOf(field.kind);
  if (!field.filterable || operators.length === 0)
    return [{ field: `${path}.field`, code: 'notFilterable', given }];
  if (!operators.includes(filter.op))
    return [{ field: `${path}.op`, code: 'unknownOperator', given: filter.op }];
  const fault = checkValue(field, filter);
  return fault ? [{ field: `${path}.value`, ...fault }] : [];
}

function checkValue(field: Field, { op, value }: Condition): ValueFault | null {
  switch (op) {
    case 'isEmpty':
    case 'isNotEmpty':
      return value === undefined || value === null ? null : { code: 'wrongType' };
    case 'inLast':
    case 'inNext':
    case 'inThis':
      return checkTimeSpan(op, value);
    case 'in':
    case 'notIn':
      if (!Array.isArray(value)) return { code: 'wrongType' };
      if (value.length > mostValues) return { code: 'tooMany', limit: mostValues };
      // Among others, `null` is a record without a value: "me or nobody".
      return firstFault(field, operatorsOf(field.kind).includes('isEmpty') ? value.filter(isValue) : value);
    case 'between':
      return Array.isArray(value) && value.length === 2 ? firstFault(field, value) : { code: 'wrongType' };
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
      return isTimeAgo(field.kind, value) ? checkTimeAgo(value) : checkFilterValue(field, value);
    default:
      return checkFilterValue(field, value);
  }
}

function isValue(value: unknown): boolean {
  return value !== null;
}

function firstFault(field: Field, values: unknown[]): ValueFault | null {
  for (const value of values) {
    const fault = checkFilterValue(field, value);
    if (fault) return fault;
  }
  return null;
}
