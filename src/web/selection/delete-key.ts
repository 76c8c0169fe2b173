import { isTypingIn } from '../shell/shortcuts.ts';

/** Delete alone, pressed where nobody types and no dialog has the keyboard. */
export function isDeleteKey(event: KeyboardEvent): boolean {
  return (
    event.key === 'Delete' &&
    !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat) &&
    !event.defaultPrevented &&
    !isTypingIn(event.target) &&
    document.querySelector('[role="dialog"]') === null
  );
}
