import { lazy, type ReactNode, type RefObject, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mostIds } from '#domain/records/most-ids.ts';
import { useMay } from '../auth/use-me.ts';
import { showProblemToast, showToast } from '../design/toast.tsx';
import type { GridHandle } from '../grid/grid.tsx';
import type { SelectionState } from '../grid/selection.ts';
import type { ServerList, ServerRow } from '../grid/server-list.ts';
import type { ListApi } from '../grid/snapshot-source.ts';
import type { OnPaste } from '../grid/use-paste.ts';
import { useFormat } from '../i18n/use-format.ts';
import type { Names } from '../list/use-columns.tsx';
import type { PasteTarget } from './paste-target.ts';

const PasteDialog = lazy(() =>
  import('./paste-dialog.tsx').then((module) => ({ default: module.PasteDialog })),
);

interface PasteInput {
  readonly list: ServerList;
  readonly api: ListApi<ServerRow>;
  readonly grid: RefObject<GridHandle<ServerRow> | null>;
  readonly selection: SelectionState;
  /** Keys of the columns on screen, in order. */
  readonly shown: readonly string[];
  readonly names: Names;
}

/** Cells that were pasted, and where they may go. */
export interface Pasted {
  readonly table: readonly (readonly string[])[];
  readonly column: string | null;
  readonly target: PasteTarget;
}

/** Pasting cells into a list, for who may, and not in the bin: what takes them up, and the dialog that asks. */
export function usePasteDialog({ list, api, grid, selection, shown, names }: PasteInput): {
  onPaste: OnPaste | undefined;
  dialog: ReactNode;
} {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay('records.write') && !list.bin;
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const before = useRef<Element | null>(null);
  const begin: OnPaste = async (cells, column) => {
    const handle = grid.current;
    const order = handle?.order();
    if (!handle || !order) return;
    before.current = document.activeElement;
    const around = {
      selection,
      order,
      api,
      idAt: handle.idAt,
      nameAt: () => handle.focusedRow()?.name ?? '',
    };
    try {
      // Nobody pastes before the list shows: what reads the cells need not come with it.
      const [{ pastedTable }, { pasteTarget }] = await Promise.all([
        import('../grid/pasted-table.ts'),
        import('./paste-target.ts'),
      ]);
      const table = pastedTable(cells);
      const target = await pasteTarget(Math.min(table.length, mostIds), around, AbortSignal.timeout(20_000));
      if (target === null) showToast(t('paste.tooMany', { most: format.number(mostIds) }));
      else setPasted({ table, column, target });
    } catch (error) {
      showProblemToast(error);
    }
  };
  const close = (): void => {
    setPasted(null);
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
  };
  return {
    onPaste: may ? begin : undefined,
    dialog: pasted && (
      <Suspense>
        <PasteDialog type={list.type} pasted={pasted} shown={shown} names={names} onClose={close} />
      </Suspense>
    ),
  };
}
