import { IconGripVertical } from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnListItem } from '#contract/own-lists.ts';
import { useMay } from '../auth/use-me.ts';
import { announce } from '../design/live-region.tsx';
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
  const lines = useRef<HTMLUListElement>(null);
  const [dragged, setDragged] = useState<OwnListItem | null>(null);
  const [over, setOver] = useState<OwnListItem | null>(null);
  const move = (item: OwnListItem, to: OwnListItem | undefined): void => {
    if (!to || to === item) return;
    onReorder(moved(items, item, to));
    const place = items.indexOf(to) + 1;
    announce(t('ownLists.place', { name: item.name, place, count: items.length }));
  };
  const onKeyDown = (event: KeyboardEvent, item: OwnListItem): void => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    move(item, items[items.indexOf(item) + step]);
    // The line has moved in the page, and may have lost the keyboard on the way.
    requestAnimationFrame(() =>
      lines.current?.querySelector<HTMLElement>(`[data-item="${item.id}"] [draggable]`)?.focus(),
    );
  };
  const end = (): void => {
    setDragged(null);
    setOver(null);
  };
  const below = dragged && over && items.indexOf(dragged) < items.indexOf(over);
  return (
    <ul className={classes.items} ref={lines}>
      {items.map((item) => (
        <li
          key={item.id}
          className={classes.movable}
          data-item={item.id}
          data-dragged={dragged?.id === item.id || undefined}
          data-drop={over?.id === item.id && dragged !== item ? (below ? 'below' : 'above') : undefined}
          onDragOver={(event: DragEvent) => {
            if (!dragged) return;
            event.preventDefault();
            setOver(item);
          }}
          onDrop={(event: DragEvent) => {
            event.preventDefault();
            if (dragged) move(dragged, item);
            end();
          }}
        >
          {children(
            item,
            mayManage && (
              <button
                type="button"
                className={classes.handle}
                draggable
                aria-label={t('ownLists.move', { name: item.name })}
                aria-keyshortcuts="ArrowUp ArrowDown"
                onDragStart={(event) => {
                  setDragged(item);
                  event.dataTransfer.effectAllowed = 'move';
                  event.dataTransfer.setData('text/plain', item.name);
                }}
                onDragEnd={end}
                onKeyDown={(event) => onKeyDown(event, item)}
              >
                <IconGripVertical size={16} stroke={1.5} aria-hidden />
              </button>
            ),
          )}
        </li>
      ))}
    </ul>
  );
}
