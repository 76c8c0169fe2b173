import type { FieldSet } from '#domain/fields/field.ts';
import { type FieldGroup, fieldGroups } from '#domain/forms/field-groups.ts';
import { fieldsOf, type RecordType } from '#domain/records/record-types.ts';
import { cleanValues, withoutBlankRows } from './clean-values.ts';
import { emptyValues, type FieldValue, type OpenedRecord, sameValue, type Values } from './record-values.ts';

/** Everything about a form that a draft, a conflict or a save can depend on. */
export interface FormState {
  readonly type: RecordType;
  /** `null` until the record is made. */
  readonly id: number | null;
  readonly number: number | null;
  /** The version that `saved` has; 0 until the record is made. */
  readonly version: number;
  /** As the server has it; of a new record, as nobody has filled it in. */
  readonly saved: Values;
  /** As typed. */
  readonly values: Values;
  /** Typed text that could not be read as the date or number it should be, by field. */
  readonly unread: Readonly<Record<string, string>>;
  /** What has to be mended, by the path of the field: `fullName`, `emails.0.value`. */
  readonly problems: Readonly<Record<string, string>>;
  /** Fields that someone else saved while they were being edited here, with what stood there before. */
  readonly contested: Readonly<Record<string, Values>>;
  /** Whether a save has been refused: from then on a field is checked as it is left. */
  readonly wasRefused: boolean;
}

/** A form on a record that was read, or on a new one. */
export function startForm(type: RecordType, record: OpenedRecord | null, prefilled: Values = {}): FormState {
  const saved = record?.values ?? emptyValues(type);
  return {
    type,
    id: record?.id ?? null,
    number: record?.number ?? null,
    version: record?.version ?? 0,
    saved,
    values: { ...saved, ...prefilled },
    unread: {},
    problems: {},
    contested: {},
    wasRefused: false,
  };
}

/** Takes what was typed into some fields; what was wrong with them is not said any longer. */
export function enterValues(state: FormState, entered: Values): FormState {
  const keys = Object.keys(entered);
  return {
    ...state,
    values: { ...state.values, ...entered },
    unread: without(state.unread, (key) => keys.includes(key)),
    problems: without(state.problems, (path) => keys.some((key) => isWithin(path, key))),
  };
}

/** Keeps typed text that is no date or number, so that it can be mended where it stands. */
export function enterUnread(state: FormState, key: string, text: string): FormState {
  return { ...state, unread: { ...state.unread, [key]: text } };
}

/** The fields to save, as they are sent. */
export function changesOf(state: FormState): Values {
  const fields = fieldsOf(state.type);
  const saved = cleanValues(fields, state.saved);
  return Object.fromEntries(
    Object.entries(cleanValues(fields, state.values)).filter(([key, value]) =>
      state.id === null && fields[key]?.required ? true : !sameValue(value, saved[key]),
    ),
  );
}

/** Whether anything was typed that the server does not have. */
export function isDirty(state: FormState): boolean {
  if (Object.keys(state.unread).length > 0) return true;
  const fields = fieldsOf(state.type);
  const saved = cleanValues(fields, state.saved);
  return Object.entries(cleanValues(fields, state.values)).some(
    ([key, value]) => !sameValue(value, saved[key]),
  );
}

/** The form as it is about to be sent: without blank rows, so that the server counts rows as the form does. */
export function prepareToSave(state: FormState): FormState {
  return { ...state, values: withoutBlankRows(fieldsOf(state.type), state.values), problems: {} };
}

/** What has to be mended before the record can be saved. */
export function refuse(state: FormState, problems: Readonly<Record<string, string>>): FormState {
  return { ...state, problems, wasRefused: true };
}

/** Says anew what is wrong with one field. */
export function recheck(
  state: FormState,
  key: string,
  problems: Readonly<Record<string, string>>,
): FormState {
  return {
    ...state,
    problems: { ...without(state.problems, (path) => isWithin(path, key)), ...problems },
  };
}

/**
 * Takes a newer version of the record: what was not touched here follows it, what was typed here stays, and what
 * both changed is contested until one is chosen.
 */
export function receive(state: FormState, record: OpenedRecord): FormState {
  const fields = fieldsOf(state.type);
  const before = cleanValues(fields, state.saved);
  const mine = cleanValues(fields, state.values);
  const theirs = cleanValues(fields, record.values);
  const values: Record<string, FieldValue> = { ...record.values };
  const contested: Record<string, Values> = { ...state.contested };
  for (const { head, keys } of fieldGroups(fields)) {
    if (sameIn(keys, mine, before) && !keys.some((key) => key in state.unread)) continue;
    for (const key of keys) values[key] = state.values[key] ?? null;
    if (!sameIn(keys, theirs, before) && !sameIn(keys, theirs, mine))
      contested[head] ??= pick(state.saved, keys);
  }
  return { ...state, ...identity(record), saved: record.values, values, contested };
}

/**
 * Takes the record as the server saved it. What was typed on while it was being saved stays typed, and is not saved
 * yet.
 *
 * @param sent the values that were in the form when it was sent
 */
export function settle(state: FormState, record: OpenedRecord, sent: Values): FormState {
  const fields = fieldsOf(state.type);
  const then = cleanValues(fields, sent);
  const now = cleanValues(fields, state.values);
  const values: Record<string, FieldValue> = { ...record.values };
  for (const { keys } of fieldGroups(fields)) {
    if (sameIn(keys, then, now)) continue;
    for (const key of keys) values[key] = state.values[key] ?? null;
  }
  return {
    ...state,
    ...identity(record),
    saved: record.values,
    values,
    problems: {},
    contested: {},
    wasRefused: false,
  };
}

/** Fields whose value here and on the server both differ from what they were, and from each other. */
export function conflictsOf(state: FormState): FieldGroup[] {
  const fields = fieldsOf(state.type);
  const mine = cleanValues(fields, state.values);
  const theirs = cleanValues(fields, state.saved);
  return fieldGroups(fields).filter(
    ({ head, keys }) => head in state.contested && !sameIn(keys, mine, theirs),
  );
}

/** Fields that differ between two versions of a record, by the field that each is shown under. */
export function changedBetween(fields: FieldSet, before: Values, after: Values): string[] {
  const one = cleanValues(fields, before);
  const other = cleanValues(fields, after);
  return fieldGroups(fields)
    .filter(({ keys }) => !sameIn(keys, one, other))
    .map(({ head }) => head);
}

function identity({ id, number, version }: OpenedRecord) {
  return { id, number, version };
}

function sameIn(keys: readonly string[], one: Values, other: Values): boolean {
  return keys.every((key) => sameValue(one[key], other[key]));
}

function pick(values: Values, keys: readonly string[]): Values {
  return Object.fromEntries(keys.map((key) => [key, values[key] ?? null]));
}

/** Whether a path such as `emails.0.value` lies in the field `emails`. */
function isWithin(path: string, key: string): boolean {
  return path === key || path.startsWith(`${key}.`);
}

function without<T>(map: Readonly<Record<string, T>>, isGone: (key: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(map).filter(([key]) => !isGone(key)));
}
