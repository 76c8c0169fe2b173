import { emptyValue, type Field, type FieldKind, type ValueOfKind } from '#domain/fields/field.ts';
import { flattenOwn } from '#domain/records/own-values.ts';
import { fieldsOf, type RecordOfType, type RecordType } from '#domain/records/record-types.ts';
import { queryClient } from '../../api/query-client.ts';
import { meQuery } from '../../auth/me.ts';
import { currentLanguage } from '../../i18n/i18n.ts';

/** What a field of any kind can hold. */
export type FieldValue = ValueOfKind[FieldKind];

/** The values of a record by the keys of its fields. */
export type Values = Readonly<Record<string, FieldValue>>;

/** A record as it was read: what tells it from others, and its values. */
export interface OpenedRecord {
  id: number;
  number: number;
  version: number;
  values: Values;
}

/** Takes a record of any type as the API answers it. */
export function openedRecord(record: RecordOfType<RecordType>): OpenedRecord {
  const { id, number, version } = record;
  if (id === null || number === null || version === null)
    throw new Error('A record came without an id, a number or a version.');
  // The values are those of the catalogue, own fields beside the others.
  return { id, number, version, values: flattenOwn({ ...record }) as Values };
}

/** The values of a record in which nobody has filled in anything, as the reader calls them. */
export function emptyValues(type: RecordType): Values {
  return Object.fromEntries(Object.entries(fieldsOf(type)).map(([key, field]) => [key, initialValue(field)]));
}

function initialValue(field: Field): FieldValue {
  if (field.initialIsActor) return queryClient.getQueryData(meQuery.queryKey)?.id ?? null;
  const value = emptyValue(field);
  const { kind, options = [] } = field;
  const called = (name: unknown) => options.find(({ label }) => label.en === name)?.label[currentLanguage()];
  if (kind === 'listItem') return called(value) ?? value;
  return kind === 'listItems' && Array.isArray(value) ? value.flatMap((name) => called(name) ?? []) : value;
}

/** Text of a field that holds some, or an empty text. */
export function textOf(values: Values, key: string): string {
  const value = values[key];
  return typeof value === 'string' ? value : '';
}

/** Whether two values say the same; objects by their content, whatever the order of their keys. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const entries = Object.entries(one);
  const others = new Map(Object.entries(other));
  return (
    entries.length === others.size &&
    entries.every(([key, value]) => others.has(key) && sameValue(value, others.get(key)))
  );
}
