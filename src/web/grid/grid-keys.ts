import type { Modifiers } from './selection.ts';

/** Where the focus is in the grid: on a row as a whole, in one of its cells, or in the header. */
export type GridMode = 'row' | 'cell' | 'header';

export type Step = 'up' | 'down' | 'pageUp' | 'pageDown' | 'first' | 'last';

export type GridCommand =
  | { readonly do: 'move'; readonly to: Step; readonly keys: Modifiers }
  | { readonly do: 'toggle'; readonly keys: Modifiers }
  | { readonly do: 'type'; readonly character: string }
  | {
      readonly do:
        | 'open'
        | 'edit'
        | 'all'
        | 'none'
        | 'enterCells'
        | 'leaveCells'
        | 'nextCell'
        | 'previousCell'
        | 'firstCell'
        | 'lastCell';
    };

export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
};

/**
 * What a key does in the grid (WAI-ARIA grid with the focus on rows, as the treegrid pattern has it; selection as
 * in the desktop's lists). `typing` says that a name is being typed, in which a space is a letter.
 * Null leaves the key to the browser and the page.
 */
export function commandOf(event: PressedKey, mode: GridMode, typing: boolean): GridCommand | null {
  if (event.altKey) return null;
  const ctrl = event.ctrlKey || event.metaKey;
  const keys = { ctrl, shift: event.shiftKey };
  if (mode === 'header') return headerCommand(event.key);
  const step = STEPS[event.key];
  if (step !== undefined) return { do: 'move', to: step, keys };
  if (event.key === 'Home' || event.key === 'End') {
    const first = event.key === 'Home';
    if (mode === 'cell' && !ctrl) return { do: first ? 'firstCell' : 'lastCell' };
    return { do: 'move', to: first ? 'first' : 'last', keys: { ctrl: false, shift: event.shiftKey } };
  }
  if (event.key === 'ArrowRight') return { do: mode === 'cell' ? 'nextCell' : 'enterCells' };
  if (event.key === 'ArrowLeft') return mode === 'cell' ? { do: 'previousCell' } : null;
  if (event.key === 'F2') return { do: 'edit' };
  if (event.key === 'Enter') return ctrl || event.shiftKey ? null : { do: 'open' };
  if (event.key === 'Escape') return { do: mode === 'cell' ? 'leaveCells' : 'none' };
  if (ctrl && event.key.toLowerCase() === 'a') return { do: event.shiftKey ? 'none' : 'all' };
  if (event.key === ' ' && !(typing && !ctrl && !event.shiftKey)) return { do: 'toggle', keys };
  if (!ctrl && (typing ? isOneCharacter(event.key) : beginsName(event.key)))
    return { do: 'type', character: event.key };
  return null;
}

function headerCommand(key: string): GridCommand | null {
  if (key === 'ArrowRight') return { do: 'nextCell' };
  if (key === 'ArrowLeft') return { do: 'previousCell' };
  if (key === 'Home') return { do: 'firstCell' };
  if (key === 'End') return { do: 'lastCell' };
  if (key === 'ArrowDown' || key === 'Escape') return { do: 'leaveCells' };
  return null;
}

/** Other signs may be shortcuts of the page, such as "/" and "?". */
function beginsName(key: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(key);
}

function isOneCharacter(key: string): boolean {
  return [...key].length === 1;
}
