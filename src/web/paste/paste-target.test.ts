import { expect, test } from 'vitest';
import type { Order } from '../grid/row-source.ts';
import { clicked, pickedAll, UNSELECTED } from '../grid/selection.ts';
import { pasteTarget } from './paste-target.ts';

const { signal } = new AbortController();

/** A list of which the first `loaded` rows are on screen, with ids from 1000. */
function around(total: number, loaded: number, snapshotId?: number) {
  const frozen = snapshotId !== undefined;
  const order: Order = { key: 'o', total, atLeast: loaded, pages: 1, frozen, ...(frozen && { snapshotId }) };
  return {
    order,
    api: { createSnapshot: async () => ({ snapshotId: 9, total }), position: async () => null },
    idAt: (index: number) => (index < loaded ? 1000 + index : null),
    nameAt: () => 'Kari',
  };
}

const all = pickedAll(UNSELECTED);

test('all rows are named in the order in which they stand on screen, less those that were taken out', async () => {
  const selection = clicked(all, { index: 1, id: 1001 }, { ctrl: true, shift: false });
  const target = await pasteTarget(2, { selection, ...around(4, 4) }, signal);
  expect(target).toEqual({ over: 'selected', count: 3, selection: { ids: [1000, 1002, 1003] } });
});

test('where one of them is not loaded they are places in the order that is on screen', async () => {
  const target = await pasteTarget(2, { selection: all, ...around(300, 200, 7) }, signal);
  const selection = { snapshotId: 7, ranges: [[0, 300]], plus: [], minus: [] };
  expect(target).toEqual({ over: 'selected', count: 300, selection });
});

test('more than cells can go to are no target', async () => {
  expect(await pasteTarget(2, { selection: all, ...around(10_001, 200, 7) }, signal)).toBeNull();
});
