import { describe, expect, test } from 'vitest';
import { carryPicked, carrySelection, locatePicked, lostHeld, withoutHeld } from './carry-selection.ts';
import { clicked, countPicked, isPicked, mayOverlap, moved, pickedAll, UNSELECTED } from './selection.ts';

const plain = { ctrl: false, shift: false };
const ctrl = { ctrl: true, shift: false };
const shift = { ctrl: false, shift: true };
const idAt = (index: number) => 1000 + index;
const loaded = (index: number) => ({ index, id: idAt(index) });
const unknown = () => null;
const frozen = { snapshotId: 7, idAt, isHeld: () => false };
const partly = (upTo: number, snapshotId?: number) => ({
  ...{ snapshotId, isHeld: () => false },
  idAt: (index: number) => (index < upTo ? idAt(index) : null),
});

describe('when the order of the list changes', () => {
  test('single rows stay picked wherever they go', () => {
    const before = clicked(clicked(UNSELECTED, loaded(1), plain), loaded(4), ctrl);
    const { picked, lost } = carryPicked(before.picked, frozen, (id) => (id === 1004 ? 17 : null));
    expect(lost).toBe(0);
    expect(isPicked(picked, { index: 17, id: 1004 })).toBe(true);
    expect(isPicked(picked, { index: 900, id: 1001 })).toBe(true);
    expect(countPicked(picked, 1000)).toBe(2);
  });

  test('a loaded run becomes its rows, less the ones taken out', () => {
    let state = clicked(UNSELECTED, loaded(2), plain);
    state = clicked(state, loaded(6), shift);
    state = clicked(state, loaded(4), ctrl);
    const { picked, lost } = carryPicked(state.picked, frozen, unknown);
    expect(lost).toBe(0);
    expect([...picked.plus.keys()].sort((a, b) => a - b)).toEqual([1002, 1003, 1005, 1006]);
  });

  test('rows that were never loaded, and runs too long to name, are held by their places in the order of then', () => {
    const state = clicked(moved(moved(UNSELECTED, loaded(0), plain), loaded(9), shift), loaded(3), ctrl);
    const { picked, lost } = carryPicked(state.picked, partly(6, 7), unknown);
    expect(lost).toBe(0);
    expect(picked.held).toEqual([{ snapshotId: 7, runs: [{ from: 0, to: 10 }] }]);
    expect(countPicked(picked, 1_000_000)).toBe(9);
    expect(isPicked(picked, { index: 500, id: 1002, held: true })).toBe(true);
    expect(isPicked(picked, { index: 501, id: 1003, held: true })).toBe(false);
    expect(isPicked(picked, { index: 0, id: 2000, held: false })).toBe(false);
    const long = moved(moved(UNSELECTED, loaded(0), plain), loaded(400_000), shift);
    expect(countPicked(carryPicked(long.picked, frozen, unknown).picked, 1_000_000)).toBe(400_001);
  });

  test('what is held is taken out and added to, and outlives the next order too', () => {
    const long = moved(moved(UNSELECTED, loaded(0), plain), loaded(399_999), shift);
    let state = carrySelection(long, carryPicked(long.picked, frozen, unknown).picked, 5);
    state = clicked(state, { index: 5, id: 1777, held: true }, ctrl);
    state = clicked(state, { index: 8, id: 900_000, held: false }, ctrl);
    expect(countPicked(state.picked, 1_000_000)).toBe(400_000);
    const later = { snapshotId: 8, idAt: unknown, isHeld: (id: number) => id < 500_000 };
    const { picked } = carryPicked(state.picked, later, unknown);
    expect(countPicked(picked, 1_000_000)).toBe(400_000);
    expect(isPicked(picked, { index: 1, id: 1777, held: true })).toBe(false);
    expect(isPicked(picked, { index: 2, id: 900_000 })).toBe(true);
    expect(countPicked(clicked(state, loaded(3), plain).picked, 1_000_000)).toBe(1);
  });

  test('a short run beside what is held counts none of its rows twice', () => {
    const long = moved(moved(UNSELECTED, loaded(0), plain), loaded(399_999), shift);
    let state = carrySelection(long, carryPicked(long.picked, frozen, unknown).picked, 5);
    state = clicked(clicked(state, loaded(10), ctrl), loaded(13), { ctrl: true, shift: true });
    expect(mayOverlap(state.picked)).toBe(true);
    expect(countPicked(state.picked, 1_000_000, 400_002)).toBe(400_002);
    const { picked } = carryPicked(
      state.picked,
      { snapshotId: 8, idAt, isHeld: (id) => id <= 1011 },
      unknown,
    );
    expect(mayOverlap(picked)).toBe(false);
    expect(countPicked(picked, 1_000_000)).toBe(400_002);
  });

  test('of an order that nobody froze only what is loaded is carried, and the rest is said to be lost', () => {
    const state = moved(moved(UNSELECTED, loaded(0), plain), loaded(9), shift);
    expect(carryPicked(state.picked, partly(6), unknown).lost).toBe(10);
    expect(countPicked(carryPicked(state.picked, partly(10), unknown).picked, 100)).toBe(10);
  });

  test('a row picked before it was known to be held counts once; and when the order is gone, what is held goes', () => {
    const long = moved(moved(UNSELECTED, loaded(0), plain), loaded(399_999), shift);
    let state = carrySelection(long, carryPicked(long.picked, frozen, unknown).picked, 5);
    state = clicked(state, { index: 6, id: 1006 }, ctrl);
    expect(countPicked(state.picked, 1_000_000)).toBe(400_001);
    expect(
      countPicked(
        withoutHeld(state.picked, (id) => id === 1006),
        1_000_000,
      ),
    ).toBe(400_000);
    expect(countPicked(lostHeld(state).picked, 1_000_000)).toBe(1);
  });

  test('all stays all, with its exceptions', () => {
    const state = clicked(pickedAll(UNSELECTED), loaded(3), ctrl);
    const { picked } = carryPicked(state.picked, frozen, unknown);
    expect(countPicked(picked, 1000)).toBe(999);
    expect(isPicked(picked, { index: 77, id: 1003 })).toBe(false);
  });

  test('a row found again under a run counts once', () => {
    const before = clicked(UNSELECTED, loaded(1), plain);
    const { picked } = carryPicked(before.picked, frozen, unknown);
    let state = carrySelection(before, picked, 10);
    state = clicked(state, { index: 12, id: 1012 }, { ctrl: true, shift: true });
    expect(countPicked(state.picked, 100)).toBe(4);
    expect(countPicked(locatePicked(state.picked, 1001, 11), 100)).toBe(3);
    expect(countPicked(locatePicked(state.picked, 1001, 50), 100)).toBe(4);
  });
});
