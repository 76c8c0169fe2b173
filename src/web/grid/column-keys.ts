import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../design/live-region.tsx';
import { withinBounds } from './column-edge.tsx';
import type { ColumnLayout } from './grid-column.ts';

/** CSS px that one press of a key makes a column wider or narrower. */
const STEP = 16;

/**
 * Ctrl+Shift+arrows move the column whose head has the focus, Alt+Shift+arrows make it wider or narrower.
 *
 * @returns what to call with a key that was pressed in the head of a column, its place, and how many there are
 */
export function useColumnKeys(layout: ColumnLayout | undefined) {
  const { t } = useTranslation();
  return (event: KeyboardEvent<HTMLElement>, key: string, index: number, count: number): void => {
    const way = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (layout === undefined || way === 0 || !event.shiftKey) return;
    if (event.altKey) {
      const width = withinBounds(event.currentTarget.getBoundingClientRect().width + way * STEP);
      layout.resize(key, width);
      announce(t('grid.columnWidth', { width }));
    } else if (event.ctrlKey || event.metaKey) {
      const to = index + way;
      if (to < 0 || to >= count) return;
      layout.move(key, to);
      announce(t('grid.columnPlace', { place: to + 1, count }));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
