import {
  type Cause,
  type GridRow,
  type Order,
  PAGE_SIZE,
  type Position,
  type RowSource,
} from './row-source.ts';
import type { Held, RowId } from './selection.ts';
import { TOP_PAGES, wantsSnapshot } from './snapshot-policy.ts';

export interface Snapshot {
  readonly snapshotId: number;
  readonly total: number;
}

/** What a server must answer for one list: pages from the top by cursor, and frozen orders for all else. */
export interface ListApi<Row> {
  rows(
    cursor: string | null,
    signal: AbortSignal,
  ): Promise<{ readonly items: readonly Row[]; readonly nextCursor: string | null }>;
  count(signal: AbortSignal): Promise<number>;
  createSnapshot(signal: AbortSignal): Promise<Snapshot>;
  page(snapshotId: number, page: number, signal: AbortSignal): Promise<readonly Row[]>;
  position(
    snapshotId: number,
    of: { readonly id: RowId } | { readonly prefix: string },
    signal: AbortSignal,
  ): Promise<number | null>;
  /** Which of some rows stand at places of snapshots. */
  atPlaces(held: readonly Held[], ids: readonly RowId[], signal: AbortSignal): Promise<readonly RowId[]>;
  countPlaces(held: readonly Held[], signal: AbortSignal): Promise<number>;
  /** Whether a call failed because the snapshot is no longer kept. */
  isGone(error: unknown): boolean;
}

interface TopOrder extends Order {
  readonly frozen: false;
}

interface FrozenOrder extends Order {
  readonly frozen: true;
  readonly total: number;
  readonly snapshotId: number;
}

/** Orders read by cursor, counted for the whole page: what one list cached is never taken for another's. */
let tops = 0;

/** A reader no further down than this many pages gets them anew by cursor when the list is refreshed. */
const EASY_TO_READ_AGAIN = 4;

/**
 * Reads a list the cheapest way for where the reader is: by cursor while near the top, with the exact count in a
 * second request; from a frozen order of ids beyond it. `snapshot-policy.ts` says when.
 */
export class SnapshotSource<Row extends GridRow> implements RowSource<Row> {
  readonly list: string;
  readonly query: string;
  readonly #api: ListApi<Row>;
  readonly #listeners = new Set<() => void>();
  #stopped = new AbortController();
  /** Cursor that leads to each page of the top, by order key. */
  readonly #cursors = new Map<string, (string | null)[]>();
  readonly #frozen = new Map<string, FrozenOrder>();
  #order: TopOrder | FrozenOrder;
  #failure: unknown = null;
  #making: Promise<FrozenOrder> | null = null;
  #state: ReturnType<RowSource<Row>['state']>;

  /** `list` names the records asked for, `sort` their order; together they are the key of what is cached. */
  constructor(list: string, sort: string, api: ListApi<Row>) {
    this.list = list;
    this.query = `${list} ${sort}`;
    this.#api = api;
    this.#order = this.#newTop(null);
    this.#state = this.#snapshotOfState();
  }

  state() {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async page(orderKey: string, n: number, signal: AbortSignal): Promise<readonly Row[]> {
    const frozen = this.#frozen.get(orderKey);
    if (frozen === undefined) return this.#topPage(orderKey, n, signal);
    try {
      return await this.#api.page(frozen.snapshotId, n, signal);
    } catch (error) {
      if (this.#api.isGone(error) && this.#order.key === orderKey) this.#freeze().catch(() => undefined);
      throw error;
    }
  }

  reach(page: number, cause: Cause): void {
    if (this.#order.frozen || !wantsSnapshot(this.#order.total, page, cause)) return;
    this.#freeze().catch(() => undefined);
  }

  async positionOf(id: RowId, signal: AbortSignal): Promise<Position | null> {
    return this.#position({ id }, signal);
  }

  async positionOfPrefix(prefix: string, signal: AbortSignal): Promise<Position | null> {
    return this.#position({ prefix }, signal);
  }

  async heldAmong(
    held: readonly Held[],
    ids: readonly RowId[],
    signal: AbortSignal,
  ): Promise<readonly RowId[] | null> {
    try {
      return await this.#api.atPlaces(held, ids, signal);
    } catch (error) {
      if (this.#api.isGone(error)) return null;
      throw error;
    }
  }

  countHeld(held: readonly Held[], signal: AbortSignal): Promise<number> {
    return this.#api.countPlaces(held, signal);
  }

  refresh(): void {
    if (this.#order.frozen || this.#order.pages > EASY_TO_READ_AGAIN) this.#freeze().catch(() => undefined);
    else {
      this.#order = this.#newTop(this.#order.total);
      this.#tell();
    }
  }

  /** Stops what is under way, since nobody waits for it any more. */
  stop(): void {
    this.#stopped.abort();
    this.#stopped = new AbortController();
  }

  #newTop(total: number | null): TopOrder {
    const key = `top-${++tops}`;
    this.#cursors.set(key, [null]);
    return { frozen: false, key, total, atLeast: 0, pages: 1 };
  }

  async #topPage(orderKey: string, n: number, signal: AbortSignal): Promise<readonly Row[]> {
    const cursors = this.#cursors.get(orderKey);
    const cursor = cursors?.[n];
    if (cursors === undefined || cursor === undefined) {
      throw new Error(`Page ${n} of order ${orderKey} was asked for before the page above it came.`);
    }
    const { items, nextCursor } = await this.#api.rows(cursor, signal);
    if (nextCursor !== null && n + 1 < TOP_PAGES) cursors[n + 1] ??= nextCursor;
    if (this.#order.key !== orderKey || this.#order.frozen) return items;
    const seen = n * PAGE_SIZE + items.length;
    const counted = this.#order.total;
    this.#order = {
      ...this.#order,
      pages: cursors.length,
      atLeast: Math.max(this.#order.atLeast, seen),
      total: nextCursor === null ? seen : counted,
    };
    this.#tell();
    if (nextCursor !== null && n === 0) void this.#count(orderKey);
    return items;
  }

  async #count(orderKey: string): Promise<void> {
    const { signal } = this.#stopped;
    try {
      const total = await this.#api.count(signal);
      if (this.#order.key !== orderKey || this.#order.frozen) return;
      this.#order = { ...this.#order, total: Math.max(total, this.#order.atLeast) };
      this.#tell();
      this.reach(0, 'scroll');
    } catch (error) {
      this.#fail(error, signal);
    }
  }

  async #position(
    of: { readonly id: RowId } | { readonly prefix: string },
    signal: AbortSignal,
  ): Promise<Position | null> {
    const order = this.#order.frozen ? this.#order : await this.#freeze();
    try {
      return this.#at(order, await this.#api.position(order.snapshotId, of, signal));
    } catch (error) {
      if (!this.#api.isGone(error)) throw error;
      const anew = await this.#freeze();
      return this.#at(anew, await this.#api.position(anew.snapshotId, of, signal));
    }
  }

  #at(order: FrozenOrder, index: number | null): Position | null {
    return index === null ? null : { orderKey: order.key, index };
  }

  /** Makes a frozen order, once for all who ask at the same time, and makes it the present one. */
  #freeze(): Promise<FrozenOrder> {
    this.#making ??= this.#makeFrozen().finally(() => {
      this.#making = null;
      this.#tell();
    });
    this.#tell();
    return this.#making;
  }

  async #makeFrozen(): Promise<FrozenOrder> {
    const { signal } = this.#stopped;
    try {
      const { snapshotId, total } = await this.#api.createSnapshot(signal);
      // The server hands out a snapshot that is fresh enough again: the order is then the one we have.
      const key = `frozen-${snapshotId}`;
      const pages = Math.ceil(total / PAGE_SIZE);
      const order: FrozenOrder = { frozen: true, key, snapshotId, total, atLeast: total, pages };
      this.#frozen.set(key, order);
      this.#order = order;
      this.#failure = null;
      return order;
    } catch (error) {
      this.#fail(error, signal);
      throw error;
    }
  }

  #fail(error: unknown, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#failure = error;
    this.#tell();
  }

  #snapshotOfState() {
    return { order: this.#order, ordering: this.#making !== null, failure: this.#failure };
  }

  #tell(): void {
    this.#state = this.#snapshotOfState();
    for (const listener of this.#listeners) listener();
  }
}
