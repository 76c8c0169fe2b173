import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { type GridRow, PAGE_SIZE, type RowSource } from './row-source.ts';
import type { RowId } from './selection.ts';

/** Pages kept of one list, about 10 000 rows; those not seen for longest go first. */
const PAGES_KEPT = 50;

/** ms that a page stays after it was on screen: of an order that is not frozen, only its rows tell what is selected. */
const STAYS = 60 * 60_000;

/** The rows of one source that have been loaded, page by page, in the cache of TanStack Query. */
export class RowCache<Row extends GridRow> {
  readonly source: RowSource<Row>;
  readonly #client: QueryClient;
  /** Keys of pages, the one seen longest ago first. */
  readonly #seen = new Map<string, readonly [string, number]>();

  constructor(client: QueryClient, source: RowSource<Row>) {
    this.#client = client;
    this.source = source;
  }

  options(orderKey: string, n: number) {
    return queryOptions({
      queryKey: ['rows', this.source.query, orderKey, n] as const,
      queryFn: ({ signal }) => this.source.page(orderKey, n, signal),
      // An order holds still; what changes in its rows is told by live updates and put in their place.
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: STAYS,
      refetchOnWindowFocus: false,
      structuralSharing: false,
    });
  }

  fetch(orderKey: string, n: number): Promise<readonly Row[]> {
    return this.#client.fetchQuery(this.options(orderKey, n));
  }

  page(orderKey: string, n: number): readonly Row[] | undefined {
    return this.#client.getQueryData<readonly Row[]>(this.options(orderKey, n).queryKey);
  }

  rowAt(orderKey: string, index: number): Row | undefined {
    return this.page(orderKey, Math.floor(index / PAGE_SIZE))?.[index % PAGE_SIZE];
  }

  /** Where a loaded row stands in an order; null when it is not loaded. */
  indexOf(orderKey: string, id: RowId): number | null {
    for (const [key, n] of this.#loaded()) {
      if (key !== orderKey) continue;
      const at = this.page(orderKey, n)?.findIndex((row) => row.id === id) ?? -1;
      if (at >= 0) return n * PAGE_SIZE + at;
    }
    return null;
  }

  /** The loaded rows of an order and where they stand, from the top. */
  loadedRows(orderKey: string): readonly { readonly index: number; readonly row: Row }[] {
    const pages = this.#loaded()
      .flatMap(([key, n]) => (key === orderKey ? [n] : []))
      .sort((one, other) => one - other);
    return pages.flatMap((n) =>
      (this.page(orderKey, n) ?? []).map((row, i) => ({ index: n * PAGE_SIZE + i, row })),
    );
  }

  /** Ids of all rows that are loaded, of every order. */
  ids(): ReadonlySet<RowId> {
    const ids = new Set<RowId>();
    for (const [key, n] of this.#loaded()) for (const row of this.page(key, n) ?? []) ids.add(row.id);
    return ids;
  }

  /** Puts newer versions of rows in the place of the older ones, wherever they are loaded. */
  replace(rows: readonly Row[]): void {
    const byId = new Map(rows.map((row) => [row.id, row]));
    this.#change(byId, (row) => byId.get(row.id) ?? row);
  }

  /** Changes a row as it is by now, wherever it is loaded. */
  change(id: RowId, to: (row: Row) => Row): void {
    this.#change(new Set([id]), to);
  }

  /** Marks rows that were deleted or do not match any more; they keep their place. */
  markGone(ids: readonly RowId[]): void {
    this.#change(new Set(ids), (row) => ({ ...row, gone: true }));
  }

  #change(which: { has(id: RowId): boolean }, to: (row: Row) => Row): void {
    for (const [key, n] of this.#loaded()) {
      const page = this.page(key, n);
      if (page?.some((row) => which.has(row.id)))
        this.#client.setQueryData(
          this.options(key, n).queryKey,
          page.map((row) => (which.has(row.id) ? to(row) : row)),
        );
    }
  }

  /** Ids of the rows on the pages seen last, at most `limit`. */
  recentIds(limit: number): readonly RowId[] {
    const pages = [...this.#seen.values()].reverse();
    return pages.flatMap(([key, n]) => (this.page(key, n) ?? []).map((row) => row.id)).slice(0, limit);
  }

  /** Notes that these pages are on screen, and lets go of the ones seen longest ago. */
  touch(orderKey: string, pages: readonly number[]): void {
    for (const n of pages) {
      const key = `${orderKey} ${n}`;
      this.#seen.delete(key);
      this.#seen.set(key, [orderKey, n]);
    }
    for (const [key, [order, n]] of this.#seen) {
      if (this.#seen.size <= PAGES_KEPT) break;
      this.#seen.delete(key);
      this.#client.removeQueries({ queryKey: this.options(order, n).queryKey, exact: true });
    }
  }

  /** Stops requests that nobody waits for any more. */
  cancel(): void {
    void this.#client.cancelQueries({ queryKey: ['rows', this.source.query] });
  }

  #loaded(): (readonly [string, number])[] {
    return this.#client
      .getQueriesData({ queryKey: ['rows', this.source.query] })
      .filter(([, data]) => data !== undefined)
      .map(([key]) => [String(key[2]), Number(key[3])] as const);
  }
}
