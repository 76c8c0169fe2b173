import { type DragEvent, type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../design/live-region.tsx';
import { withinBounds } from './column-edge.tsx';
import type { ColumnLayout } from './grid-column.ts';

/** CSS px that one press of a key makes a column wider or narrower. */
const STEP = 16;

/**
 * Columns are put in another order by dragging their heads, and with the keys: Ctrl+Shift+arrows move the column whose
 * head has the focus, Alt+Shift+arrows make it wider or narrower.
 */
export function useColumnDrag(layout: ColumnLayout | undefined) {
  const { t } = useTranslation();
  const dragged = useRef<string | null>(null);
  const endedAt = useRef(0);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, key: string, index: number, count: number): void => {
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

  const headerProps = (key: string, index: number, count: number) =>
    layout === undefined
      ? {}
      : {
          draggable: true,
          onKeyDown: (event: KeyboardEvent<HTMLElement>) => onKeyDown(event, key, index, count),
          onDragStart: (event: DragEvent<HTMLElement>) => {
            dragged.current = key;
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('text/plain', key);
          },
          onDragOver: (event: DragEvent<HTMLElement>) => {
            if (dragged.current === null || dragged.current === key) return;
            event.preventDefault();
            event.dataTransfer.dropEffect = 'move';
          },
          onDrop: (event: DragEvent<HTMLElement>) => {
            event.preventDefault();
            if (dragged.current !== null) layout.move(dragged.current, index);
          },
          onDragEnd: () => {
            dragged.current = null;
            endedAt.current = performance.now();
          },
        };

  return {
    headerProps,
    /** The end of a drag is no click. */
    justDragged: () => performance.now() - endedAt.current < 50,
  };
}
