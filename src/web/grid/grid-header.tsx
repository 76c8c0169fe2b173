import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type Ref, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './grid.module.css';
import type { GridColumn, GridSort } from './grid-column.ts';

interface GridHeaderProps<Row> {
  ref: Ref<HTMLDivElement>;
  columns: readonly GridColumn<Row>[];
  sort: GridSort | null;
  extent: 'all' | 'some' | 'none';
  narrow: boolean;
  onSort(key: string): void;
  onTickAll(): void;
}

/** The row of column names, which stays in view. Reached by ArrowUp from the first row. */
export function GridHeader<Row>(props: GridHeaderProps<Row>) {
  const { ref, columns, sort, extent, narrow, onSort, onTickAll } = props;
  const { t } = useTranslation();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = extent === 'some';
  }, [extent]);
  const shown = narrow ? columns.slice(0, 1) : columns;
  return (
    <div role="rowgroup" ref={ref} className={classes.header} data-narrow={narrow || undefined}>
      <div role="row" aria-rowindex={1} className={classes.headerRow}>
        <div role="columnheader" className={classes.tick}>
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
        {shown.map((column, i) => (
          <div
            key={column.key}
            role="columnheader"
            className={classes.head}
            aria-sort={sort?.key !== column.key ? undefined : sort.descending ? 'descending' : 'ascending'}
          >
            {column.sortable ? (
              <button
                type="button"
                className={classes.sort}
                tabIndex={-1}
                data-head={i + 1}
                onClick={() => onSort(column.key)}
              >
                <span className={classes.headText}>{column.header}</span>
                {sort?.key === column.key && <SortArrow descending={sort.descending} />}
              </button>
            ) : (
              <span className={classes.headText} data-head={i + 1} tabIndex={-1}>
                {column.header}
              </span>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

function SortArrow({ descending }: { descending: boolean }) {
  const Arrow = descending ? IconArrowDown : IconArrowUp;
  return <Arrow size={14} stroke={1.75} aria-hidden className={classes.arrow} />;
}
