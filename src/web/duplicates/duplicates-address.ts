import { type DuplicateReason, duplicateReasons } from '#domain/duplicates/duplicate-reasons.ts';

/** What the address of the page of duplicates holds: only groups for one reason. */
export interface DuplicatesAddress {
  reason?: DuplicateReason;
}

export function readDuplicatesAddress({ reason }: Record<string, unknown>): DuplicatesAddress {
  const known = duplicateReasons.find((one) => one === reason);
  return known === undefined ? {} : { reason: known };
}

/** What the address of a merge holds: which records, and whether one came from the page of duplicates. */
export interface MergeAddress {
  /** Ids with dots between: "12.34". */
  ids: string;
  from?: 'duplicates';
}

export function readMergeAddress({ ids, from }: Record<string, unknown>): MergeAddress {
  const text = typeof ids === 'string' || typeof ids === 'number' ? String(ids) : '';
  return { ids: text, ...(from === 'duplicates' ? { from } : {}) };
}

/** The records named by an address, each once; what is no id is left out. */
export function idsOfAddress(ids: string): number[] {
  const numbers = ids.split('.').map(Number);
  return [...new Set(numbers)].filter((id) => Number.isSafeInteger(id) && id > 0);
}

/** The way to the page where these records are merged. */
export function mergeAddress(ids: readonly number[], from?: 'duplicates') {
  return {
    to: '/duplicates/merge' as const,
    search: { ids: ids.join('.'), ...(from === undefined ? {} : { from }) },
  };
}
