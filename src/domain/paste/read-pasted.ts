import { checkEmail } from '../emails/check-email.ts';
import { parseEmail } from '../emails/parse-email.ts';
import { splitEmails } from '../emails/split-emails.ts';
import { emptyValue, type Field, type FieldKind, type Labelled } from '../fields/field.ts';
import { valueLimits } from '../fields/value-limits.ts';
import { cleanCell } from '../imports/clean-cell.ts';
import { phoneLabelOf } from '../imports/label-words.ts';
import { readStars, readYesNo } from '../imports/read-marks.ts';
import type { Language } from '../people/roles.ts';
import { parsePhone } from '../phones/parse-phone.ts';
import { splitPhones } from '../phones/typed-phone.ts';
import { bulkFieldsOf } from '../records/bulk-fields.ts';
import type { RecordType } from '../records/record-types.ts';
import { checkText } from '../text/accept-text.ts';
import { foldText } from '../text/fold.ts';
import { parseDate } from '../text/parse-date.ts';
import { parseNumber } from '../text/parse-number.ts';
import { oneLine, plainLines, splitNames } from '../text/plain-lines.ts';

/** Why a cell that was pasted cannot be read. */
export const pasteFaults = [
  'notADate',
  'yearOutOfRange',
  'notANumber',
  'tooLarge',
  'notYesOrNo',
  'notStars',
  'notAnOption',
  'unknownPerson',
  'noAtSign',
  'tooLong',
  'tooMany',
  'controlCharacter',
  'brokenCharacter',
] as const;
export type PasteFault = (typeof pasteFaults)[number];

/** What a cell that was pasted says of a field: a value, nothing at all, or why it cannot be read. */
export type PastedCell =
  | { is: 'value'; value: unknown }
  | { is: 'empty' }
  | { is: 'unreadable'; code: PasteFault; limit?: number };

/** Whose habits decide what a cell means. */
export type PasteReader = {
  language: Language;
  /** The reader's day, as "2026-03-07". */
  today: string;
  /** A colleague by name or e-mail address. */
  findPerson: (text: string) => number | undefined;
};

type Read = (text: string, field: Field, reader: PasteReader) => PastedCell;

const value = (read: unknown): PastedCell => ({ is: 'value', value: read });
const unreadable = (code: PasteFault, limit?: number): PastedCell => ({
  is: 'unreadable',
  code,
  ...(limit !== undefined && { limit }),
});
const orUnreadable = (read: unknown, code: PasteFault) =>
  read === undefined ? unreadable(code) : value(read);

/** How a cell is read, for each kind of field that can be pasted into: as an import reads it. */
const readers: Partial<Record<FieldKind, Read>> = {
  text: (text, field) => fitting(oneLine(text), field.maxLength ?? 500),
  longText: (text, field) => fitting(plainLines(text), field.maxLength ?? 200_000, true),
  listItem: (text, field) => fitting(oneLine(text), field.maxLength ?? 100),
  listItems: (text, field) => {
    const names = splitNames(text);
    const faulty = names
      .map((name) => fitting(name, field.maxLength ?? 100))
      .find(({ is }) => is !== 'value');
    return faulty ?? atMostRows(names);
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
  date: (text, _, { language, today }) => {
    const read = parseDate(text, language, today);
    return 'date' in read
      ? value(read.date)
      : unreadable(read.fault.code, 'limit' in read.fault ? read.fault.limit : undefined);
  },
  wholeNumber: (text, _, { language }) => {
    const read = readNumber(text, language);
    return read.is !== 'value' || Number.isInteger(read.value) ? read : unreadable('notANumber');
  },
  money: (text, _, { language }) => readNumber(text, language),
  person: (text, _, { findPerson }) => orUnreadable(findPerson(text), 'unknownPerson'),
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

/** The fields of a type that can be pasted into: those whose value a single text tells. Stars bring their own mode along. */
export function pastableFields(type: RecordType): [key: string, field: Field][] {
  return bulkFieldsOf(type).filter(([key, { kind }]) => kind in readers && key !== 'ratingMode');
}

/** What a cell of a spreadsheet says of a field. */
export function readPasted(cell: string, field: Field, reader: PasteReader): PastedCell {
  const { text } = cleanCell(cell);
  if (text === '') return { is: 'empty' };
  const read = readers[field.kind];
  if (!read) throw new Error(`A field of kind ${field.kind} cannot be pasted into.`);
  return read(text, field, reader);
}

/** What a field holds that an empty cell has cleared. */
export function clearedValue(field: Field): unknown {
  return emptyValue(field);
}

function fitting(text: string, max: number, multiline = false): PastedCell {
  const fault = checkText(text, { max, multiline, required: true });
  if (!fault) return value(text);
  if (fault.code === 'empty') return { is: 'empty' };
  return unreadable(fault.code, fault.code === 'tooLong' ? fault.max : undefined);
}

function readNumber(text: string, language: Language): PastedCell {
  const read = parseNumber(text, language);
  if ('number' in read) return value(read.number);
  return unreadable(read.fault.code, 'limit' in read.fault ? read.fault.limit : undefined);
}

/** Rows of a many-valued field, or names, where each fits and they are not too many. */
function atMostRows(rows: readonly (string | Labelled)[], longest?: number): PastedCell {
  if (rows.length === 0) return { is: 'empty' };
  if (rows.length > valueLimits.rows) return unreadable('tooMany', valueLimits.rows);
  for (const row of rows) {
    const read = longest === undefined || typeof row === 'string' ? null : fitting(row.value, longest);
    if (read && read.is !== 'value') return read;
  }
  return value([...rows]);
}
