import type { QueryClient, QueryFilters } from '@tanstack/react-query';

/**
 * Marks what was fetched as old, so that what is on the screen is fetched again. A first fetch that is under way goes on,
 * for others wait for it; what it brings may be from before the change, and is old as soon as it is there.
 */
export function fetchAnew(queryClient: QueryClient, filters: QueryFilters = {}): void {
  const firstFetches = queryClient
    .getQueryCache()
    .findAll({ ...filters, fetchStatus: 'fetching' })
    .filter((query) => query.state.data === undefined);
  void queryClient.invalidateQueries(filters);
  for (const { promise, queryKey } of firstFetches) {
    const again = () => queryClient.invalidateQueries({ queryKey, exact: true });
    promise?.then(again, () => undefined);
  }
}
