import { type RefObject, useEffect, useRef } from 'react';

/** For a form of a few fields: when it was refused, the focus goes to the first field that must be mended. */
export function useFocusFirstError(error: unknown): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!error) return;
    const field = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    field?.focus();
    // With the sentence below it that says what is wrong.
    field?.closest('.mantine-InputWrapper-root')?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  return form;
}
