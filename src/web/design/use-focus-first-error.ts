import { type RefObject, useEffect, useRef } from 'react';

/** For a form of a few fields: when it was refused, the focus goes to the first field that must be mended. */
export function useFocusFirstError(error: unknown): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [error]);
  return form;
}
