import { mostIds } from '#domain/records/most-ids.ts';
import type { Order } from '../grid/row-source.ts';
import { countPicked, type RowId, type SelectionState } from '../grid/selection.ts';
import { placesOf } from '../grid/server-list.ts';
import type { ListApi } from '../grid/snapshot-source.ts';
import type { SentSelection } from '../selection/selection-of.ts';

/** Where the cells go: over the rows that are selected, or from one row downwards as far as they reach. */
export type PasteTarget =
  | { readonly over: 'selected'; readonly count: number; readonly selection: SentSelection }
  | { readonly over: 'downwards'; readonly name: string; selectionOf(rows: number): SentSelection };

/** What the grid shows, and what is selected in it. */
export interface PasteSurroundings {
  readonly selection: SelectionState;
  readonly order: Order;
  readonly api: Pick<ListApi<{ id: RowId }>, 'createSnapshot' | 'position'>;
  idAt(index: number): RowId | null;
  nameAt(index: number): string;
}

/**
 * Where a number of rows goes. Rows that are loaded are named by id, others by their places in a frozen order, which is
 * made here where there is none yet. Null where more are selected than cells can go to.
 */
export async function pasteTarget(
  rows: number,
  around: PasteSurroundings,
  signal: AbortSignal,
): Promise<PasteTarget | null> {
  const { selection, order } = around;
  const count = countPicked(selection.picked, order.total) ?? order.total ?? order.atLeast;
  if (count > mostIds) return null;
  // A row that one has come to is selected by that alone.
  if (count > 1) return { over: 'selected', count, selection: await selectedInOrder(around, signal) };
  const { focus } = selection;
  const name = around.nameAt(focus);
  const end = Math.min(focus + rows, order.total ?? Number.POSITIVE_INFINITY);
  const ids = idsBetween(around, focus, end);
  if (ids !== null)
    return { over: 'downwards', name, selectionOf: (reach) => ({ ids: ids.slice(0, reach) }) };
  const { snapshotId, first } = await frozenAt(around, focus, signal);
  const selectionOf = (reach: number): SentSelection => ({
    ...{ snapshotId, ranges: [[first, first + Math.min(reach, end - focus)]], plus: [], minus: [] },
  });
  return { over: 'downwards', name, selectionOf };
}

function idsBetween({ idAt }: PasteSurroundings, from: number, end: number): RowId[] | null {
  const ids: RowId[] = [];
  for (let index = from; index < end; index++) {
    const id = idAt(index);
    if (id === null) return null;
    ids.push(id);
  }
  return ids;
}

/** The selected rows, in the order in which they stand. */
async function selectedInOrder(around: PasteSurroundings, signal: AbortSignal): Promise<SentSelection> {
  const { order, selection } = around;
  const { base, held, plus, minus } = selection.picked;
  const runs = base === 'all' ? [{ from: 0, to: order.total ?? order.atLeast }] : selection.picked.runs;
  const placed = [...plus].map(([id, index]) => ({ id, index: index ?? Number.POSITIVE_INFINITY }));
  const loaded = runs.flatMap(
    ({ from, to }) => idsBetween(around, from, to)?.map((id, i) => ({ id, index: from + i })) ?? null,
  );
  if (held.length === 0 && loaded.every((row) => row !== null)) {
    const rows = [...placed, ...loaded]
      .filter(({ id }) => !minus.has(id))
      .toSorted((a, b) => a.index - b.index);
    return { ids: [...new Set(rows.map(({ id }) => id))] };
  }
  return {
    snapshotId: order.snapshotId ?? (await around.api.createSnapshot(signal)).snapshotId,
    ranges: runs.map(({ from, to }) => [from, to]),
    ...(held.length > 0 && { earlier: placesOf(held) }),
    plus: [...plus.keys()],
    minus: [...minus.keys()],
  };
}

/** A frozen order, and the place that a row of the order on screen has in it. */
async function frozenAt({ order, api, idAt }: PasteSurroundings, index: number, signal: AbortSignal) {
  if (order.snapshotId !== undefined) return { snapshotId: order.snapshotId, first: index };
  const { snapshotId } = await api.createSnapshot(signal);
  const id = idAt(index);
  const first = id === null ? null : await api.position(snapshotId, { id }, signal);
  return { snapshotId, first: first ?? index };
}
