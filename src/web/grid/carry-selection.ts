import { NOTHING, type Picked, type RowId, type Run, rowsIn, type SelectionState } from './selection.ts';

/** Runs up to this many rows are turned into ids when the order changes. */
const LARGEST_RUN_NAMED = 10_000;

/** What of a selection outlives its order. */
export interface Carried {
  readonly picked: Picked;
  /** Rows that could not be carried, because neither their ids are known nor their places kept. */
  readonly lost: number;
}

/** The order that is about to go. */
export interface OldOrder {
  /** What the server knows it by; undefined where it was never frozen. */
  readonly snapshotId?: number | undefined;
  /** The id of a loaded row in it, null for one that is not loaded. */
  idAt(index: number): RowId | null;
  /** Whether a loaded row stands at a place that was picked in an order before it. */
  isHeld(id: RowId): boolean;
}

/**
 * Turns positions into what outlives the order they are positions in: ids where the rows are few and loaded, else
 * places in the order that the server keeps.
 * `indexOf` tells the position of a row in the new order where it is known already, else null.
 */
export function carryPicked(picked: Picked, old: OldOrder, indexOf: (id: RowId) => number | null): Carried {
  const moved = (ids: Iterable<RowId>) => new Map([...ids].map((id) => [id, indexOf(id)] as const));
  const { base, runs, held, plus, minus } = picked;
  if (base === 'all') return { picked: { ...picked, minus: moved(minus.keys()) }, lost: 0 };
  const named = runs.length === 0 ? [] : idsOf(runs, old);
  if (named === null && old.snapshotId !== undefined) {
    const kept = [...held, { snapshotId: old.snapshotId, runs }];
    return {
      picked: { ...NOTHING, held: kept, plus: moved(plus.keys()), minus: moved(minus.keys()) },
      lost: 0,
    };
  }
  // What was taken out of a run is not named with it, and of what is held it stays taken out.
  const inRun = (index: number | null) =>
    index !== null && runs.some((run) => index >= run.from && index < run.to);
  const stillOut = [...minus].flatMap(([id, index]) =>
    held.length > 0 && (!inRun(index) || old.isHeld(id)) ? [id] : [],
  );
  const more = (named ?? []).filter((id) => !minus.has(id) && !old.isHeld(id));
  return {
    picked: { ...NOTHING, held, plus: moved(new Set([...plus.keys(), ...more])), minus: moved(stillOut) },
    lost: named === null ? rowsIn(runs) : 0,
  };
}

/** The ids of the rows that runs cover; null where they are many, or one of them is not loaded. */
function idsOf(runs: readonly Run[], { idAt }: OldOrder): RowId[] | null {
  if (rowsIn(runs) > LARGEST_RUN_NAMED) return null;
  const ids: RowId[] = [];
  for (const run of runs) {
    for (let index = run.from; index < run.to; index++) {
      const id = idAt(index);
      if (id === null) return null;
      ids.push(id);
    }
  }
  return ids;
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

/** These rows turned out to be held: those of them that were picked one by one before that was known count once. */
export function withoutHeld(picked: Picked, isHeld: (id: RowId) => boolean): Picked {
  const plus = new Map([...picked.plus].filter(([id]) => !isHeld(id)));
  return plus.size === picked.plus.size ? picked : { ...picked, plus };
}

/** The orders of what is held are no longer kept. */
export function lostHeld(state: SelectionState): SelectionState {
  const drop = (picked: Picked): Picked => ({ ...picked, held: [] });
  return { ...state, picked: drop(state.picked), kept: drop(state.kept) };
}

/** The whole state in the new order: the focus goes to `focus`, and Shift measures from there. */
export function carrySelection(state: SelectionState, picked: Picked, focus: number): SelectionState {
  return { focus, anchor: state.anchor === null ? null : focus, picked, kept: picked };
}
