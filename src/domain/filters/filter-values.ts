import type { Field, FieldKind } from '../fields/field.ts';
import type { FaultCode } from '../problems/faults.ts';
import { isRecordLinkType } from '../records/link-types.ts';
import { checkText } from '../text/accept-text.ts';
import { asciiDigits } from '../text/digits.ts';
import { type TimeUnit, timeUnits } from './filter.ts';
import { meValue } from './filter-context.ts';
import { microsecondsOf } from './filter-moment.ts';

/** Why a value cannot be compared with, and the bound it breaks where there is one. */
export type ValueFault = { code: FaultCode; limit?: number };

const longestText = 1000;
const mostUnits = 1000;

/** What is wrong with one value that a field is compared with, or null. */
export function checkFilterValue(field: Field, value: unknown): ValueFault | null {
  return checks[field.kind](value, field);
}

type Check = (value: unknown, field: Field) => ValueFault | null;

const wrongType: ValueFault = { code: 'wrongType' };
const text: Check = (value) => {
  if (typeof value !== 'string') return wrongType;
  const fault = checkText(value, { max: longestText, multiline: true });
  if (fault) return fault.code === 'empty' ? { code: 'required' } : { code: fault.code, limit: longestText };
  return value === '' ? { code: 'required' } : null;
};
const recordId: Check = (value) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? null : wrongType;
const wholeNumber: Check = (value) => {
  if (typeof value !== 'number') return wrongType;
  return Number.isSafeInteger(value) ? null : { code: 'notANumber' };
};
const number: Check = (value) => (typeof value === 'number' && Number.isFinite(value) ? null : wrongType);
const date: Check = (value) => {
  if (typeof value !== 'string') return wrongType;
  return checkDate(value);
};

const checks: Readonly<Record<FieldKind, Check>> = {
  text,
  longText: text,
  listItem: text,
  listItems: text,
  emails: text,
  addresses: text,
  websites: text,
  phones: (value, field) =>
    text(value, field) ?? (soughtPhone(String(value)) === '' ? { code: 'required' } : null),
  choice: (value, field) => {
    if (typeof value !== 'string') return wrongType;
    return field.options?.some((option) => option.value === value) ? null : { code: 'notAnOption' };
  },
  stars: wholeNumber,
  wholeNumber,
  number,
  money: number,
  yesNo: (value) => (typeof value === 'boolean' ? null : wrongType),
  date,
  timestamp: (value, field) => {
    if (typeof value !== 'string' || !value.includes('T')) return date(value, field);
    return microsecondsOf(value) === null ? { code: 'notADate' } : checkDate(value.slice(0, 10));
  },
  person: (value, field) => (value === meValue ? null : recordId(value, field)),
  account: recordId,
  criteria: recordId,
  changeSets: recordId,
  recordLink: (value, field) => {
    const link = recordLinkOf(value);
    return link ? recordId(link.id, field) : wrongType;
  },
  picture: () => wrongType,
  custom: () => wrongType,
};

function checkDate(value: string): ValueFault | null {
  const parts = /^(\d{4,})-(\d{2})-(\d{2})$/.exec(value);
  if (parts && Number(parts[1]) > 9999) return { code: 'yearOutOfRange', limit: 9999 };
  const moment = new Date(`${value}T00:00:00Z`);
  const real = parts && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value);
  return real && Number(parts[1]) >= 1000 ? null : { code: 'notADate' };
}

/** The record that a value names, where it has the shape of a link. */
export function recordLinkOf(value: unknown): { type: string; id: unknown } | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!('type' in value) || !('id' in value) || Object.keys(value).length !== 2) return null;
  const { type, id } = value;
  return typeof type === 'string' && isRecordLinkType(type) ? { type, id } : null;
}

/** What is wrong with the span of `inLast`, `inNext` and `inThis`, `{ n, unit }` or a unit alone; or null. */
export function checkTimeSpan(op: 'inLast' | 'inNext' | 'inThis', value: unknown): ValueFault | null {
  if (isTimeUnit(value)) return null;
  if (typeof value !== 'object' || value === null || !('unit' in value)) return wrongType;
  if (!isTimeUnit(value.unit)) return { code: 'notAnOption' };
  if (Object.keys(value).some((key) => key !== 'n' && key !== 'unit')) return wrongType;
  if (!('n' in value)) return null;
  if (typeof value.n !== 'number' || !Number.isInteger(value.n)) return { code: 'notANumber' };
  const most = op === 'inThis' ? 1 : mostUnits;
  if (value.n > most) return { code: 'tooLarge', limit: most };
  return value.n < 1 ? { code: 'tooSmall', limit: 1 } : null;
}

/** The span that a checked value of `inLast`, `inNext` or `inThis` names; a unit alone is one of it. */
export function timeSpan(value: unknown): { n: number; unit: TimeUnit } {
  const span = typeof value === 'object' && value !== null ? value : { unit: value };
  const unit = 'unit' in span && isTimeUnit(span.unit) ? span.unit : 'day';
  return { unit, n: 'n' in span && typeof span.n === 'number' ? span.n : 1 };
}

/** Whether a date is compared with a day that is told from today: `{ n, unit }` is so long ago, below 0 to come. */
export function isTimeAgo(kind: FieldKind, value: unknown): value is object {
  return (kind === 'date' || kind === 'timestamp') && typeof value === 'object' && value !== null;
}

/** What is wrong with `{ n, unit }` as a day so long ago, or null. */
export function checkTimeAgo(value: object): ValueFault | null {
  if (!('n' in value) || !('unit' in value) || Object.keys(value).length !== 2) return wrongType;
  if (!isTimeUnit(value.unit)) return { code: 'notAnOption' };
  if (typeof value.n !== 'number' || !Number.isInteger(value.n)) return { code: 'notANumber' };
  if (value.n > mostUnits) return { code: 'tooLarge', limit: mostUnits };
  return value.n < -mostUnits ? { code: 'tooSmall', limit: -mostUnits } : null;
}

function isTimeUnit(value: unknown): value is TimeUnit {
  return timeUnits.some((unit) => unit === value);
}

/** A telephone number as it is compared: without the signs that people part it by. */
export function barePhone(value: string): string {
  return value.replace(/[ ()\-./+]/g, '').toLowerCase();
}

/** A telephone number that others are compared with: bare, its digits 0 to 9 whatever script they were typed in. */
export function soughtPhone(value: string): string {
  return barePhone(asciiDigits(value));
}

/** Whether a value that e-mail addresses are compared with stands for all addresses at a domain: `@fjord.no`. */
export function isMailDomain(value: string): boolean {
  return value.startsWith('@');
}
