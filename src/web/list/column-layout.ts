import type { ListColumn } from '#domain/views/list-columns.ts';
import type { ColumnLayout } from '../grid/grid-column.ts';

/** The next columns, from those that the list shows. */
export type ColumnsChange = (columns: readonly ListColumn[]) => readonly ListColumn[];

/** What the reader does to the columns in the grid. */
export function columnLayout(change: (update: ColumnsChange) => void): ColumnLayout {
  return {
    resize: (key, width) =>
      change((columns) => columns.map((column) => (column.key === key ? widened(column, width) : column))),
    move: (key, to) => change((columns) => movedColumn(columns, key, to)),
  };
}

function widened({ width: _, ...column }: ListColumn, width: number | null): ListColumn {
  return width === null ? column : { ...column, width };
}

/** The column at another place. Frozen columns stay together at the left: across their border a column joins or leaves them. */
export function movedColumn(columns: readonly ListColumn[], key: string, to: number): readonly ListColumn[] {
  const moved = columns.find((column) => column.key === key);
  if (moved === undefined) return columns;
  const others = columns.filter((column) => column.key !== key);
  const frozenBefore = others[to - 1]?.frozen === true;
  const frozenAfter = others[to]?.frozen === true;
  const { frozen, ...plain } = moved;
  const placed =
    frozenAfter || (frozen === true && (frozenBefore || to === 0)) ? { ...plain, frozen: true } : plain;
  return [...others.slice(0, to), placed, ...others.slice(to)];
}

/** Shows a column, or takes it away; it comes after the others. */
export function toggledColumn(columns: readonly ListColumn[], key: string): readonly ListColumn[] {
  return columns.some((column) => column.key === key)
    ? columns.filter((column) => column.key !== key)
    : [...columns, { key }];
}

/** Keeps a column in sight when the list scrolls sideways, and those before it; or lets it go, where it is the last. */
export function toggledFreeze(columns: readonly ListColumn[], key: string): readonly ListColumn[] {
  const index = columns.findIndex((column) => column.key === key);
  const isLast = index === columns.findLastIndex(({ frozen }) => frozen);
  const count = isLast ? index : index + 1;
  return columns.map(({ frozen: _, ...column }, i) => (i < count ? { ...column, frozen: true } : column));
}
