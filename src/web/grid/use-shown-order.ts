import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { type Move, type Place, prepareOrder } from './next-order.ts';
import type { RowCache } from './row-cache.ts';
import type { GridRow, Order, SourceState } from './row-source.ts';

/** The order on screen. It stays until the next one is loaded. */
export interface Shown<Row extends GridRow> {
  readonly cache: RowCache<Row>;
  readonly order: Order;
}

interface Turns<Row extends GridRow> {
  /** What is on screen, asked just before the next order is prepared. */
  place(shown: Shown<Row>): Place;
  /** The next order is loaded, and about to be shown. `move` is null for another list. */
  ready(before: Shown<Row>, next: Shown<Row>, move: Move | null): Promise<void>;
  /** The next order is on screen; called together with the change, before it is painted. `move` is null for another list. */
  turned(before: Shown<Row> | null, next: Shown<Row>, move: Move | null): void;
  /** The same order, counted anew. */
  counted(order: Order): void;
}

interface ShownOrder<Row extends GridRow> {
  readonly shown: Shown<Row> | null;
  readonly state: SourceState;
  /** The next order is being loaded. */
  readonly turning: boolean;
  /** The next list could not be loaded. */
  readonly error: Error | null;
  retry(): void;
}

/** Follows a list from order to order, and from one list to the next. */
export function useShownOrder<Row extends GridRow>(cache: RowCache<Row>, turns: Turns<Row>): ShownOrder<Row> {
  const { source } = cache;
  const state = useSyncExternalStore(
    useMemo(() => (listener: () => void) => source.subscribe(listener), [source]),
    () => source.state(),
  );
  const [shown, setShown] = useState<Shown<Row> | null>(null);
  const [failed, setFailed] = useState<{ readonly key: string; readonly error: Error } | null>(null);
  const [tries, setTries] = useState(0);
  const { order } = state;
  const turning = shown === null || shown.cache !== cache || shown.order.key !== order.key;
  const placeNow = useEffectEvent((now: Shown<Row>) => turns.place(now));
  const turn = useEffectEvent((next: Shown<Row>, move: Move | null) => {
    flushSync(() => {
      setShown(next);
      turns.turned(shown, next, move);
    });
  });
  const ready = useEffectEvent(
    (next: Shown<Row>, move: Move | null) => shown && turns.ready(shown, next, move),
  );
  const count = useEffectEvent((next: Order) => turns.counted(next));

  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` is there to try again
  useEffect(() => {
    if (!turning) return;
    const abort = new AbortController();
    const sameList = shown !== null && shown.cache === cache;
    const prepare = async (): Promise<void> => {
      try {
        const move = sameList ? await prepareOrder(cache, order, placeNow(shown), abort.signal) : null;
        if (!sameList) await cache.fetch(order.key, 0);
        if (!abort.signal.aborted) await ready({ cache, order }, move);
        if (abort.signal.aborted) return;
        const latest = cache.source.state().order;
        turn({ cache, order: latest.key === order.key ? latest : order }, move);
        setFailed(null);
      } catch (error) {
        if (!abort.signal.aborted) {
          setFailed({ key: order.key, error: error instanceof Error ? error : new Error(String(error)) });
        }
      }
    };
    void prepare();
    return () => abort.abort();
  }, [cache, order.key, turning, tries]);

  // Before it is painted, so that the rows and the place they stand in agree.
  useLayoutEffect(() => {
    if (turning || shown === null || shown.order === order) return;
    setShown({ cache, order });
    count(order);
  }, [cache, order, shown, turning]);

  // Another search was typed before this one answered.
  useEffect(() => () => cache.cancel(), [cache]);

  const error = failed !== null && failed.key === order.key && turning ? failed.error : null;
  return { shown, state, turning, error, retry: () => setTries((n) => n + 1) };
}
