import { useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldsOf } from '#domain/records/record-types.ts';
import { useMay } from '../../auth/use-me.ts';
import type { GridColumn } from '../../grid/grid-column.ts';
import type { RowCache } from '../../grid/row-cache.ts';
import { readRowsAnew, type ServerList, type ServerRow } from '../../grid/server-list.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import type { Names } from '../use-columns.tsx';
import { type ChosenValue, type EditedCell, isEditedInPlace } from './edited-cell.ts';

const CellEditor = lazy(() => import('./cell-editor.tsx').then((module) => ({ default: module.CellEditor })));

interface InlineEditInput {
  readonly list: ServerList;
  readonly rows: RowCache<ServerRow>;
  readonly columns: readonly GridColumn<ServerRow>[];
  readonly names: Names;
  stay(id: number): () => void;
}

interface InlineEdit {
  /** The columns, those that can be changed in place with their editors. */
  readonly columns: readonly GridColumn<ServerRow>[];
  /** The editor that is open. */
  readonly editor: ReactNode;
  /** Gives a row so many stars. */
  rate(row: ServerRow, stars: number): void;
}

/** Changing values where they stand in a list, for who may, and not in the bin. */
export function useInlineEdit({ list, rows, columns, names, stay }: InlineEditInput): InlineEdit {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const client = useQueryClient();
  const may = useMay('records.write') && !list.bin;
  const [edited, setEdited] = useState<EditedCell | null>(null);
  const close = useCallback(() => setEdited(null), []);
  const { type } = list;
  const editable = useMemo(() => {
    if (!may) return columns;
    const fields = fieldsOf(type);
    return columns.map((column): GridColumn<ServerRow> => {
      const { key } = column;
      const field = fields[key];
      if (field === undefined || !isEditedInPlace(field)) return column;
      const edit = (row: ServerRow) =>
        row.gone ? null : (cell: HTMLElement) => setEdited({ row, key, field, cell });
      return { ...column, edit };
    });
  }, [may, columns, type]);

  const save = async (to: Pick<EditedCell, 'row' | 'key' | 'field'>, chosen: ChosenValue): Promise<void> => {
    const { saveCell } = await import('./save-cell.ts');
    await saveCell(to, chosen, {
      type,
      rows,
      client,
      words: { names, format, language, t },
      stay,
      mend: async (id) => {
        const [anew] = await readRowsAnew(list, [id], AbortSignal.timeout(10_000));
        if (anew !== undefined) rows.replace([anew]);
        return anew;
      },
    });
  };

  return {
    columns: editable,
    editor: edited && (
      <Suspense>
        <CellEditor
          key={`${edited.row.id} ${edited.key}`}
          edited={edited}
          names={names}
          onChoose={(chosen) => void save(edited, chosen)}
          onClose={close}
        />
      </Suspense>
    ),
    rate: (row, stars) => {
      const field = fieldsOf(type).rating;
      if (may && field !== undefined && !row.gone)
        void save({ row, key: 'rating', field }, { cell: stars, value: stars });
    },
  };
}
