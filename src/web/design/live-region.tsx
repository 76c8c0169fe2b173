import { VisuallyHidden } from '@mantine/core';
import { useSyncExternalStore } from 'react';

let text = '';
const listeners = new Set<() => void>();

/**
 * Says something to who listens to the screen, without moving their focus: "1 248 leads", "Saved".
 * The same text twice in a row is said twice.
 */
export function announce(message: string): void {
  // A no-break space at the end makes it another text, which is what readers go by.
  text = text === message ? `${message}\u00a0` : message;
  for (const listener of listeners) listener();
}

/** The one polite region. It must stand in the page before anything is said. */
export function LiveRegion() {
  const said = useSyncExternalStore(subscribe, () => text);
  return (
    <VisuallyHidden role="status" aria-live="polite" aria-atomic="true" data-live-region>
      {said}
    </VisuallyHidden>
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
