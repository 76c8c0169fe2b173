import { useRef } from 'react';
import { useMe } from '../auth/use-me.ts';
import { useLiveMessages } from '../live/use-live-updates.ts';
import { useShortcut } from '../shell/use-shortcut.ts';

/** Ctrl+Z outside of text takes back what one did last, and then what before that: since the page was loaded. */
export function useUndoKey(): void {
  const { id } = useMe();
  const own = useRef<Set<number>>(new Set());
  useLiveMessages(({ actor, changeSetId }) => {
    if (actor?.id === id && changeSetId !== null) own.current.add(changeSetId);
  });
  useShortcut('undo', () => {
    void import('./undo-last.ts').then(({ undoLast }) => undoLast(own.current));
  });
}
