import { useCallback, useRef, useState } from 'react';

/**
 * Opens and closes a dialog whose code loads when it is first opened, and gives the focus back to where it was.
 * Mantine's dialogs do that themselves only where they stood in the page, closed, before they were opened.
 */
export function useLateDisclosure() {
  const [state, setState] = useState({ opened: false, wasOpened: false });
  const cameFrom = useRef<Element | null>(null);
  const open = useCallback(() => {
    cameFrom.current = document.activeElement;
    setState({ opened: true, wasOpened: true });
  }, []);
  const close = useCallback(() => {
    setState((before) => ({ ...before, opened: false }));
    requestAnimationFrame(() => giveFocusBack(cameFrom.current));
  }, []);
  return { ...state, open, close };
}

/** Unless it has gone elsewhere meanwhile. Where it came from may be gone: then the page has it. */
function giveFocusBack(element: Element | null): void {
  const now = document.activeElement;
  if (now !== document.body && now?.closest('[role="dialog"]') === null) return;
  const target =
    element?.isConnected && element !== document.body ? element : document.getElementById('main');
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}
