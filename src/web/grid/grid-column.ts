import type { ReactNode } from 'react';

/** One column of a grid of records. */
export interface GridColumn<Row> {
  readonly key: string;
  readonly header: string;
  /** Least width, CSS px. */
  readonly minWidth: number;
  /** Share of the width that is left over; 0 keeps the least width. */
  readonly grow: number;
  readonly sortable: boolean;
  /** CSS px that the grid must be wide before there is room for this column. */
  readonly from?: number;
  render(row: Row): ReactNode;
  /** The value in words: the hint at a cell cut short, and the bubble beside a dragged thumb. */
  text(row: Row): string;
}

export interface GridSort {
  readonly key: string;
  readonly descending: boolean;
}

/** The columns for which a grid of this width has room. */
export function columnsFor<Row>(
  columns: readonly GridColumn<Row>[],
  width: number,
): readonly GridColumn<Row>[] {
  return columns.filter(({ from }) => from === undefined || width >= from);
}

/** CSS px of the column of tick boxes. */
const TICK_WIDTH = 36;

/** The CSS grid template of all rows. None of it depends on what is in a row, so all rows agree. */
export function gridTemplate<Row>(columns: readonly GridColumn<Row>[], narrow: boolean): string {
  if (narrow) return `${TICK_WIDTH}px minmax(0, 1fr)`;
  const tracks = columns.map(({ minWidth, grow }) =>
    grow === 0 ? `${minWidth}px` : `minmax(${minWidth}px, ${grow}fr)`,
  );
  return [`${TICK_WIDTH}px`, ...tracks].join(' ');
}

/** CSS px below which the grid scrolls sideways. */
export function leastWidth<Row>(columns: readonly GridColumn<Row>[], narrow: boolean): number {
  return narrow ? 0 : columns.reduce((sum, column) => sum + column.minWidth, TICK_WIDTH);
}
