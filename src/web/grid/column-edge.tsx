import { type PointerEvent, useRef } from 'react';
import classes from './grid.module.css';
import { type ColumnLayout, columnBounds } from './grid-column.ts';

/** The right edge of a column's head: dragged, the column follows; a double click lets it be as wide as there is room. */
export function ColumnEdge({ columnKey, layout }: { columnKey: string; layout: ColumnLayout }) {
  const from = useRef<{ x: number; width: number } | null>(null);
  const begin = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    const width = event.currentTarget.parentElement?.getBoundingClientRect().width ?? columnBounds.least;
    from.current = { x: event.clientX, width };
  };
  const follow = (event: PointerEvent<HTMLElement>): void => {
    if (from.current === null) return;
    layout.resize(columnKey, withinBounds(from.current.width + event.clientX - from.current.x));
  };
  const end = (): void => {
    from.current = null;
  };
  return (
    // The keys do it too: see `column-keys.ts`.
    <span
      className={classes.edge}
      aria-hidden
      onPointerDown={begin}
      onPointerMove={follow}
      onPointerUp={end}
      onPointerCancel={end}
      onDoubleClick={() => layout.resize(columnKey, null)}
    />
  );
}

/** A width that a column can have, in whole CSS px. */
export function withinBounds(width: number): number {
  return Math.round(Math.min(columnBounds.most, Math.max(columnBounds.least, width)));
}
