import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnListItem } from '#contract/own-lists.ts';
import { useMay } from '../auth/use-me.ts';
import { announce } from '../design/live-region.tsx';
import { RowHandle } from '../design/row-handle.tsx';
import { useRowDrag } from '../design/use-row-drag.ts';
import { moved } from '../views/moved.ts';
import classes from './own-lists.module.css';

interface MovableItemsProps {
  items: readonly OwnListItem[];
  onReorder: (items: readonly OwnListItem[]) => void;
  children: (item: OwnListItem, handle: ReactNode) => ReactNode;
}

/** Items in order: each is dragged by its handle, or moved by the arrows while that has the focus. */
export function MovableItems({ items, onReorder, children }: MovableItemsProps) {
  const { t } = useTranslation();
  const mayManage = useMay('settings.manage');
  const move = (from: number, to: number): void => {
    const [item, other] = [items[from], items[to]];
    if (!item || !other) return;
    onReorder(moved(items, item, other));
    announce(t('ownLists.place', { name: item.name, place: to + 1, count: items.length }));
    // The line has moved in the page, and may have lost the keyboard on the way.
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-item="${item.id}"] [data-handle]`)?.focus(),
    );
  };
  const { list, sideOf, begin } = useRowDrag(move);
  return (
    <ol className={classes.items} ref={list}>
      {items.map((item, place) => (
        <li key={item.id} className={classes.movable} data-item={item.id} data-drag={sideOf(place)}>
          {children(
            item,
            mayManage && (
              <RowHandle
                label={t('ownLists.move', { name: item.name })}
                onMove={(step) => move(place, place + step)}
                onDrag={(event) => begin(event, place)}
              />
            ),
          )}
        </li>
      ))}
    </ol>
  );
}
