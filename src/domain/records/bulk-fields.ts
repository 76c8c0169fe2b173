import type { Field, FieldKind } from '../fields/field.ts';
import { fieldsOf, type RecordType } from './record-types.ts';

const manyValued = new Set<FieldKind>(['emails', 'phones', 'addresses', 'websites', 'listItems', 'criteria']);

/** Whether a field of this kind holds a list to which values can be added, and from which they can be removed. */
export function isManyValued(kind: FieldKind): boolean {
  return manyValued.has(kind);
}

/** The fields of a type that can be given the same value in many records at once. */
export function bulkFieldsOf(type: RecordType): [key: string, field: Field][] {
  return Object.entries(fieldsOf(type)).filter(([, field]) => field.bulkEditable);
}
