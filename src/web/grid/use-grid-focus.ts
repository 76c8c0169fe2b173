import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { GridMode } from './grid-keys.ts';

/** Where in the grid the focus is: in which kind of place, and in the how-manieth cell (0 is the tick box). */
export interface GridFocus {
  readonly mode: GridMode;
  readonly cell: number;
}

interface GridFocusHandle {
  readonly focus: GridFocus;
  /** Says where the focus belongs, and brings it there once that is drawn. */
  move(focus: GridFocus): void;
  /** Says where the focus is, since the browser put it there. */
  note(focus: GridFocus): void;
  /** Brings the focus to its place anew, when the row has moved or was drawn elsewhere. */
  restore(): void;
}

/** One tab stop for the whole grid: which element has it, and moving the browser's focus there without scrolling. */
export function useGridFocus(scroller: RefObject<HTMLElement | null>, row: number): GridFocusHandle {
  const [focus, setFocus] = useState<GridFocus>({ mode: 'row', cell: 0 });
  const [wanted, setWanted] = useState(0);
  const done = useRef(0);

  useLayoutEffect(() => {
    if (wanted === done.current) return;
    done.current = wanted;
    const selector =
      focus.mode === 'header'
        ? `[data-head="${focus.cell}"]`
        : focus.mode === 'cell'
          ? `[data-row="${row}"] [data-cell="${focus.cell}"]`
          : `[data-row="${row}"]`;
    scroller.current?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }, [wanted, focus, row, scroller]);

  const restore = useCallback(() => setWanted((n) => n + 1), []);
  const note = useCallback((next: GridFocus) => {
    setFocus((before) => (before.mode === next.mode && before.cell === next.cell ? before : next));
  }, []);
  const move = useCallback(
    (next: GridFocus) => {
      note(next);
      restore();
    },
    [note, restore],
  );
  return { focus, move, note, restore };
}
