import { checkEmail } from '../emails/check-email.ts';
import { parseEmail } from '../emails/parse-email.ts';
import { splitEmails } from '../emails/split-emails.ts';
import { phoneLabelOf } from '../imports/label-words.ts';
import { readStars, readYesNo } from '../imports/read-marks.ts';
import { readTimestamp } from '../imports/read-timestamp.ts';
import type { Language } from '../people/roles.ts';
import { parsePhone } from '../phones/parse-phone.ts';
import { splitPhones } from '../phones/typed-phone.ts';
import { checkText } from '../text/accept-text.ts';
import { foldText } from '../text/fold.ts';
import { parseDate } from '../text/parse-date.ts';
import { parseNumber } from '../text/parse-number.ts';
import { oneLine, plainLines, splitNames } from '../text/plain-lines.ts';
import type { Field, FieldKind, Labelled, RecordLink, RecordLinkType } from './field.ts';
import { valueFault } from './value-fault.ts';
import { valueLimits } from './value-limits.ts';

/** Why a text cannot be the value of a field. */
export const typedFaults = [
  'required',
  'notADate',
  'yearOutOfRange',
  'notANumber',
  'tooSmall',
  'tooLarge',
  'tooManyDecimals',
  'tooEarly',
  'tooLate',
  'notYesOrNo',
  'notStars',
  'notAnOption',
  'unknownPerson',
  'unknownRecord',
  'severalRecords',
  'noAtSign',
  'notAUrl',
  'notAPhone',
  'noMatch',
  'tooLong',
  'tooMany',
  'controlCharacter',
  'brokenCharacter',
] as const;
export type TypedFault = (typeof typedFaults)[number];

/** What a text says of a field: a value, nothing at all, or why it cannot be read. */
export type TypedValue =
  | { is: 'value'; value: unknown }
  | { is: 'empty' }
  | { is: 'unreadable'; code: TypedFault; limit?: number; given?: string };

/** Whose habits decide what a text means. */
export type TypedReader = {
  language: Language;
  /** The reader's day, as "2026-03-07". */
  today: string;
  /** Where the reader is, as an IANA name: by its clocks a moment is told that names no zone. */
  timeZone: string;
  /** A colleague by name or e-mail address. */
  findPerson: (text: string) => number | undefined;
  /** A record of one of these types by its name; told where several have it. Left out where no link is read. */
  findByName?: (text: string, types?: readonly RecordLinkType[]) => RecordLink | 'several' | undefined;
  /** The scoring criterion of leads that says this, in either language. */
  findCriterion?: (text: string) => number | undefined;
  /** Whether the whole of a text matches a pattern; see `matchesPattern` of the server. */
  matchesPattern: (pattern: string, text: string) => boolean;
};

type Read = (text: string, field: Field, reader: TypedReader) => TypedValue;

const value = (read: unknown): TypedValue => ({ is: 'value', value: read });
const unreadable = (code: TypedFault, limit?: number, given?: string): TypedValue => ({
  is: 'unreadable',
  code,
  ...(limit !== undefined && { limit }),
  ...(given !== undefined && { given }),
});
const orUnreadable = (read: unknown, code: TypedFault) =>
  read === undefined ? unreadable(code) : value(read);

/** How a text is read, for each kind of field whose value a single text tells. */
const readers: Partial<Record<FieldKind, Read>> = {
  text: (text, field) => fitting(oneLine(text), field.maxLength ?? 500),
  longText: (text, field) => fitting(plainLines(text), field.maxLength ?? 200_000, true),
  listItem: (text, field, reader) => itemNamed(oneLine(text), field, reader),
  listItems: (text, field, reader) => {
    const items = splitNames(text).map((name) => itemNamed(name, field, reader));
    const faulty = items.find(({ is }) => is !== 'value');
    return faulty ?? atMostRows(items.flatMap((item) => (item.is === 'value' ? String(item.value) : [])));
  },
  choice: (text, field) => {
    const sought = foldText(text);
    const option = field.options?.find(
      ({ value: own, label }) =>
        foldText(own) === sought || [label.en, label.nb].some((one) => foldText(one) === sought),
    );
    return orUnreadable(option?.value, 'notAnOption');
  },
  yesNo: (text) => orUnreadable(readYesNo(text), 'notYesOrNo'),
  stars: (text) => orUnreadable(readStars(text), 'notStars'),
  date: (text, _, { today }) => {
    const read = parseDate(text, today);
    return 'date' in read
      ? value(read.date)
      : unreadable(read.fault.code, 'limit' in read.fault ? read.fault.limit : undefined);
  },
  wholeNumber: (text, _, { language }) => {
    const read = readNumber(text, language);
    return read.is !== 'value' || Number.isInteger(read.value) ? read : unreadable('notANumber');
  },
  number: (text, _, { language }) => readNumber(text.replace(/\s*%$/, ''), language),
  money: (text, _, { language }) => readNumber(text, language),
  timestamp: (text, _, { timeZone }) => orUnreadable(readTimestamp(text, timeZone), 'notADate'),
  person: (text, _, { findPerson }) => orUnreadable(findPerson(text), 'unknownPerson'),
  account: (text, _, { findByName }) => {
    const found = findByName?.(oneLine(text), ['account']);
    return found === 'several' ? unreadable('severalRecords') : orUnreadable(found?.id, 'unknownRecord');
  },
  recordLink: (text, { linkTypes }, { findByName }) => {
    const found = findByName?.(oneLine(text), linkTypes);
    return found === 'several' ? unreadable('severalRecords') : orUnreadable(found, 'unknownRecord');
  },
  emails: (text) => {
    const rows = splitEmails(text).map((typed) => ({
      label: 'work',
      value: oneLine(parseEmail(typed).address),
    }));
    const fault = rows.map(({ value: address }) => checkEmail(address)).find((found) => found !== null);
    if (fault) return unreadable(fault.code);
    // What is pasted is what the list is to show.
    return atMostRows(
      rows.map((row, i) => (i === 0 ? { ...row, default: true } : row)),
      valueLimits.email,
    );
  },
  phones: (text) => {
    const rows = splitPhones(text).map((typed) => {
      const { value: number, e164 } = parsePhone(typed);
      return { label: phoneLabelOf(e164), value: oneLine(number), e164 };
    });
    return atMostRows(rows, valueLimits.phone);
  },
  websites: (text) => atMostRows([{ label: 'website', value: oneLine(text) }], valueLimits.website),
};

/** Whether a single text tells the value of a field of this kind. */
export function isTold(kind: FieldKind): boolean {
  return kind in readers;
}

/** What a text says of a field, whose demands the value meets. */
export function readTyped(text: string, field: Field, reader: TypedReader): TypedValue {
  const read = readers[field.kind];
  if (!read) throw new Error(`No single text tells the value of a field of kind ${field.kind}.`);
  const typed = text === '' ? ({ is: 'empty' } as const) : read(text, field, reader);
  if (typed.is === 'empty') return field.required ? unreadable('required') : typed;
  if (typed.is !== 'value') return typed;
  const fault = valueFault(field, typed.value);
  if (fault) return unreadable(fault.code, fault.limit, fault.given);
  if (field.pattern === undefined || typeof typed.value !== 'string') return typed;
  return reader.matchesPattern(field.pattern, typed.value)
    ? typed
    : unreadable('noMatch', undefined, field.pattern);
}

/** The name of an item of a list; of one that is closed, as it is offered. */
function itemNamed(name: string, field: Field, { language }: TypedReader): TypedValue {
  if (!field.closedList) return fitting(name, field.maxLength ?? 100);
  const options = field.options ?? [];
  const called = (as: (text: string) => string) =>
    options.find(({ label }) => [label.en, label.nb].some((one) => as(one) === as(name)));
  const option = called((text) => text.toLowerCase()) ?? called(foldText);
  if (option) return value(option.label[language]);
  return unreadable(
    'notAnOption',
    undefined,
    options
      .map(({ label }) => label.nb)
      .join(', ')
      .slice(0, 200),
  );
}

function fitting(text: string, max: number, multiline = false): TypedValue {
  const fault = checkText(text, { max, multiline, required: true });
  if (!fault) return value(text);
  if (fault.code === 'empty') return { is: 'empty' };
  return unreadable(fault.code, fault.code === 'tooLong' ? fault.max : undefined);
}

function readNumber(text: string, language: Language): TypedValue {
  const read = parseNumber(text, language);
  if ('number' in read) return value(read.number);
  return unreadable(read.fault.code, 'limit' in read.fault ? read.fault.limit : undefined);
}

/** Rows of a many-valued field, or names, where each fits and they are not too many. */
function atMostRows(rows: readonly (string | Labelled)[], longest?: number): TypedValue {
  if (rows.length === 0) return { is: 'empty' };
  if (rows.length > valueLimits.rows) return unreadable('tooMany', valueLimits.rows);
  for (const row of rows) {
    const read = longest === undefined || typeof row === 'string' ? null : fitting(row.value, longest);
    if (read && read.is !== 'value') return read;
  }
  return value([...rows]);
}
