import type { accountFields } from '../fields/account-fields.ts';
import type { contactFields } from '../fields/contact-fields.ts';
import type { ChangesOf } from '../fields/field.ts';
import { typedFaults } from '../fields/read-typed.ts';
import { cellNotes } from './clean-cell.ts';

/** Why a row cannot be taken. */
export const rowFaultCodes = [
  /** Neither a name nor anything that can stand for one. */
  'noName',
  /** More cells than the table has columns. */
  'tooManyCells',
  /** Quotes that do not part the row into its columns. */
  'oddQuotes',
  /** Another record holds the same value in a field in which each has its own. */
  'notUnique',
  ...typedFaults,
] as const;
export type RowFaultCode = (typeof rowFaultCodes)[number];

/** What a person should know of a row that is taken all the same. */
export const rowNoteCodes = [
  ...cellNotes,
  'nameFromCompany',
  'nameFromEmail',
  /** A full name was given beside first and last name, and says more than they do. */
  'nameDiffers',
  'oddEmail',
  /** The value is not of its field's kind; it was put into the comments. */
  'keptInComments',
  'unknownPerson',
  /** Stars stand beside a rating type that has them follow the criteria; they were left. */
  'starsFollowCriteria',
] as const;
export type RowNoteCode = (typeof rowNoteCodes)[number];

/** Something about one cell, or about the whole row where `column` is null. */
export type RowRemark<Code extends string> = {
  column: number | null;
  /** The import target the cell was read for. */
  target: string | null;
  code: Code;
  given?: string;
  limit?: number;
  /** What the field takes instead: a pattern, the options, a day. */
  allowed?: string;
};
export type RowFault = RowRemark<RowFaultCode>;
export type RowNote = RowRemark<RowNoteCode>;

/** A record as a row gives it: what saving takes, and when it was made where the file says so. */
export type ImportedRecord = { -readonly [K in keyof Changes]?: Changes[K] } & { createdAt?: string };
type Changes = ChangesOf<typeof contactFields> & ChangesOf<typeof accountFields>;

/** What a row gives. A blank row is none at all and is not counted. */
export type RowOutcome =
  | { kind: 'blank' }
  | { kind: 'record'; name: string; record: ImportedRecord; notes: RowNote[] }
  | { kind: 'rejected'; faults: RowFault[] };
