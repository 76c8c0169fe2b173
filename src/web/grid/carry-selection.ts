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
  /** How many of its rows were read, from the top, where it was never frozen. */
  readonly readTo: number;
  /** Places further down, where nobody has seen what stands there, mean the same in the next order. */
  readonly placesLast: boolean;
  /** The id of a loaded row in it, null for one that is not loaded. */
  idAt(index: number): RowId | null;
  /** Whether a loaded row stands at a place that was picked in an order before it. */
  isHeld(id: RowId): boolean;
}

/**
 * Turns positions into what outlives the order they are positions in: ids where the rows are few and loaded, else
 * places in the order that the server keeps. Of an order that it does not keep, the rows that were read become ids, and
 * positions stay positions for those that nobody has seen.
 * `indexOf` tells the position of a row in the new order where it is known already, else null.
 */
export function carryPicked(picked: Picked, old: OldOrder, indexOf: (id: RowId) => number | null): Carried {
  const moved = (ids: Iterable<RowId>) => new Map([...ids].map((id) => [id, indexOf(id)] as const));
  const { base, runs, held, plus, minus } = picked;
  if (base === 'all') return { picked: { ...picked, minus: moved(minus.keys()) }, lost: 0 };
  const isKept = old.snapshotId !== undefined;
  const read = isKept ? runs : within(runs, 0, old.readTo);
  const unread = isKept ? [] : within(runs, old.readTo, Number.POSITIVE_INFINITY);
  const named = isKept && rowsIn(runs) > LARGEST_RUN_NAMED ? [] : idsOf(read, old);
  const missing = rowsIn(read) - named.length;
  if (missing > 0 && old.snapshotId !== undefined) {
    const kept = [...held, { snapshotId: old.snapshotId, runs }];
    return {
      picked: { ...NOTHING, held: kept, plus: moved(plus.keys()), minus: moved(minus.keys()) },
      lost: 0,
    };
  }
  const stay = old.placesLast ? unread : [];
  // What was taken out of a run is not named with it; of what is held, or stays a run, it stays taken out.
  const wasOfHeld = (id: RowId): boolean => {
    const index = minus.get(id) ?? null;
    return held.length > 0 && (index === null || !covers(runs, index) || old.isHeld(id));
  };
  const mayStay = (now: number | null): boolean => stay.length > 0 && (now === null || covers(stay, now));
  const out = [...moved(minus.keys())].filter(([id, now]) => wasOfHeld(id) || mayStay(now));
  const more = named.filter((id) => !minus.has(id) && !old.isHeld(id));
  const single = [...moved(new Set([...plus.keys(), ...more]))].filter(
    ([, now]) => now === null || !covers(stay, now),
  );
  return {
    picked: { ...NOTHING, runs: stay, held, plus: new Map(single), minus: new Map(out) },
    lost: missing + rowsIn(unread) - rowsIn(stay),
  };
}

function covers(runs: readonly Run[], index: number): boolean {
  return runs.some((run) => index >= run.from && index < run.to);
}

/** What of runs lies between two positions. */
function within(runs: readonly Run[], from: number, to: number): Run[] {
  return runs
    .map((run) => ({ from: Math.max(run.from, from), to: Math.min(run.to, to) }))
    .filter((run) => run.from < run.to);
}

/** The ids of the rows that runs cover, as far as they are loaded. */
function idsOf(runs: readonly Run[], { idAt }: OldOrder): RowId[] {
  const ids: RowId[] = [];
  for (const run of runs) {
    for (let index = run.from; index < run.to; index++) {
      const id = idAt(index);
      if (id !== null) ids.push(id);
    }
  }
  return ids;
}

/** The row `id` turned out to stand at `index`: what is picked by id learns its position. */
export function locatePicked(picked: Picked, id: RowId, index: number): Picked {
  const inRun = covers(picked.runs, index);
  if (picked.plus.get(id) === null) {
    const plus = new Map(picked.plus);
    if (inRun) plus.delete(id);
    else plus.set(id, index);
    return { ...picked, plus };
  }
  if (picked.minus.get(id) === null) {
    const minus = new Map(picked.minus);
    if (inRun || picked.base === 'all' || picked.held.length > 0) minus.set(id, index);
    else minus.delete(id);
    return { ...picked, minus };
  }
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
