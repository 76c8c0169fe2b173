import {
  type QueryClient,
  queryOptions,
  type UseQueryResult,
  useQueries,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent } from 'react';
import type { RowCache } from './row-cache.ts';
import { type GridRow, PAGE_SIZE } from './row-source.ts';
import type { Slice } from './scroll-state.ts';
import type { Held, RowId } from './selection.ts';
import type { Shown } from './use-shown-order.ts';

const NONE: ReadonlySet<RowId> = new Set();

function heldOptions<Row extends GridRow>(
  cache: RowCache<Row>,
  orderKey: string,
  n: number,
  held: readonly Held[],
) {
  const page = cache.page(orderKey, n);
  return queryOptions({
    queryKey: ['held', cache.source.query, orderKey, n, held],
    queryFn: ({ signal }) => cache.source.heldAmong(held, page?.map(({ id }) => id) ?? [], signal),
    enabled: page !== undefined && held.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
}

function pagesOf({ first, end }: Slice): number[] {
  const from = Math.floor(first / PAGE_SIZE);
  const to = Math.max(from, Math.floor((end - 1) / PAGE_SIZE));
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** Which rows on screen stand at places that were picked in earlier orders. Pages are asked about as they come. */
export function useHeldRows<Row extends GridRow>(
  shown: Shown<Row> | null,
  slice: Slice,
  held: readonly Held[],
  onGone: () => void,
): ReadonlySet<RowId> {
  const combine = useCallback(
    (results: UseQueryResult<readonly RowId[] | null, Error>[]) => ({
      ids: results.some(({ data }) => data?.length)
        ? new Set(results.flatMap(({ data }) => data ?? []))
        : NONE,
      gone: results.some(({ data }) => data === null),
    }),
    [],
  );
  const queries =
    shown === null || held.length === 0
      ? []
      : pagesOf(slice).map((n) => heldOptions(shown.cache, shown.order.key, n, held));
  const { ids, gone } = useQueries({ queries, combine });
  const lose = useEffectEvent(onGone);
  useEffect(() => {
    if (gone) lose();
  }, [gone]);
  return ids;
}

/** Asks in time, so that rows of an order that is about to be shown do not lose their ticks for a moment. */
export function useHeldAhead(): <Row extends GridRow>(
  cache: RowCache<Row>,
  orderKey: string,
  slice: Slice,
  held: readonly Held[],
) => Promise<void> {
  const client: QueryClient = useQueryClient();
  return useCallback(
    async (cache, orderKey, slice, held) => {
      if (held.length === 0) return;
      const wanted = pagesOf(slice).map((n) => heldOptions(cache, orderKey, n, held));
      await Promise.all(wanted.filter(({ enabled }) => enabled).map((options) => client.fetchQuery(options)));
    },
    [client],
  );
}
