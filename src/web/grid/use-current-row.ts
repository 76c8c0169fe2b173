import { useEffect, useEffectEvent, useRef } from 'react';

/** Tells of each row that the reader came to; `walks` counts the steps, and a row not loaded yet is told of when it is. */
export function useCurrentRow<Row>(walks: number, row: Row | undefined, onCurrent: (row: Row) => void): void {
  const told = useRef(walks);
  const tell = useEffectEvent((reached: Row) => onCurrent(reached));
  useEffect(() => {
    if (walks === told.current || row === undefined) return;
    told.current = walks;
    tell(row);
  }, [walks, row]);
}
