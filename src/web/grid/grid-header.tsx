import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type CSSProperties, type PointerEvent, type Ref, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SortKey } from '#domain/filters/sort.ts';
import { useRowDrag } from '../design/use-row-drag.ts';
import { ColumnEdge } from './column-edge.tsx';
import { useColumnKeys } from './column-keys.ts';
import classes from './grid.module.css';
import type { ColumnLayout, GridColumn } from './grid-column.ts';

interface GridHeaderProps<Row> {
  ref: Ref<HTMLDivElement>;
  columns: readonly GridColumn<Row>[];
  sort: readonly SortKey[];
  /** Where frozen cells stay: the tick box first. */
  frozen: readonly (CSSProperties | undefined)[];
  extent: 'all' | 'some' | 'none';
  narrow: boolean;
  /** `more` keeps what the list is sorted by already, and sorts by this column after it. */
  onSort(key: string, how: { more: boolean }): void;
  onTickAll(): void;
  /** Left out where the columns are as they are. */
  layout: ColumnLayout | undefined;
}

/** The row of column names, which stays in view. Reached by ArrowUp from the first row. */
export function GridHeader<Row>(props: GridHeaderProps<Row>) {
  const { ref, columns, sort, frozen, extent, narrow, onSort, onTickAll, layout } = props;
  const { t } = useTranslation();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = extent === 'some';
  }, [extent]);
  const onKeyDown = useColumnKeys(layout);
  const shown = narrow ? columns.slice(0, 1) : columns;
  // The tick box is the first cell of the row, and stays there.
  const drag = useRowDrag<HTMLDivElement>(
    (from, to) => layout?.move(shown[from - 1]?.key ?? '', to - 1),
    (_, to) => Math.max(1, to),
    'columns',
  );
  const begin = (place: number) => layout && ((event: PointerEvent<HTMLElement>) => drag.begin(event, place));
  return (
    <div role="rowgroup" ref={ref} className={classes.header} data-narrow={narrow || undefined}>
      <div role="row" aria-rowindex={1} ref={drag.list} className={classes.headerRow}>
        <div role="columnheader" className={classes.tick} data-frozen={frozen[0] && true} style={frozen[0]}>
          <input
            ref={box}
            type="checkbox"
            className={classes.box}
            checked={extent === 'all'}
            onChange={onTickAll}
            tabIndex={-1}
            data-head={0}
            aria-label={t('grid.tickAll')}
          />
        </div>
        {shown.map((column, i) => {
          const place = sort.findIndex(({ field }) => field === column.key);
          const key = sort[place];
          return (
            <div
              key={column.key}
              role="columnheader"
              className={classes.head}
              aria-sort={place !== 0 ? undefined : key?.descending ? 'descending' : 'ascending'}
              data-frozen={frozen[i + 1] && true}
              style={frozen[i + 1]}
              data-drag={drag.sideOf(i + 1)}
              onKeyDown={(event) => onKeyDown(event, column.key, i, columns.length)}
            >
              {column.sortable ? (
                <button
                  type="button"
                  className={classes.sort}
                  tabIndex={-1}
                  data-head={i + 1}
                  onPointerDown={begin(i + 1)}
                  onClick={(event) => onSort(column.key, { more: event.shiftKey })}
                >
                  <span className={classes.headText}>{column.header}</span>
                  {key !== undefined && <SortArrow descending={key.descending} />}
                  {key !== undefined && sort.length > 1 && (
                    <span className={classes.sortPlace}>{place + 1}</span>
                  )}
                </button>
              ) : (
                <span
                  className={classes.headText}
                  data-head={i + 1}
                  tabIndex={-1}
                  onPointerDown={begin(i + 1)}
                >
                  {column.header}
                </span>
              )}
              {layout && !narrow && <ColumnEdge columnKey={column.key} layout={layout} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function SortArrow({ descending }: { descending: boolean }) {
  const Arrow = descending ? IconArrowDown : IconArrowUp;
  return <Arrow size={14} stroke={1.75} aria-hidden className={classes.arrow} />;
}
