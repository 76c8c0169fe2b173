import type { GridSort } from '../../grid/grid-column.ts';

/** What of the list stands in the address bar, so that a reload and a link keep it. */
export interface ListAddress {
  /** Search. */
  readonly q?: string;
  /** As the API has it: `-updatedAt`. Left out for the order in which the list opens. */
  readonly sort?: string;
  /** The lead beside the list. */
  readonly lead?: number;
}

/** The order in which the list opens: what was changed last comes first. */
const openingSort: GridSort = { key: 'updatedAt', descending: true };

/** Columns of which one looks for the greatest first. */
export const highestFirst: ReadonlySet<string> = new Set(['rating', 'updatedAt']);

/** Reads what an address says, and leaves out what makes no sense. */
export function readListAddress(search: Readonly<Record<string, unknown>>): ListAddress {
  const { q, sort, lead } = search;
  const id = Number(lead);
  return {
    ...(isText(q) && { q: String(q) }),
    ...(isText(sort) && { sort: String(sort) }),
    ...(Number.isSafeInteger(id) && id > 0 && { lead: id }),
  };
}

/** The router reads `?q=123` as a number. */
function isText(value: unknown): boolean {
  return (typeof value === 'string' && value.trim() !== '') || typeof value === 'number';
}

/** The order an address asks for; the opening one where it asks for none, or for a column that does not sort. */
export function sortOf(address: ListAddress, sortable: (key: string) => boolean): GridSort {
  const text = address.sort ?? '';
  const descending = text.startsWith('-');
  const key = descending ? text.slice(1) : text;
  return sortable(key) ? { key, descending } : openingSort;
}

/** The order as the API and the address have it. */
export function sortText({ key, descending }: GridSort): string {
  return descending ? `-${key}` : key;
}

/** For the address: nothing where it is the opening order. */
export function sortForAddress(sort: GridSort): string | undefined {
  const text = sortText(sort);
  return text === sortText(openingSort) ? undefined : text;
}

/** The order after a click on a column: turned where it is sorted by already, else the way one looks for first. */
export function sortAfterClick(sort: GridSort, key: string, highestFirst: boolean): GridSort {
  return sort.key === key ? { key, descending: !sort.descending } : { key, descending: highestFirst };
}
