import type { QueryClient } from '@tanstack/react-query';
import type { Cell } from '#contract/lists.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { orpc } from '../../api/client.ts';
import { problemOf } from '../../api/problem.ts';
import { undoChangeSet } from '../../change-sets/undo-change-set.ts';
import { showProblemToast, showToast } from '../../design/toast.tsx';
import type { RowCache } from '../../grid/row-cache.ts';
import type { ServerRow } from '../../grid/server-list.ts';
import { recordCalls } from '../../record/form/record-calls.ts';
import type { FieldValue, OpenedRecord } from '../../record/form/record-values.ts';
import { type CellWords, cellText } from '../cell.tsx';
import { type ChosenValue, type EditedCell, valueOfCell } from './edited-cell.ts';

interface SaveInput {
  readonly type: RecordType;
  readonly rows: RowCache<ServerRow>;
  readonly client: QueryClient;
  readonly words: CellWords;
  /** The row keeps its place in the list, though it changes; unless what is given says that it did not. */
  stay(id: number): () => void;
  /** Fetches the row anew. */
  mend(id: number): Promise<ServerRow | undefined>;
}

/**
 * Saves one value of a row, which shows it at once. What someone else has changed in other fields meanwhile stays; where
 * they changed the same one, theirs stands and the reader is told.
 */
export async function saveCell(
  edited: Pick<EditedCell, 'row' | 'key' | 'field'>,
  chosen: ChosenValue,
  { type, rows, client, words, stay, mend }: SaveInput,
): Promise<void> {
  const { row, key, field } = edited;
  const { t, language } = words;
  const calls = recordCalls(type);
  const shown = { ...row, values: { ...row.values, [key]: chosen.cell } };
  // Of the row as it is by then: others may change its other cells meanwhile.
  const show = (cell: Cell, version = 0): void =>
    rows.change(row.id, (now) => ({
      ...now,
      version: Math.max(now.version, version),
      values: { ...now.values, [key]: cell },
    }));
  const label = field.label[language];
  const told = (value: ServerRow) => cellText(field, value.values[key] ?? null, words);
  const before = valueOfCell(field, row.values[key] ?? null);
  if (isSame(before, chosen.value)) return;
  const leave = stay(row.id);
  show(chosen.cell);
  try {
    const saved = await update(row.version);
    if (saved === null) return;
    show(chosen.cell, saved.version);
    const value = told(shown);
    const said = { name: row.name, field: label, value };
    showToast(value === '' ? t('inlineEdit.emptied', said) : t('inlineEdit.saved', said), {
      undo: undoOf(saved.version),
    });
    if (field.list) void client.invalidateQueries({ queryKey: orpc.ownLists.key() });
  } catch (error) {
    leave();
    show(row.values[key] ?? null);
    showProblemToast(error);
  }

  async function update(version: number, isLast = false): Promise<OpenedRecord | null> {
    try {
      return await calls.update(row.id, version, { [key]: chosen.value });
    } catch (error) {
      if (isLast || problemOf(error).code !== 'staleVersion') throw error;
    }
    const newer = await calls.get(row.id);
    if (isSame(newer.values[key] ?? null, before)) return update(newer.version, true);
    await tellOfColleague(newer);
    return null;
  }

  async function tellOfColleague({ values }: OpenedRecord): Promise<void> {
    const now = await mend(row.id);
    leave();
    if (now === undefined) show(row.values[key] ?? null);
    const person = words.names.get(Number(values.updatedById))?.name ?? t('inlineEdit.someone');
    const value = (now && told(now)) || t('inlineEdit.nothing');
    showToast(t('inlineEdit.changedMeanwhile', { person, field: label, value }));
  }

  /** The act of this very version, so that what a colleague did right after is not taken back. */
  function undoOf(version: number): () => Promise<void> {
    return async () => {
      const { items } = await calls.history({ id: row.id, limit: 100 });
      const act = items.find((one) => one.version === version);
      if (act !== undefined) await undoChangeSet(act.changeSetId);
    };
  }
}

/** Categories are the same in whatever order. */
function isSame(one: FieldValue, other: FieldValue): boolean {
  const text = (value: FieldValue) => JSON.stringify(Array.isArray(value) ? value.map(String).sort() : value);
  return text(one) === text(other);
}
