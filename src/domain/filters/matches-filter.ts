import { addressParts } from '../fields/address-parts.ts';
import type { Field, FieldKind, FieldSet, ItemList } from '../fields/field.ts';
import { foldText } from '../text/fold.ts';
import type { Condition, Filter } from './filter.ts';
import { type FilterContext, meValue } from './filter-context.ts';
import { microsecondsOf } from './filter-moment.ts';
import { type PositiveOperator, positiveOf } from './filter-operators.ts';
import { dateRangeOf, momentRangeOf } from './filter-range.ts';
import { barePhone, isMailDomain, recordLinkOf, soughtPhone } from './filter-values.ts';

/** What a filter is matched against: the record, the fields it has, and who asks. */
export type FilterSubject = {
  record: Readonly<Record<string, unknown>>;
  fields: FieldSet;
  context: FilterContext;
  /**
   * Every name, in both languages and of former days, of the item that has this name in the reader's language; and of
   * those that went into it.
   */
  namesOfItem: (name: string, list: ItemList) => readonly string[];
};

/**
 * Whether a record passes a filter that {@link checkFilter} found no fault in. The rules:
 *
 * - `is` and `in` compare whole values without regard to case; `contains` and `startsWith` also without regard to
 *   accents (å is found by a, ø by o).
 * - A text is empty when there is none or it holds nothing but spaces.
 * - `isNot`, `notIn` and `isNotEmpty` let through exactly what `is`, `in` and `isEmpty` do not: a record without a
 *   value *is not* X. Every other comparison fails where there is no value.
 * - `null` among the values of `in` is a record without a value.
 * - An e-mail address *is* `@fjord.no` when it is any at that domain.
 * - Many-valued fields compare any of their values; an address any of its parts, its label not among them.
 * - Telephone numbers are compared without the signs between their digits, as typed and in E.164.
 * - A bare date compared with a moment is the whole day, where the asker is.
 */
export function matchesFilter(filter: Filter, subject: FilterSubject): boolean {
  if ('and' in filter) return filter.and.every((inner) => matchesFilter(inner, subject));
  if ('or' in filter) return filter.or.some((inner) => matchesFilter(inner, subject));
  const field = subject.fields[filter.field];
  if (!field) throw new Error(`No field ${filter.field} to compare.`);
  const { op, negative } = positiveOf(filter.op);
  return matchesPositive(field, op, filter, subject) !== negative;
}

function matchesPositive(
  field: Field,
  op: PositiveOperator,
  { field: key, value }: Condition,
  subject: FilterSubject,
): boolean {
  const { context } = subject;
  const own = subject.record[key];
  if (op === 'isEmpty') return isEmpty(own);
  const wanted: unknown[] =
    op === 'in' && Array.isArray(value) ? value.filter((one) => one !== null) : [value];
  if (op === 'in' && Array.isArray(value) && value.includes(null) && isEmpty(own)) return true;
  const family = familyOf[field.kind];
  if (field.kind === 'emails' && (op === 'is' || op === 'in'))
    return textsOf(field.kind, own).some((text) => wanted.some((one) => isAddressOr(String(one), text)));
  if (family === 'texts') return textsOf(field.kind, own).some((text) => compareText(op, text, wanted));
  if (family === 'phones')
    return phonesOf(own).some((phone) =>
      wanted.some((one) => compareParts(op, phone, soughtPhone(String(one)))),
    );
  if (own === null || own === undefined) return false;
  switch (family) {
    case 'dates': {
      const { from, before } = dateRangeOf(op, value, context);
      return (!from || String(own) >= from) && (!before || String(own) < before);
    }
    case 'moments': {
      const { from, before } = momentRangeOf(op, value, context);
      const moment = microsecondsOf(String(own)) ?? 0n;
      return (from === undefined || moment >= from) && (before === undefined || moment < before);
    }
    case 'numbers':
      return compareNumber(op, Number(own), value, wanted);
    case 'itemNames': {
      const { list } = field;
      if (!list) throw new Error(`No list to choose ${key} from.`);
      return (Array.isArray(own) ? own : [own]).some((item) =>
        subject.namesOfItem(String(item), list).some((name) => compareText('in', name, wanted)),
      );
    }
    case 'links':
      return wanted.some((one) => sameLink(own, one));
    case 'ids': {
      const ids = wanted.map((one) => (one === meValue ? context.me : one));
      return (Array.isArray(own) ? own : [own]).some((id) => ids.includes(id));
    }
  }
}

type Family = 'texts' | 'phones' | 'dates' | 'moments' | 'numbers' | 'itemNames' | 'links' | 'ids';

const familyOf: Readonly<Record<FieldKind, Family>> = {
  text: 'texts',
  longText: 'texts',
  emails: 'texts',
  websites: 'texts',
  addresses: 'texts',
  phones: 'phones',
  date: 'dates',
  timestamp: 'moments',
  stars: 'numbers',
  wholeNumber: 'numbers',
  number: 'numbers',
  money: 'numbers',
  listItem: 'itemNames',
  listItems: 'itemNames',
  recordLink: 'links',
  person: 'ids',
  account: 'ids',
  criteria: 'ids',
  changeSets: 'ids',
  choice: 'ids',
  yesNo: 'ids',
  picture: 'ids',
  custom: 'ids',
};

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return /^ *$/.test(value);
  return Array.isArray(value) && value.length === 0;
}

/** The texts of a value that are compared: itself, the value of each row, or every part of every address. */
function textsOf(kind: FieldKind, value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return [];
  const keys = kind === 'addresses' ? addressParts : (['value'] as const);
  return value.flatMap((row: Readonly<Record<string, unknown>>) =>
    keys.flatMap((key) => (typeof row[key] === 'string' ? [row[key]] : [])),
  );
}

function phonesOf(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((row: { value: string; e164?: string | null }) =>
    [row.value, row.e164].flatMap((number) => (number ? [barePhone(number)] : [])),
  );
}

function compareText(op: PositiveOperator, text: string, wanted: readonly unknown[]): boolean {
  return wanted.some((one) =>
    op === 'contains' || op === 'startsWith'
      ? compareParts(op, foldText(text), foldText(String(one)))
      : text.toLowerCase() === String(one).toLowerCase(),
  );
}

/** Whether an e-mail address is the one wanted, or is at the domain wanted. */
function isAddressOr(wanted: string, address: string): boolean {
  const [one, other] = [address.toLowerCase(), wanted.toLowerCase()];
  return isMailDomain(wanted) ? one.endsWith(other) : one === other;
}

function compareParts(op: PositiveOperator, text: string, part: string): boolean {
  if (op === 'contains') return text.includes(part);
  return op === 'startsWith' ? text.startsWith(part) : text === part;
}

function compareNumber(
  op: PositiveOperator,
  own: number,
  value: unknown,
  wanted: readonly unknown[],
): boolean {
  switch (op) {
    case 'gt':
      return own > Number(value);
    case 'gte':
      return own >= Number(value);
    case 'lt':
      return own < Number(value);
    case 'lte':
      return own <= Number(value);
    case 'between':
      return Array.isArray(value) && own >= Number(value[0]) && own <= Number(value[1]);
    default:
      return wanted.some((one) => own === Number(one));
  }
}

function sameLink(own: unknown, wanted: unknown): boolean {
  const [one, other] = [recordLinkOf(own), recordLinkOf(wanted)];
  return one !== null && other !== null && one.type === other.type && one.id === other.id;
}
