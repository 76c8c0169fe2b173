import { useTranslation } from 'react-i18next';
import { showToast } from '../../design/toast.tsx';

interface Rows<Row> {
  rows: readonly Row[];
  /** The row that stands ready to be typed in; null where the last one is still blank. */
  blank: Row | null;
  enter: (rows: Row[]) => void;
  /** The id of what is typed in, in the row at a place. */
  idOf: (index: number) => string;
}

/**
 * The rows of a many-valued field, with an empty one always at the end: to type in it makes it one of them, and the
 * next empty one appears.
 */
export function useRows<Row>({ rows, blank, enter, idOf }: Rows<Row>) {
  const { t } = useTranslation();
  const shown = blank === null ? rows : [...rows, blank];
  return {
    shown,
    change: (index: number, row: Row) => enter(index < rows.length ? rows.with(index, row) : [...rows, row]),
    remove: (index: number, name: string) => {
      enter(rows.filter((_, place) => place !== index));
      showToast(t('record.rows.removed', { name }), { undo: () => enter([...rows]) });
      // Where the row was, the next one stands now.
      requestAnimationFrame(() => document.getElementById(idOf(index))?.focus());
    },
  };
}
