import { type Cause, PAGE_SIZE } from './row-source.ts';

/** Rows: a list up to this long is frozen as soon as it is counted, since that costs a few milliseconds. */
const SMALL_LIST = 20_000;

/** From this page on the next ones come from a frozen order, which is then ready before page 10 is reached. */
const LAST_EASY_PAGE = 5;

/** Pages that are read by cursor from the top; those after it only from a frozen order. */
export const TOP_PAGES = 10;

/** Whether the order of the list has to be frozen, now that `page` is wanted for `cause`. */
export function wantsSnapshot(total: number | null, page: number, cause: Cause): boolean {
  if (cause === 'position') return true;
  if (total !== null && total <= PAGE_SIZE) return false;
  if (total !== null && total <= SMALL_LIST) return true;
  return cause !== 'scroll' || page >= LAST_EASY_PAGE;
}

/** Milliseconds without a change after which a list is brought up to date, and the longest it may stay behind. */
const QUIET = 30_000;
const LONGEST_BEHIND = 300_000;

/**
 * When to ask anew, in ms since the epoch, for a list whose first unseen change came at `firstChange` and whose
 * latest at `lastChange`.
 */
export function refreshAt(firstChange: number, lastChange: number): number {
  return Math.min(lastChange + QUIET, firstChange + LONGEST_BEHIND);
}
