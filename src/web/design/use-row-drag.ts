import { type PointerEvent as ReactPointerEvent, useRef, useState } from 'react';

/** What is shown of a row while one is dragged: that it is the one, or on which side of it that one would go. */
export type RowSide = 'dragged' | 'before' | 'after' | undefined;

/** How far the pointer goes before it drags, in CSS px: no hand that clicks is quite steady. */
const slack = 4;

/** How near to the edge of what scrolls the pointer makes it scroll, and how far in each frame, in CSS px. */
const edge = 36;
const stride = 10;

/**
 * Rows that are put in order by dragging them, or a handle of theirs, with mouse, pen or finger. The row stays where it is until it is let
 * go: a line shows where it would go. Rows that are out of sight come into it as the pointer gets near them.
 *
 * @param onDrop called with the place of the row, and the one it is let go at
 * @param landing where a row would go that is let go at a place, where it cannot go to every one
 */
export function useRowDrag<List extends HTMLElement = HTMLOListElement>(
  onDrop: (from: number, to: number) => void,
  landing: (from: number, to: number) => number = (_, to) => to,
) {
  const list = useRef<List>(null);
  /** The place of the row that is dragged, and the one it would get if it were let go now. */
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null);

  const placeAt = (y: number): number => {
    const rows = [...(list.current?.children ?? [])];
    const below = rows.findIndex((row) => {
      const { top, height } = row.getBoundingClientRect();
      return y < top + height / 2;
    });
    return below < 0 ? rows.length : below;
  };
  const begin = (event: ReactPointerEvent, from: number): void => {
    if (event.button !== 0) return;
    // Text under the pointer is not marked meanwhile; the handle still gets the keyboard.
    event.preventDefault();
    if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
    const { clientY: began } = event;
    let isDragged = false;
    let to = from;
    const follow = (y: number): void => {
      const gap = placeAt(y);
      to = landing(from, gap > from ? gap - 1 : gap);
      setDrag({ from, to });
    };
    const scrolling = scrollAlong(list.current, follow);
    const move = ({ clientY }: PointerEvent): void => {
      isDragged ||= Math.abs(clientY - began) > slack;
      if (!isDragged) return;
      follow(clientY);
      scrolling.pointAt(clientY);
    };
    const end = (up: PointerEvent): void => {
      scrolling.stop();
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
      setDrag(null);
      if (isDragged) swallowClick();
      if (up.type === 'pointerup' && to !== from) onDrop(from, to);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', end);
  };
  const sideOf = (place: number): RowSide => {
    if (drag === null) return undefined;
    if (drag.from === place) return 'dragged';
    if (drag.to !== place) return undefined;
    return drag.to < drag.from ? 'before' : 'after';
  };
  return { list, sideOf, begin };
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
function scrollAlong(list: HTMLElement | null, onScroll: (y: number) => void) {
  const scroller = scrollerOf(list);
  let frame = 0;
  const pointAt = (y: number): void => {
    cancelAnimationFrame(frame);
    const { top, bottom } = scroller.getBoundingClientRect();
    const by = y < top + edge ? -stride : y > bottom - edge ? stride : 0;
    if (by === 0) return;
    frame = requestAnimationFrame(() => {
      scroller.scrollBy(0, by);
      onScroll(y);
      pointAt(y);
    });
  };
  return { pointAt, stop: () => cancelAnimationFrame(frame) };
}

function scrollerOf(element: HTMLElement | null): Element {
  let scroller = element?.parentElement;
  while (scroller && !/auto|scroll/.test(getComputedStyle(scroller).overflowY))
    scroller = scroller.parentElement;
  return scroller ?? document.documentElement;
}
