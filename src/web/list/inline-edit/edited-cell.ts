import type { Cell } from '#contract/lists.ts';
import type { Field, FieldKind } from '#domain/fields/field.ts';
import type { ServerRow } from '../../grid/server-list.ts';
import type { FieldValue } from '../../record/form/record-values.ts';

/** A cell whose editor is open. */
export interface EditedCell {
  readonly row: ServerRow;
  readonly key: string;
  readonly field: Field;
  /** It gets the focus back. */
  readonly cell: HTMLElement;
}

/** A value that was chosen: as a row shows it, and as it is saved. */
export interface ChosenValue {
  readonly cell: Cell;
  readonly value: FieldValue;
}

const editable: ReadonlySet<FieldKind> = new Set(['person', 'listItem', 'stars', 'listItems']);

/** Whether the values of a field can be changed in the list: those that are chosen, not typed. */
export function isEditedInPlace({ kind, readOnly }: Field): boolean {
  return editable.has(kind) && readOnly !== true;
}

/** What a row shows of such a field, as the record holds it. */
export function valueOfCell(field: Field, cell: Cell): FieldValue {
  switch (field.kind) {
    case 'stars':
      return Number(cell ?? 0);
    case 'listItems':
      return Array.isArray(cell) ? cell.map(({ name }) => name) : [];
    case 'person':
      return cell === null ? null : Number(cell);
    default:
      return typeof cell === 'string' ? cell : null;
  }
}
