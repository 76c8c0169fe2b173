import type { ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { showToast } from '../design/toast.tsx';
import { useFormat } from '../i18n/use-format.ts';
import { isTypingIn } from '../shell/shortcuts.ts';
import { copiedTable } from './copied-table.ts';
import type { GridColumn } from './grid-column.ts';
import type { GridRow } from './row-source.ts';
import { isPicked, type SelectionState } from './selection.ts';
import type { GridParts } from './use-grid.ts';

/** Puts the picked rows that are loaded on the clipboard, or the one with the focus where none is picked. */
export function useCopy<Row extends GridRow>(
  { shown, total, rowAt, placeAt }: GridParts<Row>,
  columns: readonly GridColumn<Row>[],
  { picked, focus }: SelectionState,
  count: number | null,
) {
  const { t } = useTranslation();
  const format = useFormat();
  return (event: ClipboardEvent): void => {
    const marked = window.getSelection()?.isCollapsed === false;
    if (shown === null || marked || isTypingIn(event.target)) return;
    const rows =
      count === 0
        ? [rowAt(focus)].filter((row) => row !== undefined)
        : shown.cache
            .loadedRows(shown.order.key)
            .flatMap(({ index, row }) => (isPicked(picked, placeAt(index)) ? [row] : []));
    if (rows.length === 0) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', copiedTable(columns, rows));
    const words = { count: rows.length, rows: format.number(rows.length) };
    const wanted = count ?? total;
    showToast(
      rows.length < wanted
        ? t('grid.copiedSome', { ...words, picked: format.number(wanted) })
        : t('grid.copied', words),
    );
  };
}
