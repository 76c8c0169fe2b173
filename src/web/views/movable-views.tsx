import { Menu } from '@mantine/core';
import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react';
import type { View } from '#contract/views.ts';
import { useMe } from '../auth/use-me.ts';
import { moved } from './moved.ts';
import { ViewItem } from './view-item.tsx';
import classes from './views.module.css';

interface MovableViewsProps {
  label: string;
  views: readonly View[];
  isShown(view: View): boolean;
  current: string;
  opensWith: string;
  onOpen(key: string): void;
  /** `one` has been given another place among them. */
  onReorder(views: readonly View[], one: View): void;
}

/** Views that people have kept: dragged to another place, or moved there with Alt and the arrows. */
export function MovableViews(props: MovableViewsProps) {
  const { label, views, isShown, current, opensWith, onOpen, onReorder } = props;
  const me = useMe();
  const group = useRef<HTMLDivElement>(null);
  const dragged = useRef<View | null>(null);
  const [above, setAbove] = useState<number | null>(null);
  const shown = views.filter(isShown);
  if (shown.length === 0) return null;

  const byKey = (event: KeyboardEvent): void => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || step === undefined || !(event.target instanceof Element)) return;
    // The menu itself would go on to the next item.
    event.preventDefault();
    event.stopPropagation();
    const id = event.target.closest('[data-view]')?.getAttribute('data-view');
    const place = shown.findIndex((view) => String(view.id) === id);
    const [one, to] = [shown[place], shown[place + step]];
    if (!one || !to) return;
    onReorder(moved(views, one, to), one);
    // The line has moved in the page, and lost the keyboard on the way.
    requestAnimationFrame(() => group.current?.querySelector<HTMLElement>(`[data-view="${id}"]`)?.focus());
  };

  return (
    <Menu.RadioGroup value={current}>
      {/* The menu keeps the mouse from what it does by itself, and dragging is a part of that. */}
      <div ref={group} onKeyDownCapture={byKey} onMouseDownCapture={(event) => event.stopPropagation()}>
        <Menu.Label>{label}</Menu.Label>
        {shown.map((view) => (
          <ViewItem
            key={view.id}
            viewKey={String(view.id)}
            name={view.name}
            owner={view.shared && view.owner && view.owner.id !== me.id ? view.owner.name : undefined}
            opensWith={opensWith}
            onOpen={onOpen}
            data-view={view.id}
            draggable
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
            className={above === view.id ? classes.dropPlace : undefined}
            onDragStart={(event: DragEvent) => {
              dragged.current = view;
              event.dataTransfer.effectAllowed = 'move';
              event.dataTransfer.setData('text/plain', view.name);
            }}
            onDragOver={(event: DragEvent) => {
              if (dragged.current === null) return;
              event.preventDefault();
              event.dataTransfer.dropEffect = 'move';
              setAbove(dragged.current === view ? null : view.id);
            }}
            onDrop={(event: DragEvent) => {
              event.preventDefault();
              const one = dragged.current;
              if (one !== null && one !== view) onReorder(moved(views, one, view), one);
            }}
            onDragEnd={() => {
              dragged.current = null;
              setAbove(null);
            }}
          />
        ))}
      </div>
    </Menu.RadioGroup>
  );
}
