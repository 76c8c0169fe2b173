import type { GridHandle } from '../grid/grid.tsx';
import type { ServerRow } from '../grid/server-list.ts';

/** Does what a letter or digit alone does with the rows of a list; false where it is none of theirs. */
export function pressInList(
  letter: string,
  grid: GridHandle<ServerRow> | null,
  rate: (row: ServerRow, stars: number) => void,
): boolean {
  if (grid === null) return false;
  if (/^[0-5]$/.test(letter)) {
    const row = grid.focusedRow();
    if (row !== null) rate(row, Number(letter));
    return true;
  }
  switch (letter.toLowerCase()) {
    case 'j':
      grid.step(1);
      return true;
    case 'k':
      grid.step(-1);
      return true;
    case 'x':
      grid.toggle();
      return true;
    case 'e':
      grid.open();
      return true;
    default:
      return false;
  }
}
