import type { ListRow } from '#contract/lists.ts';
import type { Filter } from '#domain/filters/filter.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { api } from '../api/client.ts';
import { problemOf } from '../api/problem.ts';
import { timeZone } from '../i18n/time-zone.ts';
import type { Held } from './selection.ts';
import type { ListApi } from './snapshot-source.ts';

/** A line of a list, as it comes from the top or from a frozen order. */
export type ServerRow = ListRow & { readonly gone?: boolean };

/** Which records of a type, and in which order (`-updatedAt`). */
export interface ServerList {
  readonly type: RecordType;
  readonly filter?: Filter;
  readonly q?: string;
  /** Of the records in the bin. */
  readonly bin?: boolean;
  readonly sort: string;
  /** Keys of the fields that the rows carry, `company,rating`. */
  readonly columns: string;
}

/** A list of the server, for a grid to read. */
export function serverList({ type, filter, q, bin, sort, columns }: ServerList): ListApi<ServerRow> {
  const which = { type, timeZone, ...(filter && { filter }), ...(q && { q }), ...(bin && { bin }) };
  return {
    rows: (cursor, signal) =>
      api.lists.rows({ ...which, sort, columns, ...(cursor !== null && { cursor }) }, { signal }),
    count: async (signal) => (await api.lists.count(which, { signal })).total,
    createSnapshot: (signal) => api.lists.createSnapshot({ ...which, sort }, { signal }),
    page: async (snapshotId, page, signal) =>
      (await api.lists.page({ snapshotId, page, columns }, { signal })).items,
    position: async (snapshotId, of, signal) =>
      (await api.lists.position({ snapshotId, ...of }, { signal })).position,
    atPlaces: async (held, ids, signal) =>
      (await api.lists.atPlaces({ type, places: placesOf(held), ids: [...ids] }, { signal })).ids,
    countPlaces: async (held, signal) =>
      (await api.lists.countPlaces({ type, places: placesOf(held) }, { signal })).total,
    isGone: (error) => problemOf(error).status === 410,
  };
}

/** Places in orders, as the server takes them. */
export function placesOf(
  held: readonly Held[],
): { snapshotId: number; ranges: [from: number, to: number][] }[] {
  return held.map(({ snapshotId, runs }) => ({ snapshotId, ranges: runs.map(({ from, to }) => [from, to]) }));
}

/** As many ids as fit in one request for rows. */
const MOST_AT_ONCE = 200;

/**
 * The newest state of some rows of a list, wherever in it they stand. Those that were deleted or no longer match are
 * left out of the answer.
 */
export async function readRowsAnew(
  { type, filter, q, bin, sort, columns }: ServerList,
  ids: readonly number[],
  signal: AbortSignal,
): Promise<readonly ServerRow[]> {
  const found: ServerRow[] = [];
  for (let from = 0; from < ids.length; from += MOST_AT_ONCE) {
    const these: Filter = { field: 'id', op: 'in', value: ids.slice(from, from + MOST_AT_ONCE) };
    const both: Filter = filter === undefined ? these : { and: [filter, these] };
    const which = { type, timeZone, filter: both, sort, columns, ...(q && { q }), ...(bin && { bin }) };
    found.push(...(await api.lists.rows(which, { signal })).items);
  }
  return found;
}
