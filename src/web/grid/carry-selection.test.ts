import { describe, expect, test } from 'vitest';
import { carryPicked, carrySelection, locatePicked } from './carry-selection.ts';
import { clicked, countPicked, isPicked, moved, pickedAll, UNSELECTED } from './selection.ts';

const plain = { ctrl: false, shift: false };
const ctrl = { ctrl: true, shift: false };
const shift = { ctrl: false, shift: true };
const idAt = (index: number) => 1000 + index;
const loaded = (index: number) => ({ index, id: idAt(index) });
const unknown = () => null;

describe('when the order of the list changes', () => {
  test('single rows stay picked wherever they go', () => {
    const before = clicked(clicked(UNSELECTED, loaded(1), plain), loaded(4), ctrl);
    const { picked, lost } = carryPicked(before.picked, idAt, (id) => (id === 1004 ? 17 : null));
    expect(lost).toBe(0);
    expect(isPicked(picked, { index: 17, id: 1004 })).toBe(true);
    expect(isPicked(picked, { index: 900, id: 1001 })).toBe(true);
    expect(countPicked(picked, 1000)).toBe(2);
  });

  test('a loaded run becomes its rows, less the ones taken out', () => {
    let state = clicked(UNSELECTED, loaded(2), plain);
    state = clicked(state, loaded(6), shift);
    state = clicked(state, loaded(4), ctrl);
    const { picked, lost } = carryPicked(state.picked, idAt, unknown);
    expect(lost).toBe(0);
    expect([...picked.plus.keys()].sort((a, b) => a - b)).toEqual([1002, 1003, 1005, 1006]);
  });

  test('rows that were never loaded, and runs too long to name, are said to be lost', () => {
    const state = moved(moved(UNSELECTED, loaded(0), plain), loaded(9), shift);
    expect(carryPicked(state.picked, (index) => (index < 6 ? idAt(index) : null), unknown).lost).toBe(4);
    const long = moved(moved(UNSELECTED, loaded(0), plain), loaded(400_000), shift);
    const carried = carryPicked(long.picked, idAt, unknown);
    expect(carried.lost).toBe(400_001);
    expect(countPicked(carried.picked, 1_000_000)).toBe(0);
  });

  test('all stays all, with its exceptions', () => {
    const state = clicked(pickedAll(UNSELECTED), loaded(3), ctrl);
    const { picked } = carryPicked(state.picked, idAt, unknown);
    expect(countPicked(picked, 1000)).toBe(999);
    expect(isPicked(picked, { index: 77, id: 1003 })).toBe(false);
  });

  test('a row found again under a run counts once', () => {
    const before = clicked(UNSELECTED, loaded(1), plain);
    const { picked } = carryPicked(before.picked, idAt, unknown);
    let state = carrySelection(before, picked, 10);
    state = clicked(state, { index: 12, id: 1012 }, { ctrl: true, shift: true });
    expect(countPicked(state.picked, 100)).toBe(4);
    expect(countPicked(locatePicked(state.picked, 1001, 11), 100)).toBe(3);
    expect(countPicked(locatePicked(state.picked, 1001, 50), 100)).toBe(4);
  });
});
