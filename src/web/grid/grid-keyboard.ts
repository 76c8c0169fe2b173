import type { Dispatch, KeyboardEvent, SetStateAction } from 'react';
import { commandOf, type GridCommand, type Step } from './grid-keys.ts';
import type { GridRow } from './row-source.ts';
import { rowsInView } from './scroll-state.ts';
import {
  type Modifiers,
  moved,
  pickedAll,
  pickedNone,
  type SelectionState,
  toggledFocus,
} from './selection.ts';
import type { GridParts } from './use-grid.ts';

interface KeyboardInput<Row extends GridRow> {
  readonly parts: GridParts<Row>;
  readonly focusRow: number;
  readonly onSelection: Dispatch<SetStateAction<SelectionState>>;
  /** Cells beside the tick box. */
  readonly cells: number;
  readonly typing: () => boolean;
  type(character: string): void;
  open(index: number): void;
  /** Opens the editor of a cell; false where it has none. */
  edit(index: number, cell: number): boolean;
}

/** The grid's keys: see `grid-keys.ts` for which does what. */
export function gridKeyboard<Row extends GridRow>(input: KeyboardInput<Row>) {
  const { parts, focusRow, onSelection, cells, typing, type, open, edit } = input;
  const { gridFocus, total } = parts;
  const { focus } = gridFocus;

  const target = (to: Step): number => {
    const page = rowsInView(parts.scroll.state()) - 1 || 1;
    if (to === 'up') return focusRow - 1;
    if (to === 'down') return focusRow + 1;
    if (to === 'pageUp') return focusRow - page;
    if (to === 'pageDown') return focusRow + page;
    return to === 'first' ? 0 : total - 1;
  };

  const move = (to: Step, keys: Modifiers): void => {
    if (to === 'up' && focusRow === 0 && !keys.shift) {
      gridFocus.move({ mode: 'header', cell: focus.mode === 'cell' ? focus.cell : 1 });
      return;
    }
    const index = Math.min(total - 1, Math.max(0, target(to)));
    if (to === 'last') parts.reach(index, 'end');
    if (to === 'last' && parts.order?.total === null) parts.goWhenThere('end');
    const stay = focus.mode === 'cell' ? focus : { mode: 'row' as const, cell: 0 };
    parts.goTo(index, (now) => moved(now, parts.placeAt(index), keys), 'step', stay);
  };

  const toCell = (cell: number): void => {
    const mode = focus.mode === 'header' ? 'header' : 'cell';
    if (cell < 0 && mode === 'cell') gridFocus.move({ mode: 'row', cell: 0 });
    else gridFocus.move({ mode, cell: Math.min(cells, Math.max(0, cell)) });
  };

  const toggle = (keys: Modifiers): void =>
    onSelection((now) => {
      const place = parts.placeAt(now.focus);
      return keys.shift ? moved(now, place, { ctrl: false, shift: true }) : toggledFocus(now, place);
    });

  /** Of a row as a whole, the first of its cells that can be changed. */
  const editHere = (): void => {
    if (focus.mode === 'cell') edit(focusRow, focus.cell);
    else for (let cell = 1; cell <= cells && !edit(focusRow, cell); cell++);
  };

  const doCommand = (command: GridCommand): void => {
    const act = command.do;
    if (act === 'move') move(command.to, command.keys);
    else if (act === 'toggle') toggle(command.keys);
    else if (act === 'type') type(command.character);
    else if (act === 'edit') editHere();
    else if (act === 'open') {
      if (focus.mode !== 'cell' || !edit(focusRow, focus.cell)) open(focusRow);
    } else if (act === 'all') onSelection(pickedAll);
    else if (act === 'none') onSelection(pickedNone);
    else if (act === 'enterCells') gridFocus.move({ mode: 'cell', cell: 0 });
    else if (act === 'leaveCells') gridFocus.move({ mode: 'row', cell: 0 });
    else if (act === 'nextCell') toCell(focus.cell + 1);
    else if (act === 'previousCell') toCell(focus.cell - 1);
    else toCell(act === 'firstCell' ? 0 : cells);
  };

  return (event: KeyboardEvent): void => {
    const command = commandOf(event, focus.mode, typing());
    if (command === null) return;
    // A tick box has its own Space, a link its own Enter.
    const own =
      event.target instanceof HTMLElement && event.target.matches('a, button, input, select, textarea');
    if (own && (command.do === 'toggle' || command.do === 'open')) return;
    event.preventDefault();
    doCommand(command);
  };
}
