import { emptyValue, type Field } from '../fields/field.ts';
import { isTold, readTyped, type TypedReader, type TypedValue } from '../fields/read-typed.ts';
import { cleanCell } from '../imports/clean-cell.ts';
import { fieldsOf, type RecordType } from '../records/record-types.ts';

/**
 * The fields of a type that can be pasted into: those that can be changed in many records, or in each but to something
 * else, and whose value a single text tells. Stars bring their own mode along.
 */
export function pastableFields(type: RecordType): [key: string, field: Field][] {
  return Object.entries(fieldsOf(type)).filter(
    ([key, { kind, bulkEditable, unique }]) =>
      (bulkEditable || unique) && isTold(kind) && key !== 'ratingMode',
  );
}

/** What a cell of a spreadsheet says of a field. An empty one is as empty as the field may be. */
export function readPasted(cell: string, field: Field, reader: TypedReader): TypedValue {
  const { text } = cleanCell(cell);
  return text === '' ? { is: 'empty' } : readTyped(text, field, reader);
}

/** What a field holds that an empty cell has cleared. */
export function clearedValue(field: Field): unknown {
  return emptyValue(field);
}
