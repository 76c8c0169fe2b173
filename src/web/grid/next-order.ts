import type { RowCache } from './row-cache.ts';
import { type GridRow, type Order, PAGE_SIZE } from './row-source.ts';
import type { RowId } from './selection.ts';

/** What the reader has before the eyes, to be found again in the next order. */
export interface Place {
  /** First visible row; its id where it is loaded. */
  readonly first: number;
  readonly firstId: RowId | null;
  /** Rows seen, from `first` on. */
  readonly rows: number;
  readonly focus: number;
  readonly focusId: RowId | null;
}

/** Where it went. */
export interface Move {
  /** Rows that came before the first visible one (negative: that went). */
  readonly shift: number;
  readonly focusBefore: number;
  readonly focus: number;
}

/**
 * Loads what will be on screen in `order`, so that nothing flickers when it takes the place of the one before,
 * and finds the first visible row and the focused one in it.
 */
export async function prepareOrder<Row extends GridRow>(
  cache: RowCache<Row>,
  order: Order,
  place: Place,
  signal: AbortSignal,
): Promise<Move> {
  await loadAround(cache, order, place.first, place.rows);
  const first = await find(cache, order, place.firstId, signal);
  const shift = first === null ? 0 : first - place.first;
  if (shift !== 0) await loadAround(cache, order, place.first + shift, place.rows);
  const focus = (await find(cache, order, place.focusId, signal)) ?? place.focus + shift;
  const last = Math.max(0, (order.total ?? order.atLeast) - 1);
  return { shift, focusBefore: place.focus, focus: Math.min(last, Math.max(0, focus)) };
}

async function loadAround<Row extends GridRow>(
  cache: RowCache<Row>,
  order: Order,
  first: number,
  rows: number,
): Promise<void> {
  const from = Math.max(0, Math.floor(first / PAGE_SIZE));
  const to = Math.floor((first + rows) / PAGE_SIZE);
  if (!order.frozen) {
    for (let n = 0; n <= to && n < pagesOpen(cache, order); n++) await cache.fetch(order.key, n);
    return;
  }
  const last = Math.min(order.pages - 1, to);
  const wanted = Array.from({ length: Math.max(0, last - from + 1) }, (_, i) => from + i);
  await Promise.all(wanted.map((n) => cache.fetch(order.key, n)));
}

/** Pages of an order read by cursor that can be asked for by now. */
function pagesOpen<Row extends GridRow>(cache: RowCache<Row>, order: Order): number {
  const latest = cache.source.state().order;
  return latest.key === order.key ? latest.pages : order.pages;
}

async function find<Row extends GridRow>(
  cache: RowCache<Row>,
  order: Order,
  id: RowId | null,
  signal: AbortSignal,
): Promise<number | null> {
  if (id === null) return null;
  const loaded = cache.indexOf(order.key, id);
  if (loaded !== null || order.key !== cache.source.state().order.key) return loaded;
  const position = await cache.source.positionOf(id, signal);
  return position?.orderKey === order.key ? position.index : null;
}
