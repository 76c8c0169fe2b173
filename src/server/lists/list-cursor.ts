import { createHash } from 'node:crypto';
import type { Fault } from '#domain/problems/faults.ts';

/** The last row of a page: what the next page follows. Values as PostgreSQL's text, with all their digits. */
export type PlaceInList = { values: readonly (string | null)[]; id: number };

/**
 * A place in a list as text that a caller hands back. It holds a check sum of the list (its type, filter, search and
 * order) and of the place, so that it is refused in any other list, and when any part of it was changed.
 */
export function writeCursor(list: string, { values, id }: PlaceInList): string {
  return Buffer.from(JSON.stringify([checkSum(list, values, id), id, ...values])).toString('base64url');
}

/** The place that a cursor stands for, or the fault of a cursor that belongs to another list or was changed. */
export function readCursor(list: string, cursor: string, keys: number): PlaceInList | Fault {
  const fault: Fault = { field: 'cursor', code: 'wrongCursor' };
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return fault;
  }
  if (!Array.isArray(parts) || parts.length !== keys + 2) return fault;
  const [sum, id, ...values]: unknown[] = parts;
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || !values.every(isKeyValue)) return fault;
  return sum === checkSum(list, values, id) ? { values, id } : fault;
}

function isKeyValue(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

function checkSum(list: string, values: readonly (string | null)[], id: number): string {
  return createHash('sha256')
    .update(JSON.stringify([list, id, values]))
    .digest('base64url')
    .slice(0, 16);
}
