import { Menu } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { View } from '#contract/views.ts';
import { useMe } from '../auth/use-me.ts';
import { useRowDrag } from '../design/use-row-drag.ts';
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
  const shown = views.filter(isShown);
  const move = (from: number, to: number): void => {
    const [one, other] = [shown[from], shown[to]];
    if (one && other) onReorder(moved(views, one, other), one);
  };
  const { list, sideOf, begin } = useRowDrag<HTMLDivElement>(move);
  if (shown.length === 0) return null;

  const byKey = (event: KeyboardEvent): void => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || step === undefined || !(event.target instanceof Element)) return;
    // The menu itself would go on to the next item.
    event.preventDefault();
    event.stopPropagation();
    const id = event.target.closest('[data-view]')?.getAttribute('data-view');
    const place = shown.findIndex((view) => String(view.id) === id);
    move(place, place + step);
    // The line has moved in the page, and lost the keyboard on the way.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-view="${id}"]`)?.focus());
  };

  return (
    <Menu.RadioGroup value={current}>
      <Menu.Label>{label}</Menu.Label>
      <div ref={list} onKeyDownCapture={byKey}>
        {shown.map((view, place) => (
          <ViewItem
            key={view.id}
            viewKey={String(view.id)}
            name={view.name}
            owner={view.shared && view.owner && view.owner.id !== me.id ? view.owner.name : undefined}
            opensWith={opensWith}
            onOpen={onOpen}
            data-view={view.id}
            data-drag={sideOf(place)}
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
            className={classes.movable}
            onPointerDown={(event) => begin(event, place)}
          />
        ))}
      </div>
    </Menu.RadioGroup>
  );
}
