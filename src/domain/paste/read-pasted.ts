import { type AddressPart, addressPartNames, addressPartOf, addressParts } from '../fields/address-parts.ts';
import type { Field } from '../fields/field.ts';
import { isTold, readTyped, type TypedReader, type TypedValue } from '../fields/read-typed.ts';
import { valueLimits } from '../fields/value-limits.ts';
import { cleanCell } from '../imports/clean-cell.ts';
import { fieldsOf, type RecordType } from '../records/record-types.ts';

/**
 * The fields of a type that can be pasted into: those that can be changed in many records, or in each but to something
 * else, and whose value a single text tells. Stars bring their own mode along. Of an address each part is a field by
 * itself, since a spreadsheet has a column for each.
 */
export function pastableFields(type: RecordType): [key: string, field: Field][] {
  return Object.entries(fieldsOf(type)).flatMap(([key, field]): [string, Field][] => {
    if (key === addresses && field.kind === 'addresses')
      return addressParts.map((part) => partOf(part, field));
    const { kind, bulkEditable, unique } = field;
    return (bulkEditable || unique) && isTold(kind) && key !== 'ratingMode' ? [[key, field]] : [];
  });
}

const addresses = 'addresses';

function partOf(part: AddressPart, { section }: Field): [string, Field] {
  const label = addressPartNames[part];
  const kind = part === 'street' ? 'longText' : 'text';
  return [`${addresses}.${part}`, { kind, section, label, maxLength: valueLimits[part] }];
}

/** The field of the record that a key of {@link pastableFields} is about. */
export function fieldPastedInto(key: string): string {
  return addressPartOf(key) ? addresses : key;
}

/** What a cell of a spreadsheet says of a field. An empty one is as empty as the field may be. */
export function readPasted(cell: string, field: Field, reader: TypedReader): TypedValue {
  const { text } = cleanCell(cell);
  return text === '' ? { is: 'empty' } : readTyped(text, field, reader);
}
