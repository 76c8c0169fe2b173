import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carryPicked, carrySelection, locatePicked, lostHeld, withoutHeld } from './carry-selection.ts';
import {
  clicked,
  countPicked,
  isPicked,
  mayOverlap,
  moved,
  pickedAll,
  type RowId,
  UNSELECTED,
} from './selection.ts';

const plain = { ctrl: false, shift: false };
const ctrl = { ctrl: true, shift: false };
const shift = { ctrl: false, shift: true };
const idAt = (index: number) => 1000 + index;
const loaded = (index: number) => ({ index, id: idAt(index) });
const unknown = () => null;
const frozen = { snapshotId: 7, readTo: 1_000_000, placesLast: false, idAt, isHeld: () => false };
const partly = (readTo: number, snapshotId?: number) => ({
  ...{ snapshotId, readTo, placesLast: false, isHeld: () => false },
  idAt: (index: number) => (index < readTo ? idAt(index) : null),
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
    const later = { ...frozen, snapshotId: 8, idAt: unknown, isHeld: (id: number) => id < 500_000 };
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
    const later = { ...frozen, snapshotId: 8, isHeld: (id: number) => id <= 1011 };
    const { picked } = carryPicked(state.picked, later, unknown);
    expect(mayOverlap(picked)).toBe(false);
    expect(countPicked(picked, 1_000_000)).toBe(400_002);
  });

  test('of an order that nobody froze only what is loaded is carried, and the rest is said to be lost', () => {
    const state = moved(moved(UNSELECTED, loaded(0), plain), loaded(9), shift);
    const { picked, lost } = carryPicked(state.picked, partly(6), unknown);
    expect(lost).toBe(4);
    expect(countPicked(picked, 100)).toBe(6);
    expect(countPicked(carryPicked(state.picked, partly(10), unknown).picked, 100)).toBe(10);
  });

  test('rows that were read and let go again are lost rather than taken for those that stand there now', () => {
    const state = moved(moved(UNSELECTED, loaded(0), plain), loaded(9), shift);
    const old = {
      ...partly(400),
      placesLast: true,
      idAt: (index: number) => (index < 6 ? idAt(index) : null),
    };
    const { picked, lost } = carryPicked(state.picked, old, unknown);
    expect(lost).toBe(4);
    expect(countPicked(picked, 100)).toBe(6);
    expect(isPicked(picked, { index: 7, id: 77 })).toBe(false);
  });

  test('a row taken out of a run that goes on past what was read stays out of it, wherever it went', () => {
    let state = moved(moved(UNSELECTED, loaded(0), plain), { index: 99, id: null }, shift);
    state = clicked(clicked(state, loaded(3), ctrl), loaded(5), ctrl);
    const old = { ...partly(10), placesLast: true };
    const { picked } = carryPicked(state.picked, old, (id) => (id === 1003 ? 50 : null));
    expect(isPicked(picked, { index: 50, id: 1003 })).toBe(false);
    expect(isPicked(picked, { index: 60, id: 1005 })).toBe(false);
    expect(countPicked(locatePicked(picked, 1005, 4), 100)).toBe(8 + 90 - 1);
    expect(countPicked(locatePicked(picked, 1005, 60), 100)).toBe(8 + 90 - 2);
  });

  test('from an order that nobody froze, what was picked by sight stays picked, and other rows only where nobody had looked', () => {
    const act = fc.record({ at: fc.nat(29), ctrl: fc.boolean(), shift: fc.boolean() });
    const all = Array.from({ length: 40 }, (_, id) => id);
    const next = fc.oneof(fc.shuffledSubarray(all), fc.shuffledSubarray(all, { minLength: 40 }));
    fc.assert(
      fc.property(
        fc.array(act, { maxLength: 6 }),
        fc.nat(30),
        fc.nat(40),
        next,
        (acts, readTo, known, now) => {
          const read = (index: number): RowId | null => (index < readTo ? index : null);
          const { picked } = acts.reduce(
            (state, { at, ...keys }) => clicked(state, { index: at, id: read(at) }, keys),
            UNSELECTED,
          );
          const old = { readTo, placesLast: true, idAt: read, isHeld: () => false };
          const placeOf = (id: RowId): number | null => {
            const index = now.indexOf(id);
            return index >= 0 && index < known ? index : null;
          };
          const carried = carryPicked(picked, old, placeOf);
          expect(carried.lost).toBe(0);
          const located = now.reduce((all, id, index) => locatePicked(all, id, index), carried.picked);
          for (const each of [carried.picked, located]) {
            for (const [index, id] of now.entries()) {
              const wasRead = id < readTo;
              const bySight = wasRead && isPicked(picked, { index: id, id });
              const byPlace = index >= readTo && isPicked(picked, { index, id: null });
              const expected = bySight || (byPlace && !(wasRead && picked.minus.has(id)));
              expect(isPicked(each, { index, id }), `row ${id}, now at ${index}`).toBe(expected);
            }
          }
          const seen = now.filter((id, index) => isPicked(located, { index, id }));
          if (now.length === 40) expect(countPicked(located, 40)).toBe(seen.length);
        },
      ),
    );
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
