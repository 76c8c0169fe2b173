import { type DuplicateBase, duplicateBases } from '#domain/duplicates/duplicate-base.ts';
import { type DuplicateReason, duplicateReasons } from '#domain/duplicates/duplicate-reasons.ts';

/**
 * What the address of the page of duplicates holds: of what, groups for one reason only or what was said to be none, and
 * where one has come to.
 */
export interface DuplicatesAddress {
  /** People where it is left out. */
  base?: DuplicateBase;
  reason?: DuplicateReason;
  decided?: true;
  group?: number;
}

export function readDuplicatesAddress(search: Record<string, unknown>): DuplicatesAddress {
  const { base, reason, decided, group } = search;
  const known = duplicateReasons.find((one) => one === reason);
  return {
    ...readBase(base),
    ...(decided === true ? { decided } : known === undefined ? {} : { reason: known }),
    ...(typeof group === 'number' && Number.isSafeInteger(group) ? { group } : {}),
  };
}

/** Which records an address is about; that of people says nothing of it. */
function readBase(base: unknown): { base?: DuplicateBase } {
  const known = duplicateBases.find((one) => one === base && one !== 'contact');
  return known === undefined ? {} : { base: known };
}

/** What the address of a merge holds: which records, and where on the page of duplicates one goes on afterwards. */
export interface MergeAddress {
  /** Ids with dots between: "12.34". */
  ids: string;
  base?: DuplicateBase;
  from?: 'duplicates';
  next?: DuplicatesAddress;
}

export function readMergeAddress({ ids, base, from, next }: Record<string, unknown>): MergeAddress {
  const text = typeof ids === 'string' || typeof ids === 'number' ? String(ids) : '';
  const which = { ids: text, ...readBase(base) };
  if (from !== 'duplicates') return which;
  const place = typeof next === 'object' && next !== null ? { ...next } : {};
  return { ...which, from, next: readDuplicatesAddress(place) };
}

/** The records named by an address, each once; what is no id is left out. */
export function idsOfAddress(ids: string): number[] {
  const numbers = ids.split('.').map(Number);
  return [...new Set(numbers)].filter((id) => Number.isSafeInteger(id) && id > 0);
}

/** The way to the page where these records are merged. */
export function mergeAddress(base: DuplicateBase, ids: readonly number[], next?: DuplicatesAddress) {
  const search: MergeAddress = { ids: ids.join('.'), ...readBase(base) };
  return {
    to: '/duplicates/merge' as const,
    search: next === undefined ? search : { ...search, from: 'duplicates' as const, next },
  };
}
