import { addressParts } from '#domain/fields/address-parts.ts';
import type { AddressValue, FieldKind, FieldSet, Labelled, ValueOfKind } from '#domain/fields/field.ts';
import { isBlank } from '#domain/text/accept-text.ts';
import type { FieldValue, Values } from './record-values.ts';

/** The label of a row whose own was wiped out. */
const otherLabel = 'other';

/** What is done to values of some kinds; those of the others stay as they are. */
type ByKind = { [K in FieldKind]?: (value: ValueOfKind[K]) => ValueOfKind[K] };

const cleaners: ByKind = {
  text: (value) => value || null,
  longText: (value) => value || null,
  listItem: (value) => (value === null || isBlank(value) ? null : value),
  emails: (rows) =>
    filledRows(rows).map((row) => ({ ...labelled(row), ...(row.default ? { default: true } : {}) })),
  phones: (rows) => filledRows(rows).map(labelled),
  websites: (rows) => filledRows(rows).map(labelled),
  addresses: (rows) => filledRows(rows).map(cleanAddress),
};

const rowFilters: ByKind = {
  emails: filledRows,
  phones: filledRows,
  websites: filledRows,
  addresses: filledRows,
};

/**
 * What of the values typed is sent and compared: without rows nobody filled in, with `null` for emptied text, and
 * without what follows from other fields by itself (the text of "file as" unless it is the person's own, the stars
 * of an automatic rating).
 */
export function cleanValues(fields: FieldSet, values: Values): Values {
  const cleaned: Record<string, FieldValue> = {};
  for (const [key, field] of Object.entries(fields)) {
    const value = values[key];
    if (field.readOnly || value === undefined || isImplied(key, values)) continue;
    cleaned[key] = byKind(cleaners, field.kind, value);
  }
  return cleaned;
}

/** Takes the rows that hold nothing out of the many-valued fields, so that rows count as the server counts them. */
export function withoutBlankRows(fields: FieldSet, values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      const kind = fields[key]?.kind;
      return [key, kind ? byKind(rowFilters, kind, value) : value];
    }),
  );
}

function byKind(table: ByKind, kind: FieldKind, value: FieldValue): FieldValue {
  // The catalogue ties kind and value together; the type of a table of functions cannot say so.
  const change = table[kind] as ((value: FieldValue) => FieldValue) | undefined;
  return change ? change(value) : value;
}

function filledRows<Row extends Labelled | AddressValue>(rows: Row[]): Row[] {
  return rows.filter((row) => ('value' in row ? !isBlank(row.value) : !isBlankAddress(row)));
}

/** Whether an address holds nothing but its label. */
export function isBlankAddress(address: AddressValue): boolean {
  return addressParts.every((part) => isBlank(address[part] ?? ''));
}

function isImplied(key: string, values: Values): boolean {
  return (
    (key === 'fileAs' && values.fileAsChoice !== 'own') ||
    (key === 'rating' && values.ratingMode === 'automatic')
  );
}

function labelled(row: { label: string; value: string }): { label: string; value: string } {
  return { label: cleanLabel(row.label), value: row.value };
}

function cleanAddress(address: AddressValue): AddressValue {
  const cleaned: AddressValue = { label: cleanLabel(address.label) };
  for (const part of addressParts) if (address[part]) cleaned[part] = address[part];
  if (address.mailing) cleaned.mailing = true;
  return cleaned;
}

function cleanLabel(label: string): string {
  return isBlank(label) ? otherLabel : label;
}
