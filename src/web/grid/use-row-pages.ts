import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import type { RowCache } from './row-cache.ts';
import { type GridRow, type Order, PAGE_SIZE } from './row-source.ts';
import type { Slice } from './scroll-state.ts';
import { TOP_PAGES } from './snapshot-policy.ts';

interface LoadedPages {
  /** When each page came or was changed last: another value means that rows have to be drawn anew. */
  readonly versions: readonly number[];
  readonly error: Error | null;
  retry(): void;
}

function span(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

/** Keeps the pages under `slice` loaded, and one more at each side. Pages no longer wanted are given up. */
export function useRowPages<Row extends GridRow>(
  cache: RowCache<Row> | null,
  order: Order | null,
  slice: Slice,
): LoadedPages {
  const first = Math.floor(slice.first / PAGE_SIZE);
  const last = Math.max(first, Math.floor((slice.end - 1) / PAGE_SIZE));
  const pages = order?.pages ?? 0;
  const orderKey = order?.key ?? '';
  const byCursor = order !== null && !order.frozen;
  const wanted = useMemo(() => {
    const near = span(Math.max(0, first - 1), Math.min(pages - 1, last + 1));
    // By cursor each page opens the next, so the last one open is fetched on the way to one further down.
    return byCursor && first > pages && first < TOP_PAGES ? [pages - 1, ...near] : near;
  }, [first, last, pages, byCursor]);
  const combine = useCallback((results: UseQueryResult<readonly Row[], Error>[]): LoadedPages => {
    const failed = results.find((result) => result.isError);
    return {
      versions: results.map((result) => result.dataUpdatedAt),
      error: failed?.error ?? null,
      retry: () => {
        for (const result of results) if (result.isError) void result.refetch();
      },
    };
  }, []);
  const queries = cache === null ? [] : wanted.map((n) => cache.options(orderKey, n));
  const loaded = useQueries({ queries, combine });
  useEffect(() => cache?.touch(orderKey, wanted), [cache, orderKey, wanted]);
  return loaded;
}
