import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatSort, type SortKey } from '#domain/filters/sort.ts';
import { announce } from '../design/live-region.tsx';
import { useFormat } from '../i18n/use-format.ts';
import type { GridColumn } from './grid-column.ts';

/** Says how many rows are picked; a single one is told of by the row itself. */
export function useSpokenCount(count: number | null): void {
  const { t } = useTranslation();
  const format = useFormat();
  const before = useRef(count);
  const speak = useEffectEvent((now: number | null, last: number | null) => {
    if ((now ?? 2) <= 1 && (last ?? 2) <= 1) return;
    announce(now === null ? t('grid.pickedAll') : t('grid.picked', { count: now, rows: format.number(now) }));
  });
  useEffect(() => {
    if (count === before.current) return;
    speak(count, before.current);
    before.current = count;
  }, [count]);
}

/** Says what the list is sorted by, when that changes. */
export function useSpokenSort<Row>(columns: readonly GridColumn<Row>[], sort: readonly SortKey[]): void {
  const { t } = useTranslation();
  const key = formatSort(sort);
  const before = useRef(key);
  const speak = useEffectEvent(() => {
    const said = sort.flatMap(({ field, descending }) => {
      const column = columns.find((one) => one.key === field)?.header.toLowerCase();
      return column === undefined ? [] : t(descending ? 'grid.sortedDown' : 'grid.sortedUp', { column });
    });
    if (said.length > 0) announce(said.join(', '));
  });
  useEffect(() => {
    if (key === before.current) return;
    before.current = key;
    speak();
  }, [key]);
}
