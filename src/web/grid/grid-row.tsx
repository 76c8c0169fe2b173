import { type CSSProperties, memo, type ReactNode } from 'react';
import classes from './grid.module.css';
import type { GridColumn } from './grid-column.ts';
import type { GridRow as Row } from './row-source.ts';

/** What all rows of a grid have in common; the same object from one drawing to the next. */
export interface RowLook<R extends Row> {
  readonly columns: readonly GridColumn<R>[];
  /** Where frozen cells stay: the tick box first. */
  readonly frozen: readonly (CSSProperties | undefined)[];
  /** Two lines on a phone; null draws the columns. */
  readonly renderNarrow: ((row: R) => ReactNode) | null;
  tickLabel(row: R | undefined, index: number): string;
  readonly loading: string;
  readonly gone: string;
}

interface GridRowProps<R extends Row> {
  index: number;
  /** Undefined until it is loaded. */
  row: R | undefined;
  look: RowLook<R>;
  picked: boolean;
  /** The row with the focus; the one tab stop of the grid is in it. */
  current: boolean;
  /** The cell that has the focus, where the row itself has not. */
  cell: number | null;
  tabStop: boolean;
  /** CSS px from the top of the canvas; null where it is kept for the focus though it is scrolled away. */
  top: number | null;
}

function GridRowBase<R extends Row>(props: GridRowProps<R>) {
  const { index, row, look, picked, current, cell, tabStop, top } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={picked}
      className={classes.row}
      data-row={index}
      data-picked={picked || undefined}
      data-current={current || undefined}
      data-gone={row?.gone || undefined}
      data-away={top === null || undefined}
      style={top === null ? undefined : { top }}
      tabIndex={tabStop && cell === null ? 0 : -1}
    >
      <div
        role="gridcell"
        className={classes.tick}
        data-tick
        data-cell={0}
        data-frozen={look.frozen[0] && true}
        style={look.frozen[0]}
        tabIndex={cell === 0 ? 0 : -1}
      >
        <input
          type="checkbox"
          className={classes.box}
          checked={picked}
          readOnly
          tabIndex={-1}
          aria-label={look.tickLabel(row, index)}
        />
      </div>
      {row === undefined ? (
        <SkeletonCells look={look} index={index} cell={cell} />
      ) : (
        <Cells look={look} row={row} cell={cell} />
      )}
    </div>
  );
}

function Cells<R extends Row>({ look, row, cell }: { look: RowLook<R>; row: R; cell: number | null }) {
  if (look.renderNarrow !== null) {
    return (
      <div role="gridcell" className={classes.narrowCell} data-cell={1} tabIndex={cell === 1 ? 0 : -1}>
        {look.renderNarrow(row)}
        {row.gone && <span className={classes.unseen}>, {look.gone}</span>}
      </div>
    );
  }
  return look.columns.map((column, i) => (
    <div
      key={column.key}
      role="gridcell"
      className={classes.cell}
      data-cell={i + 1}
      data-frozen={look.frozen[i + 1] && true}
      style={look.frozen[i + 1]}
      tabIndex={cell === i + 1 ? 0 : -1}
      {...(column.edit?.(row) && { 'aria-readonly': false, 'data-editable': true })}
    >
      {column.render(row)}
      {i === 0 && row.gone && <span className={classes.unseen}>, {look.gone}</span>}
    </div>
  ));
}

/** Widths of the bars, per cent: uneven, as text is, and the same each time a row is drawn. */
const BARS = [72, 54, 63, 48, 80, 58, 67];

function SkeletonCells<R extends Row>({
  look,
  index,
  cell,
}: {
  look: RowLook<R>;
  index: number;
  cell: number | null;
}) {
  const cells = look.renderNarrow === null ? look.columns.map((column) => column.key) : ['narrow'];
  return cells.map((key, i) => (
    <div
      key={key}
      role="gridcell"
      className={classes.cell}
      data-cell={i + 1}
      tabIndex={cell === i + 1 ? 0 : -1}
    >
      <span className={classes.bar} style={{ width: `${BARS[(index + i) % BARS.length]}%` }} />
      {i === 0 && <span className={classes.unseen}>{look.loading}</span>}
    </div>
  ));
}

/** One row. Drawn again only when something in it changes, not for each step of scrolling. */
export const GridRow = memo(GridRowBase) as typeof GridRowBase;
