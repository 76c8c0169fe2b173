import { VisuallyHidden } from '@mantine/core';
import { useSyncExternalStore } from 'react';

interface Said {
  readonly id: number;
  readonly message: string;
}

/** How long a message stands, in milliseconds: long enough to be taken up behind what is being read aloud. */
const standing = 5000;

let said: readonly Said[] = [];
let last = 0;
const listeners = new Set<() => void>();

/**
 * Says something to who listens to the screen, without moving their focus: "1 248 leads", "Saved". Each message is
 * heard, also where another follows at once, as the count of a list follows the date it was filtered by.
 */
export function announce(message: string): void {
  const id = ++last;
  put([...said, { id, message }]);
  setTimeout(() => put(said.filter((one) => one.id !== id)), standing);
}

/** The one polite region, where what is added is read. It must stand in the page before anything is said. */
export function LiveRegion() {
  const messages = useSyncExternalStore(subscribe, () => said);
  return (
    <VisuallyHidden role="status" aria-live="polite" aria-atomic="false" data-live-region>
      {messages.map(({ id, message }) => (
        <p key={id}>{message}</p>
      ))}
    </VisuallyHidden>
  );
}

function put(messages: readonly Said[]): void {
  said = messages;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
