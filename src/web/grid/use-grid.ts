import {
  type Dispatch,
  type SetStateAction,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useState,
} from 'react';
import {
  type Carried,
  carryPicked,
  carrySelection,
  locatePicked,
  lostHeld,
  withoutHeld,
} from './carry-selection.ts';
import type { Move, Place as SeenPlace } from './next-order.ts';
import type { RowCache } from './row-cache.ts';
import { type Cause, type GridRow, PAGE_SIZE, type Position } from './row-source.ts';
import { firstVisible, recounted, revealed, rowsInView, type ScrollState, wentTo } from './scroll-state.ts';
import { countPicked, moved, type Place, type RowId, type SelectionState, UNSELECTED } from './selection.ts';
import { type GridFocus, useGridFocus } from './use-grid-focus.ts';
import { useHeldAhead, useHeldRows } from './use-held-rows.ts';
import { useRowPages } from './use-row-pages.ts';
import { type Shown, useShownOrder } from './use-shown-order.ts';
import { useVirtualScroll } from './use-virtual-scroll.ts';

interface GridInput<Row extends GridRow> {
  readonly rows: RowCache<Row>;
  /** The row to begin at, wherever it stands in the list. */
  readonly startAt: RowId | null;
  readonly selection: SelectionState;
  readonly onSelection: Dispatch<SetStateAction<SelectionState>>;
  /** Rows picked by position could not be carried into a new order. */
  onLost(rows: number): void;
}

/** Row `index` in view: with as little movement as possible after a step, a third down the view after a leap. */
function shownRow(s: ScrollState, index: number, how: 'step' | 'leap'): ScrollState {
  const near = revealed(s, index);
  if (near === s || how === 'step') return near;
  return wentTo(s, (index - Math.floor(rowsInView(s) / 3)) * s.rowHeight);
}

/** Rows, scrolling, focus and selection of one grid, tied together. */
export function useGrid<Row extends GridRow>(input: GridInput<Row>) {
  const { rows, startAt, selection, onSelection, onLost } = input;
  const { source } = rows;
  const scroll = useVirtualScroll();
  const { view } = scroll;
  const gridFocus = useGridFocus(scroll.scroller, selection.focus);
  const [walks, setWalks] = useState(0);
  const walked = useCallback(() => setWalks((n) => n + 1), []);
  const askAhead = useHeldAhead();
  const [awaited, setAwaited] = useState<Position | 'end' | null>(null);
  const idAt = (shown: Shown<Row> | null, index: number): RowId | null =>
    shown?.cache.rowAt(shown.order.key, index)?.id ?? null;

  const { shown, state, turning, error, retry } = useShownOrder<Row>(rows, {
    place: (now): SeenPlace => {
      const first = firstVisible(scroll.state());
      return {
        first,
        firstId: idAt(now, first),
        rows: rowsInView(scroll.state()) + 1,
        focus: selection.focus,
        focusId: idAt(now, selection.focus),
      };
    },
    ready: async (before, next, move) => {
      if (before.cache.source.list !== next.cache.source.list) return;
      const first = move === null ? 0 : firstVisible(scroll.state()) + move.shift;
      const slice = { ...view.slice, first, end: first + rowsInView(scroll.state()) + 1 };
      const { held } = carried(before, next, move).picked;
      // Without an answer the rows are shown all the same, and asked about again.
      await askAhead(next.cache, next.order.key, slice, held).catch(() => undefined);
    },
    turned: (before, next, move) => {
      const count = next.order.total ?? next.order.atLeast;
      scroll.change((s) => recounted(move === null ? wentTo(s, 0) : s, count, move?.shift ?? 0), 'effect');
      carry(before, next, move);
      if (
        scroll.scroller.current?.contains(document.activeElement) === true &&
        gridFocus.focus.mode !== 'header'
      ) {
        gridFocus.restore();
      }
    },
    counted: (order) => scroll.change((s) => recounted(s, order.total ?? order.atLeast), 'effect'),
  });
  const order = shown?.order ?? null;
  const pages = useRowPages(shown?.cache ?? null, order, view.wanted);

  function carry(before: Shown<Row> | null, next: Shown<Row>, move: Move | null): void {
    // The grid has just come, perhaps in another place of the page: what is selected is its page's to know.
    if (before === null) return;
    if (before.cache.source.list !== next.cache.source.list) {
      onSelection(UNSELECTED);
      return;
    }
    const along = move === null ? 0 : Math.max(0, selection.focus + move.shift);
    const focus = move !== null && selection.focus === move.focusBefore ? move.focus : along;
    const { picked, lost } = carried(before, next, move);
    onSelection(carrySelection(selection, picked, focus));
    if (lost > 0) onLost(lost);
  }

  function carried(before: Shown<Row>, next: Shown<Row>, move: Move | null): Carried {
    const { cache, order } = before;
    // A page may have come since the next order began to be loaded, and the count does not know of it.
    const lastLoaded = cache.loadedRows(order.key).at(-1)?.index ?? -1;
    const old = {
      snapshotId: order.snapshotId,
      readTo: Math.max(order.atLeast, lastLoaded + 1),
      placesLast: move !== null,
      idAt: (index: number) => idAt(before, index),
      isHeld: (id: RowId) => heldIds.has(id),
    };
    return carryPicked(selection.picked, old, (id) => next.cache.indexOf(next.order.key, id));
  }

  const total = order === null ? 0 : (order.total ?? order.atLeast);
  const rowAt = useCallback(
    (index: number): Row | undefined => shown?.cache.rowAt(shown.order.key, index),
    [shown],
  );
  const heldIds = useHeldRows(shown, view.wanted, selection.picked.held, () => {
    onSelection(lostHeld);
    onLost(countPicked(selection.picked, total) ?? 0);
  });
  const placeAt = useCallback(
    (index: number): Place => {
      const id = rowAt(index)?.id ?? null;
      return { index, id, held: id !== null && heldIds.has(id) };
    },
    [rowAt, heldIds],
  );
  const settleHeld = useEffectEvent(() =>
    onSelection((now) => {
      const picked = withoutHeld(now.picked, (id) => heldIds.has(id));
      return picked === now.picked ? now : { ...now, picked };
    }),
  );
  useEffect(() => {
    if (heldIds.size > 0) settleHeld();
  }, [heldIds]);

  const reach = useCallback(
    (index: number, cause: Cause) => source.reach(Math.floor(index / PAGE_SIZE), cause),
    [source],
  );
  const { first, end } = view.slice;
  useEffect(() => {
    if (!turning && end > first) reach(end - 1, view.leaping ? 'thumb' : 'scroll');
  }, [reach, turning, first, end, view.leaping]);

  // What is picked by id alone learns where it stands as its rows come on screen.
  const locate = useEffectEvent(() => {
    const unknown = [...selection.picked.plus, ...selection.picked.minus].filter(
      ([, index]) => index === null,
    );
    if (unknown.length === 0 || shown === null) return;
    const found = unknown.flatMap(([id]) => {
      const index = shown.cache.indexOf(shown.order.key, id);
      return index === null ? [] : [{ id, index }];
    });
    if (found.length === 0) return;
    onSelection((now) => ({
      ...now,
      picked: found.reduce((picked, { id, index }) => locatePicked(picked, id, index), now.picked),
    }));
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever pages came
  useEffect(() => locate(), [pages.versions, shown]);

  const { move: moveFocus } = gridFocus;
  /** Brings the focus to a row of the order on screen. */
  const goTo = useCallback(
    (
      index: number,
      update: (now: SelectionState) => SelectionState,
      how: 'step' | 'leap',
      focus?: GridFocus,
    ) => {
      onSelection(update);
      walked();
      moveFocus(focus ?? { mode: 'row', cell: 0 });
      scroll.change((s) => shownRow(s, index, how));
    },
    [onSelection, walked, moveFocus, scroll.change],
  );

  /** Goes to a place as soon as the order it is a place in is on screen; 'end' as soon as the rows are counted. */
  const arrive = useEffectEvent((at: Position | 'end', key: string, counted: boolean) => {
    if (at === 'end' ? !counted : at.orderKey !== key) return;
    const index = at === 'end' ? total - 1 : at.index;
    setAwaited(null);
    const step = { ctrl: false, shift: false };
    onSelection((now) => moved(now, placeAt(index), step));
    walked();
    moveFocus({ mode: 'row', cell: 0 });
    scroll.change((s) => shownRow(s, index, 'leap'), 'effect');
  });
  useLayoutEffect(() => {
    if (order !== null && awaited !== null) arrive(awaited, order.key, order.total !== null);
  }, [order, awaited]);

  /** The row that was open beside the list before: found in it once the list is there. */
  const begin = useEffectEvent(async (id: RowId, first: Shown<Row>, signal: AbortSignal) => {
    const loaded = first.cache.indexOf(first.order.key, id);
    const position =
      loaded === null ? await source.positionOf(id, signal) : { orderKey: first.order.key, index: loaded };
    if (!signal.aborted && position !== null) setAwaited(position);
  });
  const isThere = shown !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list has come
  useEffect(() => {
    if (shown === null || startAt === null) return;
    const abort = new AbortController();
    begin(startAt, shown, abort.signal).catch(() => undefined);
    return () => abort.abort();
  }, [isThere]);

  return {
    scroll,
    gridFocus,
    shown,
    order,
    total,
    ordering: state.ordering,
    waiting: turning || state.ordering,
    error: error ?? pages.error ?? (state.failure instanceof Error ? state.failure : null),
    retry: () => {
      retry();
      pages.retry();
      reach(end - 1, 'scroll');
    },
    rowAt,
    placeAt,
    reach,
    goTo,
    goWhenThere: setAwaited,
    /** The reader came to another row. */
    walked,
    walks,
  };
}

export type GridParts<Row extends GridRow> = ReturnType<typeof useGrid<Row>>;
