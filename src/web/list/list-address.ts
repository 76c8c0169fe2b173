import { checkFilterShape } from '#domain/filters/check-filter-shape.ts';
import type { Filter } from '#domain/filters/filter.ts';
import { formatSort, parseSort, type SortKey } from '#domain/filters/sort.ts';
import { fieldsOf, type RecordType } from '#domain/records/record-types.ts';
import { formatColumns, parseColumns } from '#domain/views/list-columns.ts';
import type { ListState, PartialListState } from '#domain/views/list-state.ts';
import type { OpenView } from '../views/use-open-view.ts';
import { viewInAddress } from '../views/view-address.ts';

/** What of the list stands in the address bar, so that a reload and a link keep it. */
export interface ListAddress {
  /** The view that stands below what the rest says: a number, or the name of one that comes with Winnow. */
  readonly view?: string | number;
  /** `{"and":[]}` shows all where the view would show fewer. */
  readonly filter?: Filter;
  /** Search. */
  readonly q?: string;
  /** As the API has it: `-rating,fullName`. */
  readonly sort?: string;
  /** As {@link formatColumns} writes them. */
  readonly columns?: string;
  readonly bin?: boolean;
  /** The record beside the list. */
  readonly record?: number;
}

/** Reads what an address says, and leaves out what makes no sense. */
export function readListAddress(search: Readonly<Record<string, unknown>>): ListAddress {
  const { view, filter, q, sort, columns, bin, record } = search;
  const id = Number(record);
  return {
    ...(isText(view) && { view: typeof view === 'number' ? view : String(view) }),
    ...(isFilter(filter) && { filter }),
    ...(isText(q) && { q: String(q) }),
    ...(isText(sort) && { sort: String(sort) }),
    ...(isText(columns) && { columns: String(columns) }),
    ...(typeof bin === 'boolean' && { bin }),
    ...(Number.isSafeInteger(id) && id > 0 && { record: id }),
  };
}

/** What of an address decides which records are shown and in which order, and cannot be read. */
export function unreadInAddress(
  type: RecordType,
  { filter, sort }: Readonly<Record<string, unknown>>,
): readonly ('filter' | 'sort')[] {
  const isSort = sort === undefined || (isText(sort) && sortOf(type, String(sort)) !== undefined);
  return [
    ...(filter === undefined || isFilter(filter) ? [] : ['filter' as const]),
    ...(isSort ? [] : ['sort' as const]),
  ];
}

/** The router reads `?q=123` as a number. */
function isText(value: unknown): boolean {
  return (typeof value === 'string' && value.trim() !== '') || typeof value === 'number';
}

function isFilter(value: unknown): value is Filter {
  return value !== undefined && checkFilterShape(value).length === 0;
}

/** What an address says of a list of this type; what it does not say comes from the view. */
export function stateOfAddress(type: RecordType, address: ListAddress): PartialListState {
  return {
    filter: address.filter,
    q: address.q,
    sort: sortOf(type, address.sort),
    columns: address.columns === undefined ? undefined : parseColumns(type, address.columns),
    bin: address.bin,
  };
}

/**
 * What has to stand in the address for a list to show `wanted`, to the person and to a colleague: of a private view a
 * colleague sees nothing but what the address says.
 */
export function addressInView(
  { key, named, below, belowOthers }: OpenView,
  wanted: ListState,
): Omit<ListAddress, 'record'> {
  return {
    ...(named && { view: viewInAddress(key) }),
    ...addressOfState(belowOthers, wanted),
    ...addressOfState(below, wanted),
  };
}

/** What has to stand in the address for a list to show `wanted`, where the view shows `below`. */
export function addressOfState(below: ListState, wanted: ListState): ListAddress {
  const differs = (write: (state: ListState) => string) => write(below) !== write(wanted);
  return {
    ...(differs((state) => JSON.stringify(state.filter)) && { filter: wanted.filter ?? { and: [] } }),
    ...(differs((state) => state.q) && { q: wanted.q }),
    ...(differs((state) => formatSort(state.sort)) && { sort: formatSort(wanted.sort) }),
    ...(differs((state) => formatColumns(state.columns)) && { columns: formatColumns(wanted.columns) }),
    ...(below.bin !== wanted.bin && { bin: wanted.bin }),
  };
}

/** An order that an address asks for; undefined where it asks for none, or for one that cannot be. */
function sortOf(type: RecordType, text: string | undefined): readonly SortKey[] | undefined {
  if (text === undefined) return undefined;
  const { keys, faults } = parseSort(text, fieldsOf(type));
  return faults.length === 0 ? keys : undefined;
}
