import { useEffect, useEffectEvent } from 'react';
import { useMe } from '../auth/use-me.ts';
import {
  isAnyDialogOpen,
  isLetterKey,
  isTypingIn,
  matchesKeys,
  type ShortcutId,
  shortcuts,
} from './shortcuts.ts';

/** Answers a key from the registry for as long as the component is on the page. */
export function useShortcut(id: ShortcutId, act: () => void): void {
  const { letterKeys } = useMe().preferences;
  const { keys } = shortcuts[id];
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || !matchesKeys(keys, event)) return;
    if (isLetterKey(keys) && !letterKeys) return;
    if (!worksInText(keys) && (isTypingIn(event.target) || isAnyDialogOpen())) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** While someone types, letters are text, and Ctrl+Z takes typing back. */
function worksInText(keys: string): boolean {
  return !isLetterKey(keys) && keys !== shortcuts.undo.keys;
}
