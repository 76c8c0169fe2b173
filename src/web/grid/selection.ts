/**
 * What is selected in a list of any length, most of it never loaded.
 *
 * Three things are kept, because one is not enough for the keys a desktop list has: `focus` (where one is),
 * `anchor` (from where Shift measures), and what is picked. Picked rows are runs of positions in the present order,
 * plus single rows by id, less single rows by id; or everything that matches, less single rows. So Ctrl+A on a
 * million rows and Shift+click over four hundred thousand unloaded ones cost nothing. Runs that outlive their order
 * stay places in that order, and who reads rows is told which of them stand there.
 */
export type RowId = number;

/** A row as the grid points at it: always a position, and an id where the row is loaded. */
export interface Place {
  readonly index: number;
  readonly id: RowId | null;
  /** It stands at a place that was picked in an order before this one. */
  readonly held?: boolean;
}

/** Positions `from` up to but not including `to`. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Rows by their places in an order that was on screen before. */
export interface Held {
  /** What the server knows the order by. */
  readonly snapshotId: number;
  readonly runs: readonly Run[];
}

/** Ids with their position in the present order, or null where that is not known since the order changed. */
type Singles = ReadonlyMap<RowId, number | null>;

export interface Picked {
  readonly base: 'none' | 'all';
  /** Sorted, disjoint, not touching; empty when the base is all. */
  readonly runs: readonly Run[];
  /** Picked before the order changed, too many to be named; empty when the base is all. */
  readonly held: readonly Held[];
  /** Picked, though nothing else covers them. */
  readonly plus: Singles;
  /** Not picked, though a run, what is held or the base covers them. */
  readonly minus: Singles;
}

export interface SelectionState {
  readonly focus: number;
  readonly anchor: number | null;
  readonly picked: Picked;
  /** What was picked when the anchor was set: Ctrl+Shift adds its run to this, and can shrink it again. */
  readonly kept: Picked;
}

export interface Modifiers {
  readonly ctrl: boolean;
  readonly shift: boolean;
}

const NO_SINGLES: Singles = new Map();

export const NOTHING: Picked = { base: 'none', runs: [], held: [], plus: NO_SINGLES, minus: NO_SINGLES };
const EVERYTHING: Picked = { ...NOTHING, base: 'all' };

export const UNSELECTED: SelectionState = { focus: 0, anchor: null, picked: NOTHING, kept: NOTHING };

function covers(picked: Picked, { index, held = false }: Place): boolean {
  if (picked.base === 'all' || (held && picked.held.length > 0)) return true;
  return picked.runs.some((run) => index >= run.from && index < run.to);
}

/** The id that a single row is kept by; a row whose page was let go again is known by its position. */
function singleOf(singles: Singles, { id, index }: Place): RowId | null {
  if (id !== null) return singles.has(id) ? id : null;
  for (const [single, at] of singles) if (at === index) return single;
  return null;
}

export function isPicked(picked: Picked, place: Place): boolean {
  if (singleOf(picked.minus, place) !== null) return false;
  if (singleOf(picked.plus, place) !== null) return true;
  return covers(picked, place);
}

export function rowsIn(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + run.to - run.from, 0);
}

/** Rows may be picked in two orders at once: how many they are together only the server can tell. */
export function mayOverlap({ runs, held }: Picked): boolean {
  return held.length + (runs.length > 0 ? 1 : 0) > 1;
}

/**
 * How many rows are picked of a list of `total`; null where all are and the total is not known yet.
 *
 * @param placed rows that runs of this order and of earlier ones cover, where they may overlap
 */
export function countPicked(picked: Picked, total: number | null, placed?: number): number | null {
  const { base, runs, held, plus, minus } = picked;
  if (base === 'all') return total === null ? null : Math.max(0, total - minus.size);
  return (placed ?? rowsIn([...runs, ...held.flatMap((each) => each.runs)])) + plus.size - minus.size;
}

function without(singles: Singles, drop: (index: number | null) => boolean): Singles {
  const rest = new Map([...singles].filter(([, index]) => !drop(index)));
  return rest.size === singles.size ? singles : rest;
}

function withRun(picked: Picked, run: Run): Picked {
  const inside = (index: number | null) => index !== null && index >= run.from && index < run.to;
  const minus = without(picked.minus, inside);
  if (picked.base === 'all') return { ...picked, minus };
  const apart = picked.runs.filter((other) => other.to < run.from || other.from > run.to);
  const touching = picked.runs.filter((other) => !apart.includes(other));
  const joined = {
    from: Math.min(run.from, ...touching.map((other) => other.from)),
    to: Math.max(run.to, ...touching.map((other) => other.to)),
  };
  return {
    ...picked,
    runs: [...apart, joined].sort((a, b) => a.from - b.from),
    plus: without(picked.plus, inside),
    minus,
  };
}

function withoutPosition(picked: Picked, index: number): Picked {
  const runs = picked.runs.flatMap((run) =>
    index < run.from || index >= run.to
      ? [run]
      : [
          { from: run.from, to: index },
          { from: index + 1, to: run.to },
        ].filter((part) => part.from < part.to),
  );
  return { ...picked, runs };
}

function only(place: Place): Picked {
  return place.id === null
    ? withRun(NOTHING, { from: place.index, to: place.index + 1 })
    : { ...NOTHING, plus: new Map([[place.id, place.index]]) };
}

function toggled(picked: Picked, place: Place): Picked {
  const { id, index } = place;
  const plus = new Map(picked.plus);
  const minus = new Map(picked.minus);
  const added = singleOf(plus, place);
  const removed = singleOf(minus, place);
  if (added !== null) plus.delete(added);
  else if (removed !== null) minus.delete(removed);
  else if (id === null) return toggledUnloaded(picked, index);
  else if (covers(picked, place)) minus.set(id, index);
  else plus.set(id, index);
  return { ...picked, plus, minus };
}

function toggledUnloaded(picked: Picked, index: number): Picked {
  // A row that is not loaded has no id to except; out of "all", it can be taken once it is there.
  if (picked.base === 'all') return picked;
  return covers(picked, { index, id: null })
    ? withoutPosition(picked, index)
    : withRun(picked, { from: index, to: index + 1 });
}

function set(place: Place, picked: Picked): SelectionState {
  return { focus: place.index, anchor: place.index, picked, kept: picked };
}

function extended(state: SelectionState, place: Place, onto: Picked): SelectionState {
  const anchor = state.anchor ?? state.focus;
  const run = { from: Math.min(anchor, place.index), to: Math.max(anchor, place.index) + 1 };
  return { ...state, focus: place.index, anchor, picked: withRun(onto, run) };
}

/** A click on a row: alone it picks just that row, with Ctrl it toggles, with Shift it picks from the anchor. */
export function clicked(state: SelectionState, place: Place, keys: Modifiers): SelectionState {
  if (keys.shift) return extended(state, place, keys.ctrl ? state.kept : NOTHING);
  if (keys.ctrl) return set(place, toggled(state.picked, place));
  return { ...set(place, only(place)), kept: NOTHING };
}

/** A click on the tick box of a row: what was picked stays picked. */
export function ticked(state: SelectionState, place: Place, keys: Modifiers): SelectionState {
  return clicked(state, place, { ctrl: true, shift: keys.shift });
}

/** The focus moved by a key: alone it picks that row, Ctrl leaves what is picked, Shift picks from the anchor. */
export function moved(state: SelectionState, place: Place, keys: Modifiers): SelectionState {
  if (keys.shift) return extended(state, place, NOTHING);
  if (keys.ctrl) return { ...state, focus: place.index };
  return { ...set(place, only(place)), kept: NOTHING };
}

/** Space: toggles the focused row. */
export function toggledFocus(state: SelectionState, place: Place): SelectionState {
  return set(place, toggled(state.picked, place));
}

/** Ctrl+A: everything that matches, loaded or not. */
export function pickedAll(state: SelectionState): SelectionState {
  return { ...state, picked: EVERYTHING, kept: EVERYTHING };
}

/** Esc: nothing, and the focus stays where it is. */
export function pickedNone(state: SelectionState): SelectionState {
  return { ...state, anchor: null, picked: NOTHING, kept: NOTHING };
}

/** Whether every one of `total` rows is picked, some, or none: what the box in the header shows. */
export function extentPicked(count: number | null, total: number | null): 'all' | 'some' | 'none' {
  if (count === 0) return 'none';
  return count === null || count === total ? 'all' : 'some';
}
