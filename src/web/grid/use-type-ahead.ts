import { useCallback, useEffect, useRef } from 'react';
import type { GridRow, Position, RowSource } from './row-source.ts';

/** ms after a letter within which the next one belongs to the same name. */
const PAUSE = 900;

interface TypeAhead {
  typing(): boolean;
  type(character: string): void;
}

/** Letters typed in the grid lead to the first row that begins with them, in the sorted column. */
export function useTypeAhead<Row extends GridRow>(
  source: RowSource<Row>,
  onFound: (position: Position) => void,
  onMissed: (prefix: string) => void,
): TypeAhead {
  const typed = useRef('');
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef<AbortController>(undefined);

  useEffect(() => {
    return () => {
      clearTimeout(pause.current);
      asked.current?.abort();
    };
  }, []);

  const typing = useCallback(() => typed.current !== '', []);
  const type = useCallback(
    (character: string) => {
      typed.current += character;
      clearTimeout(pause.current);
      pause.current = setTimeout(() => {
        typed.current = '';
      }, PAUSE);
      asked.current?.abort();
      const abort = new AbortController();
      asked.current = abort;
      const prefix = typed.current;
      source.positionOfPrefix(prefix, abort.signal).then(
        (position) => {
          if (abort.signal.aborted) return;
          if (position === null) onMissed(prefix);
          else onFound(position);
        },
        () => {
          if (!abort.signal.aborted) onMissed(prefix);
        },
      );
    },
    [source, onFound, onMissed],
  );
  return { typing, type };
}
