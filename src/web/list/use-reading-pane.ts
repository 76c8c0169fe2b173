import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';

const REMEMBERED = 'winnow.reading-pane';

export interface ReadingPaneState {
  /** There is room for it at all. */
  readonly fits: boolean;
  readonly open: boolean;
  toggle(): void;
}

/** Whether a lead is shown beside the list; remembered on this device. */
export function useReadingPane(): ReadingPaneState {
  const fits = useMediaQuery('(width >= 60em)', undefined, { getInitialValueInEffect: false });
  const [wanted, setWanted] = useState(() => remembered() !== 'hidden');
  return {
    fits,
    open: fits && wanted,
    toggle: () => {
      setWanted(!wanted);
      keep(wanted ? 'hidden' : 'shown');
    },
  };
}

function remembered(): string | null {
  try {
    return localStorage.getItem(REMEMBERED);
  } catch {
    return null;
  }
}

function keep(state: 'hidden' | 'shown'): void {
  try {
    localStorage.setItem(REMEMBERED, state);
  } catch {
    // Storage may be closed to us: the choice then lasts as long as the page.
  }
}
