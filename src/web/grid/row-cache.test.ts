import { QueryClient } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';
import { RowCache } from './row-cache.ts';
import { SnapshotSource } from './snapshot-source.ts';
import { MadeUpList } from './testing/made-up-list.ts';

async function open(total: number) {
  const list = new MadeUpList(total, 0, false);
  const source = new SnapshotSource('all', 'name', list);
  const cache = new RowCache(new QueryClient(), source);
  await source.positionOf(0, new AbortController().signal);
  const { key } = source.state().order;
  const load = async (...pages: number[]) => {
    for (const n of pages) await cache.fetch(key, n);
  };
  return { list, cache, key, load };
}

test('a row is known once its page has come, and is asked for only once', async () => {
  const { list, cache, key, load } = await open(1000);
  expect(cache.rowAt(key, 450)).toBeUndefined();
  await load(2, 2);
  expect(cache.rowAt(key, 450)?.id).toBe(450);
  expect(cache.indexOf(key, 450)).toBe(450);
  expect(cache.indexOf(key, 12)).toBeNull();
  expect(list.asked.filter((ask) => ask === 'page 2')).toHaveLength(1);
});

test('loaded rows come in their order, whichever page came first', async () => {
  const { cache, key, load } = await open(1000);
  await load(3, 0);
  const loaded = cache.loadedRows(key);
  expect(loaded.map(({ index }) => index)).toEqual(
    Array.from({ length: 400 }, (_, i) => (i < 200 ? i : i + 400)),
  );
  expect(loaded.every(({ index, row }) => row.id === index)).toBe(true);
  expect(cache.loadedRows('another')).toEqual([]);
});

describe('what changed', () => {
  test('takes the place of what was there', async () => {
    const { cache, key, load } = await open(1000);
    await load(0, 1);
    const row = cache.rowAt(key, 210);
    if (row === undefined) throw new Error('The row is not there.');
    cache.replace([{ ...row, name: 'Another' }]);
    expect(cache.rowAt(key, 210)?.name).toBe('Another');
    expect(cache.rowAt(key, 211)?.name).not.toBe('Another');
  });

  test('and went keeps its place, marked', async () => {
    const { cache, key, load } = await open(1000);
    await load(0);
    cache.markGone([7, 5000]);
    expect(cache.rowAt(key, 7)).toMatchObject({ id: 7, gone: true });
    expect(cache.rowAt(key, 8)?.gone).toBeUndefined();
  });
});

test('the fifty pages seen last are kept', async () => {
  const { cache, key, load } = await open(100_000);
  for (let n = 0; n < 60; n++) {
    await load(n);
    cache.touch(key, [n]);
    // One that is seen again and again.
    cache.touch(key, [0]);
  }
  expect(cache.page(key, 0)).toBeDefined();
  expect(cache.page(key, 1)).toBeUndefined();
  expect(cache.page(key, 10)).toBeUndefined();
  expect(cache.page(key, 11)).toBeDefined();
  expect(cache.recentIds(300).slice(0, 2)).toEqual([0, 1]);
  expect(cache.recentIds(300)[200]).toBe(59 * 200);
});
