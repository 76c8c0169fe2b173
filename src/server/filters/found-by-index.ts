import type { Filter } from '#domain/filters/filter.ts';
import { filterFieldsOf } from '#domain/filters/filter-fields.ts';
import { positiveOf } from '#domain/filters/filter-operators.ts';
import { soughtPhone } from '#domain/filters/filter-values.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { mentions } from './compare-text.ts';

/** Whether an index finds the records that pass a filter, so that not every record is looked at. */
export function foundByIndex(filter: Filter, type: RecordType): boolean {
  if ('and' in filter) return filter.and.some((inner) => foundByIndex(inner, type));
  if ('or' in filter) return filter.or.every((inner) => foundByIndex(inner, type));
  const { op, negative } = positiveOf(filter.op);
  if (negative || op === 'isEmpty') return false;
  const kind = filterFieldsOf(type)[filter.field]?.kind;
  if (kind === 'changeSets') return true;
  const texts = [filter.value].flat().map(String);
  const phones = kind === 'phones';
  const sought = phones ? texts.map(soughtPhone) : texts;
  if (phones && sought.some((one) => /\D/.test(one))) return false;
  return sought.every((one) => one.length >= trigram) && mentions(type, filter.field, sought).length > 0;
}

/** Signs that the index knows together; it does not know fewer. */
const trigram = 3;

/** Whether only a look at records tells how many pass a filter: PostgreSQL guesses wildly where parts of values count. */
export function isHardToGuess(filter: Filter, type: RecordType): boolean {
  if ('and' in filter) return filter.and.some((inner) => isHardToGuess(inner, type));
  if ('or' in filter) return filter.or.some((inner) => isHardToGuess(inner, type));
  const { op, negative } = positiveOf(filter.op);
  if (op === 'contains' || op === 'startsWith') return true;
  return !negative && op !== 'isEmpty' && lists.has(filterFieldsOf(type)[filter.field]?.kind ?? 'text');
}

const lists: ReadonlySet<string> = new Set(['emails', 'phones', 'addresses', 'websites']);
