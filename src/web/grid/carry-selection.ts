import { NOTHING, type Picked, type RowId, type Run, type SelectionState } from './selection.ts';

/** Runs up to this many rows are turned into ids when the order changes. */
const LARGEST_RUN_CARRIED = 10_000;

/** What of a selection outlives its order. */
export interface Carried {
  readonly picked: Picked;
  /** Rows that could not be carried, because they are too many or were never loaded. */
  readonly lost: number;
}

function rowsIn(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + run.to - run.from, 0);
}

/**
 * Turns positions into ids, since the order of the list is about to change.
 * `idAt` tells the id of a loaded row in the old order, null for one that is not loaded;
 * `indexOf` tells the position in the new order where it is known already, else null.
 */
export function carryPicked(
  picked: Picked,
  idAt: (index: number) => RowId | null,
  indexOf: (id: RowId) => number | null,
): Carried {
  const moved = (ids: Iterable<RowId>) => new Map([...ids].map((id) => [id, indexOf(id)] as const));
  if (picked.base === 'all') return { picked: { ...picked, minus: moved(picked.minus.keys()) }, lost: 0 };
  const ids = new Set(picked.plus.keys());
  let lost = 0;
  if (rowsIn(picked.runs) > LARGEST_RUN_CARRIED) lost = rowsIn(picked.runs);
  else {
    for (const run of picked.runs) {
      for (let index = run.from; index < run.to; index++) {
        const id = idAt(index);
        if (id === null) lost++;
        else if (!picked.minus.has(id)) ids.add(id);
      }
    }
  }
  return { picked: { ...NOTHING, plus: moved(ids) }, lost };
}

/** The row `id` turned out to stand at `index`: what is picked by id learns its position. */
export function locatePicked(picked: Picked, id: RowId, index: number): Picked {
  const inRun = picked.runs.some((run) => index >= run.from && index < run.to);
  if (picked.plus.get(id) === null) {
    const plus = new Map(picked.plus);
    if (inRun) plus.delete(id);
    else plus.set(id, index);
    return { ...picked, plus };
  }
  if (picked.minus.get(id) === null) return { ...picked, minus: new Map(picked.minus).set(id, index) };
  return picked;
}

/** The whole state in the new order: the focus goes to `focus`, and Shift measures from there. */
export function carrySelection(state: SelectionState, picked: Picked, focus: number): SelectionState {
  return { focus, anchor: state.anchor === null ? null : focus, picked, kept: picked };
}
