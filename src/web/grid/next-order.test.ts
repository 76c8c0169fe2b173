import { QueryClient } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';
import { prepareOrder } from './next-order.ts';
import { RowCache } from './row-cache.ts';
import { SnapshotSource } from './snapshot-source.ts';
import { MadeUpList } from './testing/made-up-list.ts';

const { signal } = new AbortController();

/** A frozen list of ten thousand rows to which `added` came at the top, frozen anew. */
async function openWith(added: number) {
  const list = new MadeUpList(10_000, 0, false);
  const source = new SnapshotSource('all', 'name', list);
  const cache = new RowCache(new QueryClient(), source);
  await source.positionOf(0, signal);
  list.insert(added);
  source.refresh();
  await expect.poll(() => source.state().ordering).toBe(false);
  return { list, cache, order: source.state().order };
}

describe('in the next order', () => {
  test('the first visible row and the focused one are found again', async () => {
    const { cache, order } = await openWith(3);
    const place = { first: 500, firstId: 500, rows: 20, focus: 510, focusId: 510 };
    expect(await prepareOrder(cache, order, place, signal)).toEqual({
      shift: 3,
      focusBefore: 510,
      focus: 513,
    });
    expect(cache.rowAt(order.key, 503)?.id).toBe(500);
  });

  test('a row that went far away is asked for, and its surroundings are loaded', async () => {
    const { list, cache, order } = await openWith(4000);
    const place = { first: 500, firstId: 500, rows: 20, focus: 500, focusId: 500 };
    expect((await prepareOrder(cache, order, place, signal)).shift).toBe(4000);
    expect(cache.rowAt(order.key, 4500)?.id).toBe(500);
    expect(list.asked).toContain('position');
  });

  test('where nothing was loaded, the place is the same number', async () => {
    const { cache, order } = await openWith(3);
    const place = { first: 5000, firstId: null, rows: 20, focus: 9999, focusId: null };
    expect(await prepareOrder(cache, order, place, signal)).toEqual({
      shift: 0,
      focusBefore: 9999,
      focus: 9999,
    });
  });

  test('the focus never lies beyond the end', async () => {
    const { cache, order } = await openWith(0);
    const place = { first: 9990, firstId: null, rows: 20, focus: 12_000, focusId: null };
    expect((await prepareOrder(cache, order, place, signal)).focus).toBe(9999);
  });
});
