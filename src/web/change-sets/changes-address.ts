import type { ChangeKind } from '#contract/records.ts';
import { type RecordType, recordTypeNames } from '#domain/records/record-types.ts';

/** Kinds of acts that one looks for, in the order offered. */
export const lookedForKinds = [
  'form',
  'bulkEdit',
  'paste',
  'assign',
  'delete',
  'restore',
  'import',
  'merge',
  'convert',
  'undo',
  'api',
  'sampleData',
] as const satisfies readonly ChangeKind[];

/** What the address of the page of changes holds: which ones are shown. */
export interface ChangesAddress {
  person?: number;
  kind?: ChangeKind;
  type?: RecordType;
  /** Days, as 2026-11-25; the last is shown too. */
  from?: string;
  to?: string;
}

export function readChangesAddress(search: Record<string, unknown>): ChangesAddress {
  const { person, kind, type, from, to } = search;
  const knownKind = lookedForKinds.find((one) => one === kind);
  const knownType = recordTypeNames().find((one) => one === type);
  return {
    ...(typeof person === 'number' && Number.isSafeInteger(person) && person > 0 ? { person } : {}),
    ...(knownKind ? { kind: knownKind } : {}),
    ...(knownType ? { type: knownType } : {}),
    ...(isDay(from) ? { from } : {}),
    ...(isDay(to) ? { to } : {}),
  };
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
}
