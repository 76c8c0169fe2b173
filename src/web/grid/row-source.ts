import type { Held, RowId } from './selection.ts';

/** Rows that come in one page, from the top of a list or from a frozen order alike. */
export const PAGE_SIZE = 200;

/** The least that the grid must know of a row. */
export interface GridRow {
  readonly id: RowId;
  /** The record was deleted, or left the list, since its order was frozen: its place is kept and shown dimmed. */
  readonly gone?: boolean;
}

/** Why a place in the list is wanted. */
export type Cause = 'scroll' | 'thumb' | 'end' | 'run' | 'position';

/** An order that rows are read in: it holds still, while the records themselves may change. */
export interface Order {
  /** Part of every cache key; another order of the same list has another. */
  readonly key: string;
  /** Exact number of rows, or null while it is being counted. */
  readonly total: number | null;
  /** How many rows there are at least, for as long as `total` is not known. */
  readonly atLeast: number;
  /** Pages below this one can be asked for. */
  readonly pages: number;
  /** Any page can be asked for; else each opens the way to the next. */
  readonly frozen: boolean;
  /** What the server knows a frozen order by. */
  readonly snapshotId?: number;
}

/** Where a row stands, and in which order: that may be newer than the one on screen. */
export interface Position {
  readonly orderKey: string;
  readonly index: number;
}

export interface SourceState {
  readonly order: Order;
  /** A frozen order is being made. */
  readonly ordering: boolean;
  /** Why it could not be made; `reach` tries again. */
  readonly failure: unknown;
}

/** Where a grid gets its rows: one question (what, how sorted), and the orders in which it is answered. */
export interface RowSource<Row extends GridRow> {
  /** Which records, in whatever order: what is picked in one list means nothing in another. */
  readonly list: string;
  /** Which records in which order; another starts at the top. */
  readonly query: string;
  state(): SourceState;
  subscribe(listener: () => void): () => void;
  /** Rows `n * PAGE_SIZE` and on, in that order. */
  page(orderKey: string, n: number, signal: AbortSignal): Promise<readonly Row[]>;
  /** Tells where the reader goes, so that the source can freeze the order in time. */
  reach(page: number, cause: Cause): void;
  positionOf(id: RowId, signal: AbortSignal): Promise<Position | null>;
  /** The first row whose value in the sorted column begins so; null where there is none, or no such column. */
  positionOfPrefix(prefix: string, signal: AbortSignal): Promise<Position | null>;
  /** Which of some rows stand at places of earlier orders; null when such an order is no longer kept. */
  heldAmong(
    held: readonly Held[],
    ids: readonly RowId[],
    signal: AbortSignal,
  ): Promise<readonly RowId[] | null>;
  /** How many rows stand at places of orders, each counted once. */
  countHeld(held: readonly Held[], signal: AbortSignal): Promise<number>;
  /** Asks anew, since records came or went; the next order follows when it is ready. */
  refresh(): void;
}
