import type { AddressPart } from '../fields/address-parts.ts';
import type { AddressValue, FieldSet } from '../fields/field.ts';
import { keyOfOwn } from '../fields/own-fields.ts';
import type { TypedReader } from '../fields/read-typed.ts';
import { parseTarget } from './import-targets.ts';
import { namingOf } from './namings.ts';
import type { ImportedRecord } from './row-outcome.ts';
import { createRowReader } from './row-to-record.ts';

/**
 * What a cell becomes in its field, as text: several values on a line each, yes and no as `true` and `false`, moments in
 * ISO 8601, a person as their id. `null` where it cannot be taken, or gives nothing.
 */
export function previewCell(
  cell: string,
  target: string,
  fields: FieldSet,
  reader: TypedReader,
  heading = '',
): string | null {
  const read = createRowReader({
    fields,
    headings: [heading, ''],
    // Alone, a cell may lack what names a record: the second column does that.
    mapping: [target, namingOf(fields).standIn(target)],
    keepUnmapped: false,
    reader,
  });
  const outcome = read([cell, '.']);
  return outcome.kind === 'record' ? valueAt(target, outcome.record, fields) : null;
}

function valueAt(text: string, record: ImportedRecord, fields: FieldSet): string | null {
  const target = parseTarget(text, fields);
  if (!target) return null;
  if (target.kind === 'label') return null;
  if (target.kind === 'addressPart')
    return record.addresses?.map((address) => partShown(address, target.part)).join('\n') || null;
  if (target.kind === 'value') return record[target.field]?.map(({ value }) => value).join('\n') || null;
  const value = target.field.startsWith('custom.')
    ? record.custom?.[keyOfOwn(target.field)]
    : new Map<string, unknown>(Object.entries(record)).get(target.field);
  if (Array.isArray(value)) return value.join('\n') || null;
  return value === undefined || value === null || value === '' ? null : String(value);
}

/** A place with the postal code that was read off it. */
function partShown(address: AddressValue, part: AddressPart): string {
  if (part === 'city' && address.postalCode) return `${address.postalCode} | ${address.city ?? ''}`;
  return address[part] ?? '';
}
