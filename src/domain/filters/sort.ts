import type { FieldSet } from '../fields/field.ts';
import type { Fault } from '../problems/faults.ts';

/** One key that a list is sorted by. Records without a value come last, whichever way it is sorted. */
export type SortKey = { field: string; descending: boolean };

/** Records that agree in this many keys are told apart by id alone. */
export const mostSortKeys = 3;

/** The order in which a list opens: what was changed last comes first. */
const defaultSort: readonly SortKey[] = [{ field: 'updatedAt', descending: true }];

/**
 * Reads an order as it stands in an address, `-updatedAt,fullName`: fields by name, a minus for descending.
 * Nothing said is {@link defaultSort}. Faults name the field of the request, `sort`.
 */
export function parseSort(
  text: string | undefined,
  fields: FieldSet,
): { keys: readonly SortKey[]; faults: Fault[] } {
  if (!text) return { keys: defaultSort, faults: [] };
  const keys = text.split(',').map((word): SortKey => {
    const key = word.trim();
    return key.startsWith('-')
      ? { field: key.slice(1), descending: true }
      : { field: key, descending: false };
  });
  const faults = keys.flatMap(({ field }): Fault[] => {
    const given = field.slice(0, 60);
    if (!Object.hasOwn(fields, field)) return [{ field: 'sort', code: 'unknownField', given }];
    return fields[field]?.sortable ? [] : [{ field: 'sort', code: 'notSortable', given }];
  });
  if (keys.length > mostSortKeys) faults.push({ field: 'sort', code: 'tooMany', limit: mostSortKeys });
  return { keys, faults };
}

/** The order as {@link parseSort} reads it. */
export function formatSort(keys: readonly SortKey[]): string {
  return keys.map(({ field, descending }) => (descending ? `-${field}` : field)).join(',');
}
