import type { Field } from '../fields/field.ts';
import { fieldsOf, type RecordType, recordTypeNames } from '../records/record-types.ts';
import { type LabelledKind, labelLists } from './own-lists.ts';

/** A field that holds items of a list: one id, several, or a label with each of its values. */
export type ListHolder = { type: RecordType; key: string; field: Field };

/** The fields of all record types that hold items of a list. */
export function holdersOf(list: string): ListHolder[] {
  return recordTypeNames().flatMap((type) =>
    Object.entries(fieldsOf(type))
      .filter(([, field]) => listOf(field) === list)
      .map(([key, field]) => ({ type, key, field })),
  );
}

function listOf(field: Field): string | undefined {
  return isLabelled(field.kind) ? labelLists[field.kind] : field.list;
}

/** Whether each value of a field of this kind stands under a label. */
export function isLabelled(kind: Field['kind']): kind is LabelledKind {
  return Object.hasOwn(labelLists, kind);
}
