import { type DuplicateReason, duplicateReasons } from '#domain/duplicates/duplicate-reasons.ts';

/** What the address of the page of duplicates holds: groups for one reason only, and where one has come to. */
export interface DuplicatesAddress {
  reason?: DuplicateReason;
  group?: number;
}

export function readDuplicatesAddress({ reason, group }: Record<string, unknown>): DuplicatesAddress {
  const known = duplicateReasons.find((one) => one === reason);
  return {
    ...(known === undefined ? {} : { reason: known }),
    ...(typeof group === 'number' && Number.isSafeInteger(group) ? { group } : {}),
  };
}

/** What the address of a merge holds: which records, and where on the page of duplicates one goes on afterwards. */
export interface MergeAddress {
  /** Ids with dots between: "12.34". */
  ids: string;
  from?: 'duplicates';
  next?: DuplicatesAddress;
}

export function readMergeAddress({ ids, from, next }: Record<string, unknown>): MergeAddress {
  const text = typeof ids === 'string' || typeof ids === 'number' ? String(ids) : '';
  if (from !== 'duplicates') return { ids: text };
  const place = typeof next === 'object' && next !== null ? { ...next } : {};
  return { ids: text, from, next: readDuplicatesAddress(place) };
}

/** The records named by an address, each once; what is no id is left out. */
export function idsOfAddress(ids: string): number[] {
  const numbers = ids.split('.').map(Number);
  return [...new Set(numbers)].filter((id) => Number.isSafeInteger(id) && id > 0);
}

/** The way to the page where these records are merged. */
export function mergeAddress(ids: readonly number[], next?: DuplicatesAddress) {
  const search: MergeAddress = { ids: ids.join('.') };
  return {
    to: '/duplicates/merge' as const,
    search: next === undefined ? search : { ...search, from: 'duplicates' as const, next },
  };
}
