import type { Dispatch, MouseEvent, RefObject, SetStateAction } from 'react';
import type { GridRow } from './row-source.ts';
import { clicked, isPicked, type SelectionState, ticked } from './selection.ts';
import type { GridParts } from './use-grid.ts';

interface PointerInput<Row extends GridRow> {
  readonly parts: GridParts<Row>;
  readonly onSelection: Dispatch<SetStateAction<SelectionState>>;
  /** One tap opens a record, as on a phone. */
  readonly opensAtOnce: boolean;
  open(index: number): void;
  /** Opens the editor of a cell; false where it has none. */
  edit(index: number, cell: number): boolean;
  /** The cell whose value was clicked last: a second click on it changes it. */
  readonly lastClicked: RefObject<HTMLElement | null>;
  readonly onMenu?: ((at: { readonly x: number; readonly y: number }) => void) | undefined;
}

function closest(event: MouseEvent, selector: string): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
}

function rowUnder(event: MouseEvent): number | null {
  const index = closest(event, '[data-row]')?.dataset.row;
  return index === undefined ? null : Number(index);
}

/** The grid's mouse and touch, listened to once for all rows. */
export function gridPointer<Row extends GridRow>({
  parts,
  onSelection,
  opensAtOnce,
  open,
  edit,
  lastClicked,
  onMenu,
}: PointerInput<Row>) {
  return {
    onMouseDown(event: MouseEvent): void {
      // Shift+click would mark text instead of rows.
      if (event.shiftKey && rowUnder(event) !== null) event.preventDefault();
    },
    onClick(event: MouseEvent): void {
      const index = rowUnder(event);
      if (index === null || closest(event, 'a, button') !== null) return;
      const keys = { ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey };
      const place = parts.placeAt(index);
      if (keys.shift) parts.reach(index, place.id === null ? 'run' : 'scroll');
      const onBox = closest(event, '[data-tick]') !== null;
      if (opensAtOnce && !onBox && !keys.ctrl && !keys.shift) {
        open(index);
        return;
      }
      const cell = closest(event, '[data-cell]');
      const onValue = cell !== null && cell !== event.target && !onBox && !keys.ctrl && !keys.shift;
      const again = onValue && cell === lastClicked.current && closest(event, '[data-row]:focus-within');
      lastClicked.current = onValue ? cell : null;
      if (again && event.detail === 1 && edit(index, Number(cell?.dataset.cell))) return;
      onSelection((now) => (onBox ? ticked(now, place, keys) : clicked(now, place, keys)));
      if (!onBox) parts.walked();
      parts.gridFocus.move({ mode: 'row', cell: 0 });
    },
    onDoubleClick(event: MouseEvent): void {
      const index = rowUnder(event);
      if (index !== null && closest(event, '[data-tick], a, button') === null) open(index);
    },
    /** The right button, Shift+F10 and the menu key: on what is selected, or on the row alone. */
    onContextMenu(event: MouseEvent): void {
      const index = rowUnder(event);
      if (index === null || onMenu === undefined || closest(event, 'a') !== null) return;
      event.preventDefault();
      const place = parts.placeAt(index);
      onSelection((now) =>
        isPicked(now.picked, place) ? now : clicked(now, place, { ctrl: false, shift: false }),
      );
      const row = closest(event, '[data-row]')?.getBoundingClientRect();
      // Asked for by a key there is no pointer: the menu opens by the name.
      const byKey = event.clientX === 0 && event.clientY === 0;
      onMenu(byKey && row ? { x: row.left + 60, y: row.bottom } : { x: event.clientX, y: event.clientY });
    },
    /** A cell whose text is cut short tells the whole of it while the pointer rests on it. */
    onMouseOver(event: MouseEvent): void {
      const cell = closest(event, '[data-cell]');
      if (cell === null) return;
      if (cell.scrollWidth > cell.clientWidth) cell.title = cell.textContent;
      else cell.removeAttribute('title');
    },
  };
}
