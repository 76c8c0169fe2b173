import { useEffect, useRef } from 'react';
import type { GridRow, Position, RowSource } from './row-source.ts';

/** ms after a letter within which the next one belongs to the same name. */
const PAUSE = 900;
/** ms within which a second letter must follow one that is a shortcut alone, to begin a name with it. */
const LONE = 350;

/** Shortcuts that are pressed over and over, each time to go one row on. */
const stepLetters: ReadonlySet<string> = new Set(['j', 'k']);

interface TypeAheadOptions<Row extends GridRow> {
  readonly source: RowSource<Row>;
  /** Letters, and two of them, that do something of their own when nothing follows; in lower case. */
  readonly shortcutLetters: ReadonlySet<string>;
  onFound(position: Position): void;
  onMissed(prefix: string): void;
  onLoneLetter(letters: string): void;
}

interface TypeAhead {
  typing(): boolean;
  type(character: string): void;
}

/** Letters typed in the grid lead to the first row that begins with them, in the sorted column. */
export function useTypeAhead<Row extends GridRow>(options: TypeAheadOptions<Row>): TypeAhead {
  const typed = useRef('');
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef<AbortController>(undefined);

  useEffect(() => {
    return () => {
      clearTimeout(pause.current);
      clearTimeout(waiting.current);
      asked.current?.abort();
    };
  }, []);

  const forgetIn = (time: number, then?: () => void): void => {
    clearTimeout(pause.current);
    pause.current = setTimeout(() => {
      typed.current = '';
      then?.();
    }, time);
  };

  const search = (prefix: string): void => {
    asked.current?.abort();
    const abort = new AbortController();
    asked.current = abort;
    options.source.positionOfPrefix(prefix, abort.signal).then(
      (position) => {
        if (abort.signal.aborted) return;
        if (position === null) options.onMissed(prefix);
        else options.onFound(position);
      },
      () => {
        if (!abort.signal.aborted) options.onMissed(prefix);
      },
    );
  };

  const type = (character: string): void => {
    // No name begins with a step down and another: who goes on does not wait for each.
    if (options.shortcutLetters.has(character) && stepLetters.has(character) && typed.current === character) {
      options.onLoneLetter(character);
      forgetIn(LONE, () => options.onLoneLetter(character));
      return;
    }
    typed.current += character;
    const { current } = typed;
    if (options.shortcutLetters.has(current.toLowerCase())) {
      clearTimeout(waiting.current);
      forgetIn(LONE, () => options.onLoneLetter(current));
      return;
    }
    clearTimeout(waiting.current);
    forgetIn(PAUSE);
    // What may be the first of two waits for the second.
    const mayGoOn = [...options.shortcutLetters].some((letters) => letters.startsWith(current.toLowerCase()));
    if (mayGoOn) waiting.current = setTimeout(() => search(current), LONE);
    else search(current);
  };
  return { typing: () => typed.current !== '', type };
}
