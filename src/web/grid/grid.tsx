import { Button } from '@mantine/core';
import {
  type CSSProperties,
  type Dispatch,
  type ReactNode,
  type Ref,
  type SetStateAction,
  useCallback,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { SortKey } from '#domain/filters/sort.ts';
import { announce } from '../design/live-region.tsx';
import { showToast } from '../design/toast.tsx';
import { useFormat } from '../i18n/use-format.ts';
import classes from './grid.module.css';
import {
  type ColumnLayout,
  columnsFor,
  frozenStyles,
  type GridColumn,
  gridTemplate,
  leastWidth,
} from './grid-column.ts';
import { GridHeader } from './grid-header.tsx';
import { gridKeyboard } from './grid-keyboard.ts';
import { gridPointer } from './grid-pointer.ts';
import { GridRow, type RowLook } from './grid-row.tsx';
import type { RowCache } from './row-cache.ts';
import type { Order, GridRow as Row } from './row-source.ts';
import { firstVisible, type Slice } from './scroll-state.ts';
import { ScrubBubble } from './scrub-bubble.tsx';
import {
  extentPicked,
  isPicked,
  moved,
  pickedAll,
  pickedNone,
  type RowId,
  type SelectionState,
  toggledFocus,
} from './selection.ts';
import { useCopy } from './use-copy.ts';
import { useCurrentRow } from './use-current-row.ts';
import { useGrid } from './use-grid.ts';
import { type OnPaste, usePaste } from './use-paste.ts';
import { useSpokenCount, useSpokenSort } from './use-spoken-changes.ts';
import { useTypeAhead } from './use-type-ahead.ts';

/** What the page around a grid can ask of it. */
export interface GridHandle<R extends Row = Row> {
  /** Brings the focus to the row where it was last. */
  focus(): void;
  /** The order on the screen, which the places of a selection are places in. */
  order(): Order | null;
  /** The id of a row of it; null where it is not loaded. */
  idAt(index: number): RowId | null;
  /** The row that the focus is on; null while it is not loaded. */
  focusedRow(): R | null;
  /** Goes so many rows down, or up where it is negative. */
  step(by: number): void;
  /** Picks the row with the focus, or takes it out of what is picked. */
  toggle(): void;
  open(): void;
}

interface GridProps<R extends Row> {
  ref?: Ref<GridHandle<R>>;
  /** Names the grid for screen readers: "Leads". */
  label: string;
  rows: RowCache<R>;
  /** The row to begin at, wherever it stands in the list. */
  startAt: RowId | null;
  columns: readonly GridColumn<R>[];
  /** By what the rows are sorted, the first key first. */
  sort: readonly SortKey[];
  /** What the reader may do with the columns; left out, they stay as they are. */
  layout?: ColumnLayout;
  selection: SelectionState;
  /** How many rows are selected; null where all are and nobody has counted them yet. */
  count: number | null;
  /** The record that stands open beside the list. */
  currentId: RowId | null;
  /** Shown in place of rows when there are none. */
  empty: ReactNode;
  /** One click or tap opens a row, as on a phone. */
  opensAtOnce: boolean;
  /** `more` sorts by this column after those by which the list is sorted already. */
  onSort(key: string, how: { more: boolean }): void;
  onSelection: Dispatch<SetStateAction<SelectionState>>;
  /** The reader came to another row, by click or key. */
  onCurrent(row: R): void;
  onOpen(row: R): void;
  /** Cells were pasted; left out, nothing can be. */
  onPaste?: OnPaste | undefined;
  /** The menu of a row was asked for, by the right mouse button or a key; the row is selected by then. */
  onMenu?(at: { readonly x: number; readonly y: number }): void;
  /** Letters that are shortcuts of the page: alone they are handed on, with others after them they begin a name. */
  shortcutLetters: ReadonlySet<string>;
  onLoneLetter(letter: string): void;
  rowName(row: R): string;
  /** The two lines of a row on a phone. */
  renderNarrow(row: R): ReactNode;
}

/** A list of records of any length and any type: scrolls, selects and is walked through with the keys. */
export function Grid<R extends Row>(props: GridProps<R>) {
  const { ref, label, rows, startAt, sort, selection, count, currentId, empty } = props;
  const { onSort, onSelection, onCurrent, onOpen, rowName, renderNarrow } = props;
  const { shortcutLetters, onLoneLetter, opensAtOnce } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const onLost = useCallback(
    (rows: number) => showToast(t('grid.lost', { count: rows, rows: format.number(rows) })),
    [t, format],
  );
  const parts = useGrid({ rows, startAt, selection, onSelection, onLost });
  const { scroll, gridFocus, order, total, rowAt } = parts;
  const { view } = scroll;
  const { narrow } = view;
  const columns = useMemo(() => columnsFor(props.columns, view.width), [props.columns, view.width]);

  const onMissed = (prefix: string): void => announce(t('grid.noMatch', { prefix }));
  const typeAhead = useTypeAhead({
    source: rows.source,
    shortcutLetters,
    onFound: parts.goWhenThere,
    onMissed,
    onLoneLetter,
  });
  const open = (index: number): void => {
    const row = rowAt(index);
    if (row !== undefined) onOpen(row);
  };
  const lastClicked = useRef<HTMLElement | null>(null);
  const edit = (index: number, cell: number): boolean => {
    const row = rowAt(index);
    const begin = row?.gone || row === undefined ? null : columns[cell - 1]?.edit?.(row);
    const at = scroll.scroller.current?.querySelector<HTMLElement>(
      `[data-row="${index}"] [data-cell="${cell}"]`,
    );
    if (narrow || !begin || !at) return false;
    gridFocus.move({ mode: 'cell', cell });
    begin(at);
    return true;
  };

  useCurrentRow(parts.walks, rowAt(selection.focus), onCurrent);
  const frozen = useMemo(() => frozenStyles(columns, narrow), [columns, narrow]);
  const look = useMemo<RowLook<R>>(
    () => ({
      columns,
      frozen,
      renderNarrow: narrow ? renderNarrow : null,
      tickLabel: (row, index) =>
        t('grid.tick', { name: row === undefined ? format.number(index + 1) : rowName(row) }),
      loading: t('common.loading'),
      gone: t('grid.gone'),
    }),
    [columns, frozen, narrow, renderNarrow, rowName, t, format],
  );

  useSpokenCount(count);
  useSpokenSort(columns, sort);

  useImperativeHandle(ref, () => ({
    focus: () => gridFocus.move({ mode: 'row', cell: 0 }),
    order: () => order,
    idAt: (index) => rowAt(index)?.id ?? null,
    focusedRow: () => rowAt(selection.focus) ?? null,
    step: (by) => {
      const index = Math.min(total - 1, Math.max(0, selection.focus + by));
      const keys = { ctrl: false, shift: false };
      parts.goTo(index, (now) => moved(now, parts.placeAt(index), keys), 'step', gridFocus.focus);
    },
    toggle: () => onSelection((now) => toggledFocus(now, parts.placeAt(now.focus))),
    open: () => open(selection.focus),
  }));
  const input = { parts, onSelection, open, edit };
  const onKeyDown = gridKeyboard({
    ...input,
    focusRow: selection.focus,
    cells: narrow ? 1 : columns.length,
    typing: typeAhead.typing,
    type: typeAhead.type,
  });
  const onCopy = useCopy(parts, columns, selection, count);
  const onPaste = usePaste(parts, columns, props.onPaste);
  const { focus } = gridFocus;
  const extent = extentPicked(count, order?.total ?? null);
  const sorted = columns.find((column) => column.key === sort[0]?.field) ?? columns[0];
  const first = firstVisible(scroll.state());
  const firstRow = rowAt(first);
  const style = {
    '--grid-template': gridTemplate(columns, narrow),
    '--grid-least': `${leastWidth(columns, narrow)}px`,
  } as CSSProperties;

  return (
    <div className={classes.frame} data-narrow={narrow || undefined}>
      <div
        ref={scroll.scroller}
        role="grid"
        aria-label={label}
        aria-multiselectable
        aria-rowcount={order === null || order.total === null ? -1 : order.total + 1}
        aria-colcount={(narrow ? 1 : columns.length) + 1}
        aria-busy={parts.waiting}
        className={classes.scroller}
        style={style}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onPaste={onPaste}
        {...gridPointer({ ...input, opensAtOnce, lastClicked, onMenu: props.onMenu })}
      >
        <div ref={scroll.ruler} className={classes.ruler} />
        <GridHeader
          ref={scroll.header}
          columns={columns}
          sort={sort}
          frozen={frozen}
          layout={props.layout}
          extent={extent}
          narrow={narrow}
          onSort={onSort}
          onTickAll={() => onSelection(extent === 'all' ? pickedNone : pickedAll)}
        />
        <div role="rowgroup" ref={scroll.canvas} className={classes.canvas} style={{ height: view.canvas }}>
          {drawnRows(view.slice, selection.focus, total).map((index) => {
            const row = rowAt(index);
            const hasFocus = index === selection.focus;
            return (
              <GridRow
                key={index}
                index={index}
                row={row}
                look={look}
                picked={isPicked(selection.picked, parts.placeAt(index))}
                current={row !== undefined && row.id === currentId}
                cell={hasFocus && focus.mode === 'cell' ? focus.cell : null}
                tabStop={hasFocus}
                top={topOf(view.slice, index, scroll.state().rowHeight)}
              />
            );
          })}
        </div>
      </div>
      {order?.total === 0 && <div className={classes.empty}>{empty}</div>}
      {parts.waiting && <div className={classes.waiting} />}
      {parts.error !== null && (
        <div role="alert" className={classes.failure}>
          {t('grid.failed')}
          <Button size="xs" variant="default" onClick={parts.retry}>
            {t('common.tryAgain')}
          </Button>
        </div>
      )}
      <ScrubBubble
        leaping={view.leaping}
        index={first}
        total={total}
        value={firstRow === undefined || sorted === undefined ? null : sorted.text(firstRow)}
        share={total <= 1 ? 0 : first / (total - 1)}
      />
    </div>
  );
}

/**
 * Where a row stands in the canvas, CSS px; null where it is kept for the focus though it is scrolled away. While one
 * scrolls step by step it is the same in each frame, so that what is painted of a row is painted once.
 */
function topOf({ first, end, offset }: Slice, index: number, rowHeight: number): number | null {
  if (index < first || index >= end) return null;
  // To the fineness of the browser's own layout: sums of fractions differ by less from frame to frame.
  return Math.round((offset + (index - first) * rowHeight) * 64) / 64;
}

/** The rows drawn: those in view, and the one with the focus wherever it is. In order, so that none is ever moved in the page. */
function drawnRows({ first, end }: Slice, focus: number, total: number): number[] {
  const drawn = Array.from({ length: end - first }, (_, i) => first + i);
  if (focus < first && focus < total) return [focus, ...drawn];
  if (focus >= end && focus < total) return [...drawn, focus];
  return drawn;
}
