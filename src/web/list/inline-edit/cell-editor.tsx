import { Popover } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../i18n/use-language.ts';
import type { Names } from '../use-columns.tsx';
import { CategoriesTicks } from './categories-ticks.tsx';
import { ChoiceList } from './choice-list.tsx';
import type { ChosenValue, EditedCell } from './edited-cell.ts';
import classes from './inline-edit.module.css';

export interface CellEditorProps {
  edited: EditedCell;
  names: Names;
  onChoose(chosen: ChosenValue): void;
  onClose(): void;
}

/** The editor of one cell, in its place. Escape and a click elsewhere leave the value as it was. */
export function CellEditor({ edited, names, onChoose, onClose }: CellEditorProps) {
  const { cell, field } = edited;
  const label = field.label[useLanguage()];
  const [{ left, top, width, height }] = useState(() => cell.getBoundingClientRect());
  const dropdown = useRef<HTMLDivElement>(null);
  const leave = (): void => {
    onClose();
    if (cell.isConnected) cell.focus({ preventScroll: true });
  };
  // A list that moves on leaves the editor behind at a place that is another row's.
  useEffect(() => {
    const onScroll = (event: Event) => {
      if (event.target instanceof Node && !dropdown.current?.contains(event.target)) onClose();
    };
    window.addEventListener('wheel', onScroll, { passive: true });
    return () => window.removeEventListener('wheel', onScroll);
  }, [onClose]);
  const choose = (chosen: ChosenValue): void => {
    leave();
    onChoose(chosen);
  };
  const Editor = field.kind === 'listItems' ? CategoriesTicks : ChoiceList;
  return (
    <Popover
      opened
      onDismiss={leave}
      position="bottom-start"
      offset={2}
      trapFocus
      closeOnEscape={false}
      withRoles={false}
    >
      <Popover.Target>
        <span aria-hidden className={classes.place} style={{ left, top, width, height }} />
      </Popover.Target>
      <Popover.Dropdown
        ref={dropdown}
        role="dialog"
        aria-label={label}
        p={6}
        className={classes.editor}
        style={{ minWidth: Math.max(width, 220) }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          event.preventDefault();
          leave();
        }}
      >
        <Editor edited={edited} names={names} onChoose={choose} />
      </Popover.Dropdown>
    </Popover>
  );
}
