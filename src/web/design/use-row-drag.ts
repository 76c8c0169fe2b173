import { type PointerEvent as ReactPointerEvent, useRef, useState } from 'react';

/** A row that is being dragged, and the place it would get if it were let go now. */
export interface RowDrag {
  readonly from: number;
  readonly to: number;
}

/**
 * Rows that are put in order by dragging a handle, with mouse, pen or finger. The row stays where it is until it is let
 * go: a line shows where it would go.
 *
 * @param onDrop called with the place of the row, and the one it is let go at
 */
export function useRowDrag(onDrop: (from: number, to: number) => void) {
  const list = useRef<HTMLOListElement>(null);
  const [drag, setDrag] = useState<RowDrag | null>(null);

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
  return { list, drag, begin };
}
