import { type Dispatch, type SetStateAction, useState } from 'react';
import { type SelectionState, UNSELECTED } from '../grid/selection.ts';

/**
 * What is picked in a list. It means nothing in another, also where the grid came anew in between.
 *
 * @param list which records are asked for, as one text
 */
export function useListSelection(list: string): [SelectionState, Dispatch<SetStateAction<SelectionState>>] {
  const [selection, setSelection] = useState(UNSELECTED);
  const [selectedIn, setSelectedIn] = useState(list);
  if (selectedIn !== list) {
    setSelectedIn(list);
    setSelection(UNSELECTED);
  }
  return [selection, setSelection];
}
