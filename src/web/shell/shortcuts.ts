import type { ParseKeys } from 'i18next';

export type ShortcutGroup = 'everywhere' | 'list' | 'cells' | 'columns' | 'form' | 'duplicates';

export interface Shortcut {
  group: ShortcutGroup;
  label: ParseKeys;
  /**
   * As shown and as matched: "Ctrl+K", "N", "?". `Ctrl` is Command on a Mac. A key alone is a letter key:
   * it never fires while someone types, and can be turned off; so can two that follow one another: "G L".
   */
  keys: string;
}

/**
 * Every key that does something, for the dialog that lists them. One line per key.
 * Those that a page answers itself (arrows in the grid) stand here too, and are not bound by `useShortcut`.
 */
export const shortcuts = {
  palette: { group: 'everywhere', label: 'shortcuts.palette', keys: 'Ctrl+K' },
  undo: { group: 'everywhere', label: 'shortcuts.undo', keys: 'Ctrl+Z' },
  goLeads: { group: 'everywhere', label: 'shortcuts.goLeads', keys: 'G L' },
  goContacts: { group: 'everywhere', label: 'shortcuts.goContacts', keys: 'G C' },
  goAccounts: { group: 'everywhere', label: 'shortcuts.goAccounts', keys: 'G F' },
  goCampaigns: { group: 'everywhere', label: 'shortcuts.goCampaigns', keys: 'G M' },
  goChanges: { group: 'everywhere', label: 'shortcuts.goChanges', keys: 'G Z' },
  goSettings: { group: 'everywhere', label: 'shortcuts.goSettings', keys: 'G S' },
  newLead: { group: 'everywhere', label: 'shortcuts.newLead', keys: 'N' },
  searchList: { group: 'list', label: 'shortcuts.searchList', keys: '/' },
  move: { group: 'list', label: 'shortcuts.move', keys: '↑ ↓' },
  extend: { group: 'list', label: 'shortcuts.extend', keys: 'Shift+↑ ↓' },
  walk: { group: 'list', label: 'shortcuts.walk', keys: 'Ctrl+↑ ↓' },
  pages: { group: 'list', label: 'shortcuts.pages', keys: 'PgUp, PgDn' },
  extendByPage: { group: 'list', label: 'shortcuts.extendByPage', keys: 'Shift+PgUp, PgDn' },
  ends: { group: 'list', label: 'shortcuts.ends', keys: 'Home, End' },
  extendToEnd: { group: 'list', label: 'shortcuts.extendToEnd', keys: 'Shift+Home, End' },
  toggle: { group: 'list', label: 'shortcuts.toggle', keys: 'Space' },
  toggleWhileTyping: { group: 'list', label: 'shortcuts.toggleWhileTyping', keys: 'Ctrl+Space' },
  extendToHere: { group: 'list', label: 'shortcuts.extendToHere', keys: 'Shift+Space' },
  openRow: { group: 'list', label: 'shortcuts.openRow', keys: 'Enter' },
  selectAll: { group: 'list', label: 'shortcuts.selectAll', keys: 'Ctrl+A' },
  copyRows: { group: 'list', label: 'shortcuts.copyRows', keys: 'Ctrl+C' },
  paste: { group: 'list', label: 'shortcuts.paste', keys: 'Ctrl+V' },
  selectNone: { group: 'list', label: 'shortcuts.selectNone', keys: 'Esc' },
  selectNoneAnywhere: { group: 'list', label: 'shortcuts.selectNone', keys: 'Ctrl+Shift+A' },
  enterCells: { group: 'list', label: 'shortcuts.enterCells', keys: 'ArrowRight' },
  toColumns: { group: 'list', label: 'shortcuts.toColumns', keys: 'ArrowUp' },
  assign: { group: 'list', label: 'shortcuts.assign', keys: 'A' },
  deleteRows: { group: 'list', label: 'shortcuts.deleteRows', keys: 'Delete' },
  rowMenu: { group: 'list', label: 'shortcuts.rowMenu', keys: 'Shift+F10' },
  editCell: { group: 'list', label: 'shortcuts.editCell', keys: 'F2' },
  nextRow: { group: 'list', label: 'shortcuts.nextRow', keys: 'J' },
  previousRow: { group: 'list', label: 'shortcuts.previousRow', keys: 'K' },
  toggleRow: { group: 'list', label: 'shortcuts.toggle', keys: 'X' },
  openRowByLetter: { group: 'list', label: 'shortcuts.openRow', keys: 'E' },
  noStars: { group: 'list', label: 'shortcuts.noStars', keys: '0' },
  oneStar: { group: 'list', label: 'shortcuts.oneStar', keys: '1' },
  twoStars: { group: 'list', label: 'shortcuts.twoStars', keys: '2' },
  threeStars: { group: 'list', label: 'shortcuts.threeStars', keys: '3' },
  fourStars: { group: 'list', label: 'shortcuts.fourStars', keys: '4' },
  fiveStars: { group: 'list', label: 'shortcuts.fiveStars', keys: '5' },
  typeAhead: { group: 'list', label: 'shortcuts.typeAhead', keys: 'A B C …' },
  moveView: { group: 'list', label: 'shortcuts.moveView', keys: 'Alt+↑ ↓' },
  nextCell: { group: 'cells', label: 'shortcuts.nextCell', keys: '← →' },
  rowEnds: { group: 'cells', label: 'shortcuts.rowEnds', keys: 'Home, End' },
  endsFromCell: { group: 'cells', label: 'shortcuts.ends', keys: 'Ctrl+Home, End' },
  extendFromCell: { group: 'cells', label: 'shortcuts.extendToEnd', keys: 'Ctrl+Shift+Home, End' },
  changeCell: { group: 'cells', label: 'shortcuts.changeCell', keys: 'Enter' },
  leaveCells: { group: 'cells', label: 'shortcuts.leaveCells', keys: 'Esc' },
  nextColumn: { group: 'columns', label: 'shortcuts.nextColumn', keys: '← →' },
  sortBy: { group: 'columns', label: 'shortcuts.sortBy', keys: 'Enter' },
  sortByMore: { group: 'columns', label: 'shortcuts.sortByMore', keys: 'Shift+Enter' },
  moveColumn: { group: 'columns', label: 'shortcuts.moveColumn', keys: 'Ctrl+Shift+← →' },
  sizeColumn: { group: 'columns', label: 'shortcuts.sizeColumn', keys: 'Alt+Shift+← →' },
  columnEnds: { group: 'columns', label: 'shortcuts.columnEnds', keys: 'Home, End' },
  leaveColumns: { group: 'columns', label: 'shortcuts.leaveColumns', keys: '↓, Esc' },
  nextDuplicates: { group: 'duplicates', label: 'shortcuts.nextDuplicates', keys: 'J' },
  previousDuplicates: { group: 'duplicates', label: 'shortcuts.previousDuplicates', keys: 'K' },
  mergeDuplicates: { group: 'duplicates', label: 'shortcuts.mergeDuplicates', keys: 'M' },
  notDuplicates: { group: 'duplicates', label: 'shortcuts.notDuplicates', keys: 'X' },
  help: { group: 'everywhere', label: 'shortcuts.help', keys: '?' },
  save: { group: 'form', label: 'shortcuts.save', keys: 'Ctrl+S' },
  saveAndClose: { group: 'form', label: 'shortcuts.saveAndClose', keys: 'Ctrl+Enter' },
  saveAndNew: { group: 'form', label: 'shortcuts.saveAndNew', keys: 'Ctrl+Shift+Enter' },
  nextRecord: { group: 'form', label: 'shortcuts.nextRecord', keys: 'Alt+ArrowDown' },
  previousRecord: { group: 'form', label: 'shortcuts.previousRecord', keys: 'Alt+ArrowUp' },
  nextRecordByLetter: { group: 'form', label: 'shortcuts.nextRecordByLetter', keys: 'J' },
  previousRecordByLetter: { group: 'form', label: 'shortcuts.previousRecordByLetter', keys: 'K' },
  leaveForm: { group: 'form', label: 'shortcuts.leaveForm', keys: 'Escape' },
} as const satisfies Record<string, Shortcut>;

export type ShortcutId = keyof typeof shortcuts;

/** The letters and digits that do something when pressed alone in a list, and those one after the other, in lower case. */
export const shortcutLetters: ReadonlySet<string> = new Set(
  Object.values(shortcuts)
    .filter(({ group }) => group === 'everywhere' || group === 'list')
    .map(({ keys }) => (isSequence(keys) ? keys.replace(' ', '') : keys).toLowerCase())
    .filter((keys) => /^[\p{L}\p{N}]{1,2}$/u.test(keys)),
);

/** Keys by themselves, which assistive technology and sticky fingers may press unmeant (WCAG 2.1.4). */
export function isLetterKey(keys: string): boolean {
  return !keys.includes('+') && ([...keys].length === 1 || isSequence(keys));
}

/** Two letters, one after the other. */
export function isSequence(keys: string): boolean {
  return /^\p{Lu} \p{Lu}$/u.test(keys);
}

/** What of a keyboard event decides which shortcut it is. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Whether a key press is the shortcut written as `keys`. */
export function matchesKeys(keys: string, press: KeyPress): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1)?.toLowerCase();
  if (press.key.toLowerCase() !== key || parts.includes('Alt') !== press.altKey) return false;
  if (parts.includes('Ctrl') !== (press.ctrlKey || press.metaKey)) return false;
  // Where "?" lies differs between keyboards: with a character that is no letter, Shift is part of it.
  return parts.includes('Shift') === press.shiftKey || (isLetterKey(keys) && !/\p{L}/u.test(keys));
}

/** Whether keys pressed there are text. */
export function isTypingIn(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]'))
  );
}

/** A dialog has the keyboard to itself. */
export function isAnyDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}
