import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { GridSort } from '../../grid/grid-column.ts';
import { RowCache } from '../../grid/row-cache.ts';
import { type ServerList, serverList } from '../../grid/server-list.ts';
import { SnapshotSource } from '../../grid/snapshot-source.ts';
import { type ListAddress, sortForAddress, sortOf, sortText } from './list-address.ts';

const route = getRouteApi('/signed-in/leads');

/** The columns that the list can be sorted by; the keys are the API's. */
const sortable = new Set(['fullName', 'company', 'rating', 'emails', 'phones', 'assignedToId', 'updatedAt']);

/** ms that a lead must stay chosen before the address says so: holding an arrow key passes many. */
const PAUSE = 250;

/** What the list shows, as the address says it, and how to change that. */
export function useLeadList() {
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const client = useQueryClient();
  const [startAt] = useState(address.lead ?? null);
  const [current, setCurrent] = useState(startAt);

  const change = useCallback(
    (next: Partial<ListAddress>) =>
      void navigate({ search: (before) => ({ ...before, ...next }), replace: true }),
    [navigate],
  );
  useEffect(() => {
    if (current === null || current === address.lead) return;
    const timer = setTimeout(() => change({ lead: current }), PAUSE);
    return () => clearTimeout(timer);
  }, [current, address.lead, change]);

  const q = address.q ?? '';
  const { key, descending } = sortOf(address, (column) => sortable.has(column));
  const sort = useMemo<GridSort>(() => ({ key, descending }), [key, descending]);
  const list = useMemo<ServerList>(() => ({ type: 'lead', q, sort: sortText(sort) }), [q, sort]);
  const { api, source, rows } = useMemo(() => {
    const asked = serverList(list);
    const read = new SnapshotSource(`lead ${list.q}`, list.sort, asked);
    return { api: asked, source: read, rows: new RowCache(client, read) };
  }, [list, client]);
  useEffect(() => () => source.stop(), [source]);
  const state = useSyncExternalStore(
    useCallback((listener) => source.subscribe(listener), [source]),
    () => source.state(),
  );

  return {
    q,
    sort,
    list,
    api,
    rows,
    state,
    startAt,
    current,
    setCurrent,
    search: (text: string) => change({ q: text === '' ? undefined : text }),
    sortBy: (next: GridSort) => change({ sort: sortForAddress(next) }),
  };
}
