import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { formatSort } from '#domain/filters/sort.ts';
import { describeType, type RecordType } from '#domain/records/record-types.ts';
import { columnFields, formatColumns, type ListColumn } from '#domain/views/list-columns.ts';
import { type ListState, laidOver, type PartialListState } from '#domain/views/list-state.ts';
import { RowCache } from '../grid/row-cache.ts';
import { type ServerList, serverList } from '../grid/server-list.ts';
import { SnapshotSource } from '../grid/snapshot-source.ts';
import { useOpenView } from '../views/use-open-view.ts';
import {
  addressInView,
  type ListAddress,
  readListAddress,
  stateOfAddress,
  unreadInAddress,
} from './list-address.ts';
import { narrowColumns } from './narrow-record.tsx';
import { useWholeAddress } from './use-whole-address.ts';

/** ms that a record must stay chosen before the address says so: holding an arrow key passes many. */
const PAUSE = 250;

export type FoundList = ReturnType<typeof useList>;

/** What the list is to show in place of what it shows, or how to tell it from that. */
export type ListChange = PartialListState | ((shown: ListState) => PartialListState);

/** What the list shows, as the address says it, and how to change that. */
export function useList(type: RecordType) {
  const search = useSearch({ strict: false });
  const address = useMemo(() => readListAddress(search), [search]);
  const navigate = useNavigate();
  const router = useRouter();
  const client = useQueryClient();
  const [startAt] = useState(address.record ?? null);
  const [current, setCurrent] = useState(startAt);

  const go = useCallback(
    (next: ListAddress) => {
      // Who opens a record is on the way to its page already; the address of the list would call them back.
      const isHere = router.latestLocation.pathname === `/${describeType(type).path}`;
      if (isHere) void navigate({ to: '.', search: next, replace: true });
    },
    [navigate, router, type],
  );
  /** The address as it is by now: of one change after the other, the page has not drawn the first yet. */
  const latestAddress = useCallback(() => readListAddress(router.latestLocation.search), [router]);
  const keepPlace = useCallback((record: number) => go({ ...latestAddress(), record }), [go, latestAddress]);
  useEffect(() => {
    if (current === null || current === address.record) return;
    const timer = setTimeout(() => keepPlace(current), PAUSE);
    return () => clearTimeout(timer);
  }, [current, address, keepPlace]);

  const said = useMemo(() => stateOfAddress(type, address), [type, address]);
  const unread = useMemo(() => unreadInAddress(type, search), [type, search]);
  const saysMore = unread.length > 0 || Object.values(said).some((value) => value !== undefined);
  const view = useOpenView(type, address.view?.toString(), saysMore);
  const state = useMemo(() => laidOver(view.below, said), [view, said]);
  const change = useCallback(
    (changes: ListChange) => {
      const latest = latestAddress();
      const shown = laidOver(view.below, stateOfAddress(type, latest));
      const wanted = laidOver(shown, typeof changes === 'function' ? changes(shown) : changes);
      go({ ...addressInView(view, wanted), ...(latest.record && { record: latest.record }) });
    },
    [latestAddress, view, type, go],
  );
  // What an address could not say is told for as long as it stands there.
  const isPlain = !view.missing && unread.length === 0;
  useWholeAddress(
    useMemo(() => (isPlain ? { view, address, said, state } : null), [isPlain, view, address, said, state]),
    go,
  );

  const { q, bin } = state;
  const filter = useSteady(state.filter, JSON.stringify(state.filter));
  const columns = useSteady(state.columns, formatColumns(state.columns));
  const sort = useSteady(state.sort, formatSort(state.sort));
  // Another width of a column is no other list.
  const read = readColumns(type, columns).join(',');
  const list = useMemo<ServerList>(
    () => ({ type, filter: filter ?? undefined, q, bin, sort: formatSort(sort), columns: read }),
    [type, filter, q, bin, sort, read],
  );
  const { api, source, rows } = useMemo(() => {
    const asked = serverList(list);
    const records = JSON.stringify([type, list.filter, list.q, list.bin]);
    const source = new SnapshotSource(records, `${list.sort} ${list.columns}`, asked);
    return { api: asked, source, rows: new RowCache(client, source) };
  }, [type, list, client]);
  useEffect(() => () => source.stop(), [source]);
  const order = useSyncExternalStore(
    useCallback((listener) => source.subscribe(listener), [source]),
    () => source.state(),
  );

  const isNarrowed = q !== '' || filter !== null;

  return {
    /** The view that stands below what the address says. */
    view,
    /** The address says more of what to show than which view. */
    saysMore,
    /** What of the address is left out, since it cannot be read. */
    unread,
    /** What is shown, and what the view says where the address says nothing. */
    state: useMemo(() => ({ filter, q, bin, sort, columns }), [filter, q, bin, sort, columns]),
    change,
    /** Has the address name a record at once, so that the way back leads to it. */
    keepPlace,
    /** Search or filter leave records out. */
    isNarrowed,
    /** There is nothing to search or sort yet, and the first steps stand in the page itself. */
    isNew: order.order.total === 0 && !isNarrowed && !bin,
    list,
    api,
    rows,
    order,
    startAt,
    current,
    setCurrent,
  };
}

/** The same object for as long as its text is the same: an address is read anew at each step. */
function useSteady<T>(value: T, text: string): T {
  const [kept, setKept] = useState({ value, text });
  if (kept.text === text) return kept.value;
  setKept({ value, text });
  return value;
}

/** The fields that rows carry: the columns shown, and what a line on a phone is made of. */
function readColumns(type: RecordType, columns: readonly ListColumn[]): readonly string[] {
  const has = new Set(columnFields(type).map(([key]) => key));
  return [...new Set([...columns.map(({ key }) => key), ...narrowColumns])].filter((key) => has.has(key));
}
