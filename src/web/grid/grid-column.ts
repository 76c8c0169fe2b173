import type { CSSProperties, ReactNode } from 'react';

/** One column of a grid of records. */
export interface GridColumn<Row> {
  readonly key: string;
  readonly header: string;
  /** Least width, CSS px. */
  readonly minWidth: number;
  /** Share of the width that is left over; 0 keeps the least width. */
  readonly grow: number;
  /** CSS px that the reader gave it; the column then neither grows nor shrinks. */
  readonly width?: number | undefined;
  /** Stays in sight when the grid is scrolled sideways; only where all columns before it do too. */
  readonly frozen?: boolean | undefined;
  readonly sortable: boolean;
  /** Goes where there is no room for all; the columns with the lowest numbers go first. Left out, it stays. */
  readonly givesWay?: number | undefined;
  render(row: Row): ReactNode;
  /** The value in words: the hint at a cell cut short, and the bubble beside a dragged thumb. */
  text(row: Row): string;
  /** Opens an editor of the value at its cell, which has the focus and gets it back; null where it cannot be changed. */
  edit?(row: Row): ((cell: HTMLElement) => void) | null;
}

/** What the reader can do with a column: each is a new layout of all of them. */
export interface ColumnLayout {
  /** CSS px; null lets the column be as wide as there is room. */
  resize(key: string, width: number | null): void;
  /** Puts a column at another place among the ones shown. */
  move(key: string, to: number): void;
}

/** The narrowest and the widest that a reader can make a column, CSS px. */
export const columnBounds = { least: 48, most: 900 } as const;

/** The columns for which a grid of this width has room, and those that stay whatever room there is. */
export function columnsFor<Row>(
  columns: readonly GridColumn<Row>[],
  width: number,
): readonly GridColumn<Row>[] {
  if (leastWidth(columns, false) <= width) return columns;
  const [first] = columns
    .filter(({ givesWay }) => givesWay !== undefined)
    .toSorted((one, other) => (one.givesWay ?? 0) - (other.givesWay ?? 0));
  if (first === undefined) return columns;
  return columnsFor(
    columns.filter((column) => column !== first),
    width,
  );
}

/** CSS px of the column of tick boxes. */
const TICK_WIDTH = 36;

/** CSS px before the column of tick boxes, as the style sheet has it. */
const ROW_START = 6;

/** The CSS grid template of all rows. None of it depends on what is in a row, so all rows agree. */
export function gridTemplate<Row>(columns: readonly GridColumn<Row>[], narrow: boolean): string {
  if (narrow) return `${TICK_WIDTH}px minmax(0, 1fr)`;
  const tracks = columns.map(({ minWidth, grow, width }) =>
    width !== undefined ? `${width}px` : grow === 0 ? `${minWidth}px` : `minmax(${minWidth}px, ${grow}fr)`,
  );
  return [`${TICK_WIDTH}px`, ...tracks].join(' ');
}

/** CSS px below which the grid scrolls sideways. */
export function leastWidth<Row>(columns: readonly GridColumn<Row>[], narrow: boolean): number {
  if (narrow) return 0;
  return columns.reduce((sum, { width, minWidth }) => sum + (width ?? minWidth), TICK_WIDTH + ROW_START);
}

/**
 * Where each frozen cell of a row stays, in the order of the columns: the tick box first. A frozen column has a width
 * that does not follow the window, or it would not be known where the next one begins.
 */
export function frozenStyles<Row>(
  columns: readonly GridColumn<Row>[],
  narrow: boolean,
): readonly (CSSProperties | undefined)[] {
  if (narrow || columns[0]?.frozen !== true) return [];
  const styles: CSSProperties[] = [{ left: 0 }];
  let left = TICK_WIDTH + ROW_START;
  for (const { frozen, width, minWidth } of columns) {
    if (!frozen) break;
    styles.push({ left });
    left += width ?? minWidth;
  }
  return styles;
}
