import { type PointerEvent as ReactPointerEvent, useRef, useState } from 'react';

/** What is shown of a row while one is dragged: that it is the one, or on which side of it that one would go. */
export type RowSide = 'dragged' | 'before' | 'after' | undefined;

/** How far the pointer goes before it drags, in CSS px: no hand that clicks is quite steady. */
const slack = 4;

/** How near to the edge of what scrolls the pointer makes it scroll, and how far in each frame, in CSS px. */
const edge = 36;
const stride = 10;

/** Rows stand one below the other, columns one beside the other: by what a place along them is read. */
const axes = {
  rows: { at: 'clientY', start: 'top', end: 'bottom', overflow: 'overflowY' },
  columns: { at: 'clientX', start: 'left', end: 'right', overflow: 'overflowX' },
} as const;

type Axis = (typeof axes)[keyof typeof axes];

/**
 * Rows that are put in order by dragging them, or a handle of theirs, with mouse, pen or finger. The row stays where it is until it is let
 * go: a line shows where it would go. Rows that are out of sight come into it as the pointer gets near them. Escape leaves all as it was.
 *
 * @param onDrop called with the place of the row, and the one it is let go at
 * @param landing where a row would go that is let go at a place, where it cannot go to every one
 * @param along whether they stand one below the other, or side by side
 */
export function useRowDrag<List extends HTMLElement = HTMLOListElement>(
  onDrop: (from: number, to: number) => void,
  landing: (from: number, to: number) => number = (_, to) => to,
  along: keyof typeof axes = 'rows',
) {
  const axis = axes[along];
  const list = useRef<List>(null);
  /** The place of the row that is dragged, and the one it would get if it were let go now. */
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null);

  const placeAt = (at: number): number => {
    const rows = [...(list.current?.children ?? [])];
    const beyond = rows.findIndex((row) => {
      const box = row.getBoundingClientRect();
      return at < (box[axis.start] + box[axis.end]) / 2;
    });
    return beyond < 0 ? rows.length : beyond;
  };
  const begin = (event: ReactPointerEvent, from: number): void => {
    if (event.button !== 0) return;
    const began = event[axis.at];
    let isDragged = false;
    let to = from;
    const follow = (at: number): void => {
      const gap = placeAt(at);
      to = landing(from, gap > from ? gap - 1 : gap);
      setDrag({ from, to });
    };
    const scrolling = scrollAlong(list.current, axis, follow);
    const over = new AbortController();
    const stop = (): void => {
      scrolling.stop();
      setDrag(null);
      over.abort();
    };
    const move = (moved: PointerEvent): void => {
      const at = moved[axis.at];
      isDragged ||= Math.abs(at - began) > slack;
      if (!isDragged) return;
      follow(at);
      scrolling.pointAt(at);
    };
    const drop = (): void => {
      stop();
      if (isDragged) swallowClick();
      if (to !== from) onDrop(from, to);
    };
    const giveUp = (pressed: KeyboardEvent): void => {
      if (pressed.key !== 'Escape' || !isDragged) return;
      // What the row stands in stays open.
      pressed.preventDefault();
      pressed.stopPropagation();
      stop();
      window.addEventListener('pointerup', swallowClick, { once: true });
    };
    const { signal } = over;
    window.addEventListener('pointermove', move, { signal });
    window.addEventListener('pointerup', drop, { signal });
    window.addEventListener('pointercancel', stop, { signal });
    window.addEventListener('keydown', giveUp, { signal, capture: true });
    // No text is marked under the pointer meanwhile, and the browser drags nothing of its own.
    window.addEventListener('selectstart', leave, { signal });
    window.addEventListener('dragstart', leave, { signal });
  };
  const sideOf = (place: number): RowSide => {
    if (drag === null) return undefined;
    if (drag.from === place) return 'dragged';
    if (drag.to !== place) return undefined;
    return drag.to < drag.from ? 'before' : 'after';
  };
  return { list, sideOf, begin };
}

function leave(event: Event): void {
  event.preventDefault();
}

/** What was dragged and comes back to where it was is not clicked on. */
function swallowClick(): void {
  const swallow = (click: Event): void => {
    click.preventDefault();
    click.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true });
  // The click that belongs to letting go comes before anything else does.
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
}

/** Scrolls what a list stands in for as long as the pointer is near its edge. */
function scrollAlong(list: HTMLElement | null, axis: Axis, onScroll: (at: number) => void) {
  const scroller = scrollerOf(list, axis);
  let frame = 0;
  const pointAt = (at: number): void => {
    cancelAnimationFrame(frame);
    const box = scroller.getBoundingClientRect();
    const by = at < box[axis.start] + edge ? -stride : at > box[axis.end] - edge ? stride : 0;
    if (by === 0) return;
    frame = requestAnimationFrame(() => {
      scroller.scrollBy({ [axis.start]: by });
      onScroll(at);
      pointAt(at);
    });
  };
  return { pointAt, stop: () => cancelAnimationFrame(frame) };
}

function scrollerOf(element: HTMLElement | null, { overflow }: Axis): Element {
  let scroller = element?.parentElement;
  while (scroller && !/auto|scroll/.test(getComputedStyle(scroller)[overflow]))
    scroller = scroller.parentElement;
  return scroller ?? document.documentElement;
}
