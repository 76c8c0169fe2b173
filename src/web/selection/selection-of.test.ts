import { expect, test } from 'vitest';
import type { Order } from '../grid/row-source.ts';
import { clicked, pickedAll, ticked, UNSELECTED } from '../grid/selection.ts';
import { selectionOf } from './selection-of.ts';

const none = { ctrl: false, shift: false };
const shift = { ctrl: false, shift: true };
const list = { q: 'fjord' };
const order = (snapshotId?: number): Order => ({
  key: 'x',
  total: 5000,
  atLeast: 5000,
  pages: 25,
  frozen: snapshotId !== undefined,
  ...(snapshotId === undefined ? {} : { snapshotId }),
});
const loaded = (upTo: number, snapshotId?: number) => ({
  order: order(snapshotId),
  idAt: (index: number) => (index < upTo ? index + 100 : null),
});

test('everything is what the list holds, less what was unticked', () => {
  const state = ticked(pickedAll(UNSELECTED), { index: 3, id: 103 }, none);
  expect(selectionOf(state.picked, list, loaded(10))).toMatchObject({ q: 'fjord', except: [103] });
});

test('a run whose rows are loaded is named by id', () => {
  const state = clicked(clicked(UNSELECTED, { index: 1, id: 101 }, none), { index: 3, id: 103 }, shift);
  expect(selectionOf(state.picked, list, loaded(10))).toEqual({ ids: [101, 102, 103] });
});

test('a run that was never loaded is told by its places in the frozen order', () => {
  const run = clicked(clicked(UNSELECTED, { index: 1, id: 101 }, none), { index: 3000, id: null }, shift);
  const state = ticked(run, { index: 2, id: 102 }, none);
  expect(selectionOf(state.picked, list, loaded(10, 7))).toEqual({
    snapshotId: 7,
    ranges: [[1, 3001]],
    plus: [],
    minus: [102],
  });
  expect(selectionOf(state.picked, list, loaded(10))).toBeNull();
});

test('what was picked in earlier orders is told by its places in them, beside those in this one', () => {
  const held = [{ snapshotId: 7, runs: [{ from: 0, to: 20_000 }] }];
  const picked = { ...UNSELECTED.picked, held, minus: new Map([[102, null]]) };
  const places = { snapshotId: 7, ranges: [[0, 20_000]] };
  expect(selectionOf(picked, list, loaded(10, 9))).toEqual({ ...places, plus: [], minus: [102] });
  expect(selectionOf(picked, list, loaded(10))).toEqual({ ...places, plus: [], minus: [102] });
  const both = { ...picked, runs: [{ from: 3, to: 5 }] };
  expect(selectionOf(both, list, loaded(10, 9))).toEqual({
    ...{ snapshotId: 9, ranges: [[3, 5]], earlier: [places], plus: [], minus: [102] },
  });
  expect(selectionOf(both, list, loaded(10))).toBeNull();
});
