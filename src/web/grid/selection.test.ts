import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clicked,
  countPicked,
  extentPicked,
  isPicked,
  moved,
  NOTHING,
  type Place,
  pickedAll,
  pickedNone,
  type SelectionState,
  ticked,
  toggledFocus,
  UNSELECTED,
} from './selection.ts';

const MILLION = 1_000_000;
const plain = { ctrl: false, shift: false };
const ctrl = { ctrl: true, shift: false };
const shift = { ctrl: false, shift: true };
const ctrlShift = { ctrl: true, shift: true };

function loaded(index: number): Place {
  return { index, id: 1000 + index };
}

function unloaded(index: number): Place {
  return { index, id: null };
}

function picks(state: SelectionState, upTo = 20): number[] {
  return Array.from({ length: upTo }, (_, index) => index).filter((index) =>
    isPicked(state.picked, loaded(index)),
  );
}

describe('with the mouse', () => {
  test('a click picks one row, and the next click another instead', () => {
    const state = clicked(clicked(UNSELECTED, loaded(3), plain), loaded(5), plain);
    expect(picks(state)).toEqual([5]);
    expect(state.focus).toBe(5);
  });

  test('Ctrl+click adds and takes away', () => {
    let state = clicked(UNSELECTED, loaded(3), plain);
    state = clicked(state, loaded(7), ctrl);
    expect(picks(state)).toEqual([3, 7]);
    state = clicked(state, loaded(3), ctrl);
    expect(picks(state)).toEqual([7]);
  });

  test('Shift+click picks from the last plain or Ctrl click, and a second one measures anew', () => {
    let state = clicked(UNSELECTED, loaded(2), plain);
    state = clicked(state, loaded(6), ctrl);
    state = clicked(state, loaded(9), shift);
    expect(picks(state)).toEqual([6, 7, 8, 9]);
    state = clicked(state, loaded(5), shift);
    expect(picks(state)).toEqual([5, 6]);
  });

  test('Ctrl+Shift+click adds a run to what was there, and can shrink it', () => {
    let state = clicked(UNSELECTED, loaded(1), plain);
    state = clicked(state, loaded(5), ctrl);
    state = clicked(state, loaded(9), ctrlShift);
    expect(picks(state)).toEqual([1, 5, 6, 7, 8, 9]);
    state = clicked(state, loaded(6), ctrlShift);
    expect(picks(state)).toEqual([1, 5, 6]);
  });

  test('a tick box leaves what is ticked, with Shift it ticks the run between', () => {
    let state = ticked(UNSELECTED, loaded(1), plain);
    state = ticked(state, loaded(4), plain);
    expect(picks(state)).toEqual([1, 4]);
    state = ticked(state, loaded(6), shift);
    expect(picks(state)).toEqual([1, 4, 5, 6]);
  });

  test('a row whose page was let go again is still known as picked', () => {
    let state = clicked(UNSELECTED, loaded(3), plain);
    expect(isPicked(state.picked, unloaded(3))).toBe(true);
    state = clicked(state, unloaded(3), ctrl);
    expect(countPicked(state.picked, 20)).toBe(0);
  });

  test('a run over rows that were never loaded is exact, and one can be taken out of it', () => {
    let state = clicked(UNSELECTED, loaded(100_000), plain);
    state = clicked(state, loaded(500_000), shift);
    expect(countPicked(state.picked, MILLION)).toBe(400_001);
    state = clicked(state, loaded(250_000), ctrl);
    expect(countPicked(state.picked, MILLION)).toBe(400_000);
    expect(isPicked(state.picked, loaded(250_000))).toBe(false);
    expect(isPicked(state.picked, unloaded(250_001))).toBe(true);
  });
});

describe('with the keys', () => {
  test('an arrow picks the row it comes to', () => {
    expect(picks(moved(moved(UNSELECTED, loaded(1), plain), loaded(2), plain))).toEqual([2]);
  });

  test('Ctrl+arrow leaves what is picked, and Space toggles where one stands', () => {
    let state = moved(UNSELECTED, loaded(1), plain);
    state = moved(state, loaded(2), ctrl);
    state = moved(state, loaded(3), ctrl);
    state = toggledFocus(state, loaded(3));
    expect(picks(state)).toEqual([1, 3]);
    expect(picks(toggledFocus(state, loaded(3)))).toEqual([1]);
  });

  test('Shift+arrow grows the run, and shrinks it on the way back', () => {
    let state = moved(UNSELECTED, loaded(4), plain);
    for (const index of [5, 6, 7]) state = moved(state, loaded(index), shift);
    expect(picks(state)).toEqual([4, 5, 6, 7]);
    state = moved(state, loaded(6), shift);
    expect(picks(state)).toEqual([4, 5, 6]);
    for (const index of [5, 4, 3]) state = moved(state, loaded(index), shift);
    expect(picks(state)).toEqual([3, 4]);
  });

  test('Ctrl+A picks all that match, less what is taken out again', () => {
    let state = pickedAll(UNSELECTED);
    expect(countPicked(state.picked, MILLION)).toBe(MILLION);
    expect(countPicked(state.picked, null)).toBeNull();
    expect(extentPicked(countPicked(state.picked, MILLION), MILLION)).toBe('all');
    state = clicked(state, loaded(12), ctrl);
    expect(countPicked(state.picked, MILLION)).toBe(MILLION - 1);
    expect(extentPicked(countPicked(state.picked, MILLION), MILLION)).toBe('some');
    expect(isPicked(state.picked, unloaded(999_999))).toBe(true);
  });

  test('Esc picks nothing and stays where one is', () => {
    const state = pickedNone(moved(UNSELECTED, loaded(8), plain));
    expect(state.picked).toEqual(NOTHING);
    expect(state.focus).toBe(8);
  });
});

describe('whatever one does in a list of twenty rows', () => {
  const TOTAL = 20;
  const keys = fc.record({ ctrl: fc.boolean(), shift: fc.boolean() });
  const at = fc.record({ index: fc.integer({ min: 0, max: TOTAL - 1 }), known: fc.boolean() });
  const acts = fc.array(
    fc.oneof(
      fc.record({ kind: fc.constantFrom('click', 'tick', 'move', 'space'), at, keys }),
      fc.record({ kind: fc.constantFrom('all', 'none'), at, keys }),
    ),
    { maxLength: 25 },
  );

  /** The same rules on a plain set of positions. */
  class Plain {
    focus = 0;
    anchor: number | null = null;
    picked = new Set<number>();
    kept = new Set<number>();
    anchorAt(index: number, picked: Set<number>, kept: Set<number>): void {
      this.focus = index;
      this.anchor = index;
      this.picked = picked;
      this.kept = kept;
    }
    extend(index: number, onto: Set<number>): void {
      this.anchor ??= this.focus;
      this.focus = index;
      this.picked = new Set(onto);
      for (let i = Math.min(this.anchor, index); i <= Math.max(this.anchor, index); i++) this.picked.add(i);
    }
    toggle(index: number): void {
      const next = new Set(this.picked);
      if (!next.delete(index)) next.add(index);
      this.anchorAt(index, next, next);
    }
  }

  test('what is picked, and how many, is what a plain set of rows would say', () => {
    fc.assert(
      fc.property(acts, (doings) => {
        const model = new Plain();
        let state = UNSELECTED;
        for (const { kind, at: where, keys: held } of doings) {
          const { index } = where;
          // A single row cannot be taken out of "all" before it is loaded.
          const known = where.known || state.picked.base === 'all' || state.kept.base === 'all';
          const place = known ? loaded(index) : unloaded(index);
          if (kind === 'all') {
            state = pickedAll(state);
            model.picked = new Set(Array.from({ length: TOTAL }, (_, i) => i));
            model.kept = new Set(model.picked);
          } else if (kind === 'none') {
            state = pickedNone(state);
            model.picked = new Set();
            model.kept = new Set();
            model.anchor = null;
          } else if (kind === 'space') {
            state = toggledFocus(state, place);
            model.toggle(index);
          } else if (kind === 'move') {
            state = moved(state, place, held);
            if (held.shift) model.extend(index, new Set());
            else if (held.ctrl) model.focus = index;
            else model.anchorAt(index, new Set([index]), new Set());
          } else {
            const pressed = kind === 'tick' ? { ...held, ctrl: true } : held;
            state = kind === 'tick' ? ticked(state, place, held) : clicked(state, place, held);
            if (pressed.shift) model.extend(index, pressed.ctrl ? model.kept : new Set());
            else if (pressed.ctrl) model.toggle(index);
            else model.anchorAt(index, new Set([index]), new Set());
          }
          expect(state.focus).toBe(model.focus);
          expect(countPicked(state.picked, TOTAL)).toBe(model.picked.size);
          expect(picks(state)).toEqual([...model.picked].sort((a, b) => a - b));
        }
      }),
    );
  });
});
