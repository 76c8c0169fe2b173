import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useMe } from '../auth/use-me.ts';
import { goKeys, navigation } from './navigation.ts';
import { isAnyDialogOpen, isTypingIn, shortcuts } from './shortcuts.ts';

/** ms within which the second letter must follow the first. */
const PAUSE = 1500;

/** The letter that begins going somewhere. */
const first = shortcuts.goLeads.keys.charAt(0).toLowerCase();

/** Whether a key was pressed in a grid: there a letter may begin a name, and what begins none is handed on. */
function isInGrid(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=grid]') !== null;
}

/** G and then a letter goes to a page. The second letter is nothing else while it is awaited. */
export function useGoKeys(): void {
  const navigate = useNavigate();
  const { letterKeys } = useMe().preferences;
  const begun = useRef(Number.NEGATIVE_INFINITY);
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, timeStamp } = event;
    const isAlone = !ctrlKey && !metaKey && !altKey && key.length === 1;
    if (!letterKeys || !isAlone || isTypingIn(event.target) || isInGrid(event.target) || isAnyDialogOpen())
      return;
    const isSecond = timeStamp - begun.current < PAUSE;
    begun.current = Number.NEGATIVE_INFINITY;
    const item =
      isSecond && navigation.find((one) => goKeys(one)?.toLowerCase() === `${first} ${key.toLowerCase()}`);
    if (item) {
      event.preventDefault();
      event.stopImmediatePropagation();
      void navigate({ to: item.to });
    } else if (key.toLowerCase() === first) begun.current = timeStamp;
  });
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
