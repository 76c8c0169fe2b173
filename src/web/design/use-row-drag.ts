import { type PointerEvent as ReactPointerEvent, useRef, useState } from 'react';

/** What is shown of a row while one is dragged: that it is the one, or on which side of it that one would go. */
export type RowSide = 'dragged' | 'before' | 'after' | undefined;

/**
 * Rows that are put in order by dragging a handle, with mouse, pen or finger. The row stays where it is until it is let
 * go: a line shows where it would go.
 *
 * @param onDrop called with the place of the row, and the one it is let go at
 */
export function useRowDrag(onDrop: (from: number, to: number) => void) {
  const list = useRef<HTMLOListElement>(null);
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
    let to = from;
    const follow = (move: PointerEvent): void => {
      const gap = placeAt(move.clientY);
      to = gap > from ? gap - 1 : gap;
      setDrag({ from, to });
    };
    const end = (up: PointerEvent): void => {
      window.removeEventListener('pointermove', follow);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
      setDrag(null);
      if (up.type === 'pointerup' && to !== from) onDrop(from, to);
    };
    window.addEventListener('pointermove', follow);
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
