import { useMediaQuery } from '@mantine/hooks';

/** How much room there is for a list, and what points at it. */
export interface Room {
  /** No columns: a row is two lines. */
  readonly isPhone: boolean;
  /** The search does not fit beside the heading. */
  readonly isTight: boolean;
  readonly isTouch: boolean;
}

const atOnce = { getInitialValueInEffect: false };

export function useRoom(): Room {
  const isPhone = useMediaQuery('(width < 48em)', undefined, atOnce);
  const isTight = useMediaQuery('(width < 60em)', undefined, atOnce);
  const isTouch = useMediaQuery('(pointer: coarse)', undefined, atOnce);
  return { isPhone, isTight, isTouch };
}
