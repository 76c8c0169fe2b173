import type { Filter } from '../filters/filter.ts';
import type { SortKey } from '../filters/sort.ts';
import type { RecordType } from '../records/record-types.ts';
import { type ListColumn, usualColumns } from './list-columns.ts';

/** All that decides what a list shows, and how. */
export type ListState = {
  filter: Filter | null;
  q: string;
  sort: readonly SortKey[];
  columns: readonly ListColumn[];
  /** The records in the bin, and no others. */
  bin: boolean;
};

/** What a view or an address says of a list; what it leaves out comes from further down. */
export type PartialListState = { [K in keyof ListState]?: ListState[K] | undefined };

/** How a list of a type opens when neither an address nor a view says anything. */
export function usualListState(type: RecordType): ListState {
  return {
    filter: null,
    q: '',
    sort: [{ field: 'updatedAt', descending: true }],
    columns: usualColumns(type).map((key) => ({ key })),
    bin: false,
  };
}

/** Lays what is said over what stands below it: an address over a view, a view over the usual state of a type. */
export function laidOver(below: ListState, said: PartialListState): ListState {
  return {
    filter: said.filter === undefined ? below.filter : said.filter,
    q: said.q ?? below.q,
    sort: said.sort ?? below.sort,
    columns: said.columns ?? below.columns,
    bin: said.bin ?? below.bin,
  };
}
