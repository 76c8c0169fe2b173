import type { ClipboardEvent } from 'react';
import { isTypingIn } from '../shell/shortcuts.ts';
import type { GridColumn } from './grid-column.ts';
import type { GridRow } from './row-source.ts';
import type { GridParts } from './use-grid.ts';

/** The text of cells from the clipboard, and the column that the focus is in; null where it is on a row as a whole. */
export type OnPaste = (cells: string, column: string | null) => void;

/** Takes cells from the clipboard up, in the grid and not in what is typed in. */
export function usePaste<Row extends GridRow>(
  { gridFocus: { focus } }: GridParts<Row>,
  columns: readonly GridColumn<Row>[],
  onPaste: OnPaste | undefined,
) {
  return (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    if (onPaste === undefined || text.trim() === '' || isTypingIn(event.target)) return;
    event.preventDefault();
    const column = focus.mode === 'cell' ? (columns[focus.cell - 1]?.key ?? null) : null;
    onPaste(text, column);
  };
}
