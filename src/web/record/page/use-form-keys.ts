import { useEffect, useEffectEvent } from 'react';
import { useShortcut } from '../../shell/use-shortcut.ts';
import type { AfterSave } from '../form/use-save.ts';

interface FormKeys {
  /** Null where nothing may be saved. */
  save: ((after: AfterSave) => void) | null;
  leave: () => void;
}

/** The keys of the form. None does anything while a dialog or a list that opened from a field has the keyboard. */
export function useFormKeys({ save, leave }: FormKeys): void {
  const saveUnlessCovered = (after: AfterSave) => {
    if (!isCovered()) save?.(after);
  };
  useShortcut('save', () => saveUnlessCovered('stay'));
  useShortcut('saveAndClose', () => saveUnlessCovered('close'));
  useShortcut('saveAndNew', () => saveUnlessCovered('anew'));
  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || isCovered() || isListOpen()) return;
    event.preventDefault();
    leave();
  });
  useEffect(() => {
    // Before the key reaches what is open: afterwards, nothing would tell that something was.
    window.addEventListener('keydown', onEscape, { capture: true });
    return () => window.removeEventListener('keydown', onEscape, { capture: true });
  }, []);
}

function isCovered(): boolean {
  return [...document.querySelectorAll('[role="dialog"], [role="menu"]')].some((each) =>
    each.checkVisibility(),
  );
}

function isListOpen(): boolean {
  return document.activeElement?.getAttribute('aria-expanded') === 'true';
}
