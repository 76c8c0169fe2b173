import { ActionIcon } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import type { KeyboardEvent, PointerEvent } from 'react';
import classes from './row-drag.module.css';

interface RowHandleProps {
  label: string;
  onMove(step: -1 | 1): void;
  /** What Shift makes of it, where rows are many: a longer way. */
  onMoveFar?: (step: -1 | 1) => void;
  onDrag(event: PointerEvent): void;
}

/** What a row is put in its place by: dragged, or moved by the arrows while it has the focus. See `useRowDrag`. */
export function RowHandle({ label, onMove, onMoveFar, onDrag }: RowHandleProps) {
  const byKey = (event: KeyboardEvent): void => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
    if (step === undefined) return;
    event.preventDefault();
    if (event.shiftKey && onMoveFar) onMoveFar(step);
    else onMove(step);
  };
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      className={classes.handle}
      aria-label={label}
      aria-keyshortcuts={`ArrowUp ArrowDown${onMoveFar ? ' Shift+ArrowUp Shift+ArrowDown' : ''}`}
      data-handle
      onPointerDown={onDrag}
      onKeyDown={byKey}
    >
      <IconGripVertical size={16} stroke={1.5} />
    </ActionIcon>
  );
}
