import type { KeyboardEvent } from 'react';

const controls = 'input:not([type="hidden"]), textarea, select';

/**
 * Enter in a one-line field goes on to the next field: a form of forty fields is not sent by a slip. Where Enter
 * means something by itself (a choice in an open list, a line of a text, a button) it keeps its meaning.
 */
export function goOnByEnter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const from = event.target;
  if (!(from instanceof HTMLElement) || !isOneLine(from)) return;
  event.preventDefault();
  // A panel that floats over the form stands elsewhere in the document, and keeps to itself.
  const around = event.currentTarget.contains(from) ? event.currentTarget : from.closest('[role="dialog"]');
  if (around !== null) nextControl(around, from)?.focus();
}

function isOneLine(element: HTMLElement): boolean {
  return element instanceof HTMLInputElement || element.dataset.goesOnByEnter !== undefined;
}

function nextControl(around: Element, from: HTMLElement): HTMLElement | undefined {
  return [...around.querySelectorAll<HTMLElement>(controls)].find(
    (control) =>
      Boolean(from.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING) &&
      control.tabIndex >= 0 &&
      control.dataset.passedByEnter === undefined &&
      !control.matches(':disabled') &&
      control.checkVisibility(),
  );
}
