import type { Field, FieldKind } from '../fields/field.ts';
import {
  type BuiltInType,
  baseOf,
  describeType,
  fieldsOf,
  type RecordType,
} from '../records/record-types.ts';

/** A column of a list: which field, how wide (CSS px), and whether it stays in sight when the list scrolls sideways. */
export type ListColumn = { key: string; width?: number; frozen?: boolean };

/** Kinds that have no place in a line of a list. */
const unlisted: ReadonlySet<FieldKind> = new Set(['picture', 'custom']);

/** Columns that one list can show. */
export const mostColumns = 40;

/** The fields of a type that a list can show beside the name, in the order of the catalogue. */
export function columnFields(type: RecordType): readonly (readonly [key: string, field: Field])[] {
  const { nameField } = describeType(type);
  return Object.entries(fieldsOf(type)).filter(
    ([key, { kind }]) => key !== nameField && key !== 'version' && !unlisted.has(kind),
  );
}

/** The columns that a list of a type shows when nobody has chosen any, the name first. */
export function usualColumns(type: RecordType): readonly string[] {
  return usual[baseOf(type)];
}

const ofPeople = ['fullName', 'company', 'rating', 'emails', 'phones', 'assignedToId', 'updatedAt'];

const usual: Readonly<Record<BuiltInType, readonly string[]>> = {
  lead: ofPeople,
  contact: ofPeople,
  account: ['name', 'phones', 'emails', 'addresses', 'assignedToId', 'updatedAt'],
  campaign: ['title', 'code', 'campaignType', 'startDate', 'endDate', 'assignedToId', 'updatedAt'],
};

/** Columns as they stand in an address: `fullName:240!,company`; the number is CSS px, `!` keeps it in sight. */
export function formatColumns(columns: readonly ListColumn[]): string {
  return columns
    .map(({ key, width, frozen }) => `${key}${width === undefined ? '' : `:${width}`}${frozen ? '!' : ''}`)
    .join(',');
}

/** What {@link formatColumns} wrote. Columns that the type has not are left out, and the name is always there. */
export function parseColumns(type: RecordType, text: string): readonly ListColumn[] {
  const { nameField } = describeType(type);
  const known = new Set([nameField, ...columnFields(type).map(([key]) => key)]);
  const columns = new Map<string, ListColumn>();
  for (const word of text.split(',')) {
    const [, key = '', width, frozen] = /^([^:!]*)(?::(\d{1,4}))?(!)?$/.exec(word.trim()) ?? [];
    if (!known.has(key) || columns.size > mostColumns) continue;
    columns.set(key, {
      key,
      ...(width !== undefined && { width: Number(width) }),
      ...(frozen !== undefined && { frozen: true }),
    });
  }
  const list = [...columns.values()];
  return columns.has(nameField) ? list : [{ key: nameField }, ...list];
}
