import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import {
  canvasHeight,
  isLeap,
  landed,
  remeasured,
  type ScrollState,
  type Slice,
  scrolled,
  settled,
  sliceOf,
  startScroll,
} from './scroll-state.ts';

/** Rows drawn beyond each edge, so that the compositor has them before we do. */
const OVERSCAN = 8;
/** ms of rest after which the thumb is put to its right place. */
const REST = 120;
/** ms of rest in a thumb drag after which rows are asked for. */
const LEAP_REST = 80;
/** CSS px from which the list has columns; below it, each row is two lines. */
const WIDE = 460;

export interface ScrollView {
  readonly slice: Slice;
  /** Rows to fetch: as `slice`, but it waits while the thumb is dragged. */
  readonly wanted: Slice;
  readonly canvas: number;
  /** The thumb is being dragged over rows that are not asked for. */
  readonly leaping: boolean;
  readonly narrow: boolean;
  /** CSS px. */
  readonly width: number;
}

export interface VirtualScroll {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly header: RefObject<HTMLDivElement | null>;
  /** The tall element that is scrolled. */
  readonly canvas: RefObject<HTMLDivElement | null>;
  /** An unseen element as tall as a row: density is said in CSS alone. */
  readonly ruler: RefObject<HTMLDivElement | null>;
  readonly view: ScrollView;
  state(): ScrollState;
  /** Moves or recounts the list; the page shows it before this returns, except within an effect. */
  change(update: (state: ScrollState) => ScrollState, within?: 'event' | 'effect'): void;
}

function viewOf(state: ScrollState, before: ScrollView | null, leaping: boolean): ScrollView {
  const slice = sliceOf(state, OVERSCAN);
  const canvas = canvasHeight(state);
  const { narrow, width } = before ?? { narrow: false, width: 0 };
  if (
    before !== null &&
    before.slice.first === slice.first &&
    before.slice.end === slice.end &&
    Math.abs(before.slice.offset - slice.offset) < 0.01 &&
    before.canvas === canvas &&
    before.leaping === leaping &&
    (leaping || before.wanted === before.slice)
  ) {
    return before;
  }
  return {
    slice,
    wanted: leaping && before !== null ? before.wanted : slice,
    canvas,
    leaping,
    narrow,
    width,
  };
}

/** Puts the scroller where the state says, and says what the browser made of that. */
function placed(next: ScrollState, scroller: HTMLElement | null, canvas: HTMLElement | null): ScrollState {
  if (scroller === null || canvas === null) return next;
  // The canvas first, or the browser would clamp what is written.
  canvas.style.height = `${canvasHeight(next)}px`;
  if (Math.abs(scroller.scrollTop - next.physical) >= 0.5) scroller.scrollTop = next.physical;
  return landed(next, scroller.scrollTop);
}

/** Binds `scroll-state.ts` to a scrolling element. */
export function useVirtualScroll(): VirtualScroll {
  const scroller = useRef<HTMLDivElement>(null);
  const header = useRef<HTMLDivElement>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const state = useRef<ScrollState>(startScroll(0, 34, 0));
  const leaping = useRef(false);
  const [view, setView] = useState<ScrollView>(() => viewOf(state.current, null, false));

  const show = useCallback((next: ScrollState, within: 'event' | 'effect') => {
    // At once, and not when React has drawn it: a scroll event may come in between, and would count from another place.
    state.current = placed(next, scroller.current, canvas.current);
    const update = () => setView((before) => viewOf(state.current, before, leaping.current));
    if (within === 'event') flushSync(update);
    else update();
  }, []);

  /** The state with where the reader has scrolled to since: what is written must not undo it before its event comes. */
  const caughtUp = useCallback((): ScrollState => {
    const at = scroller.current?.scrollTop ?? state.current.physical;
    return at === state.current.physical ? state.current : scrolled(state.current, at);
  }, []);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    let rest: ReturnType<typeof setTimeout> | undefined;
    let leapRest: ReturnType<typeof setTimeout> | undefined;
    const endLeap = () => {
      leaping.current = false;
      show(caughtUp(), 'event');
    };
    const onScroll = () => {
      const at = element.scrollTop;
      // The echo of our own write: there is no flag to ignore it, which would swallow a turn of the wheel with it.
      if (at === state.current.physical) return;
      if (isLeap(state.current, at)) {
        leaping.current = true;
        clearTimeout(leapRest);
        leapRest = setTimeout(endLeap, LEAP_REST);
      }
      show(scrolled(state.current, at), 'event');
      clearTimeout(rest);
      rest = setTimeout(() => show(settled(caughtUp()), 'event'), REST);
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      element.removeEventListener('scroll', onScroll);
      clearTimeout(rest);
      clearTimeout(leapRest);
    };
  }, [show, caughtUp]);

  useEffect(() => {
    const [element, head, row] = [scroller.current, header.current, ruler.current];
    if (element === null || head === null || row === null) return;
    const measure = () => {
      const rowHeight = row.getBoundingClientRect().height;
      if (rowHeight === 0) return;
      const bar = element.offsetHeight - element.clientHeight;
      const viewport = element.getBoundingClientRect().height - bar - head.getBoundingClientRect().height;
      const width = element.clientWidth;
      setView((before) => (before.width === width ? before : { ...before, width, narrow: width < WIDE }));
      if (rowHeight === state.current.rowHeight && viewport === state.current.viewport) return;
      show(remeasured(state.current, rowHeight, Math.max(0, viewport)), 'event');
    };
    const observer = new ResizeObserver(measure);
    for (const watched of [element, head, row]) observer.observe(watched);
    measure();
    return () => observer.disconnect();
  }, [show]);

  const change = useCallback(
    (update: (before: ScrollState) => ScrollState, within: 'event' | 'effect' = 'event') => {
      const next = update(caughtUp());
      if (next !== state.current) show(next, within);
    },
    [show, caughtUp],
  );
  const current = useCallback(() => state.current, []);
  return { scroller, header, canvas, ruler, view, state: current, change };
}
