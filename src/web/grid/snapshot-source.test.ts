import { describe, expect, test } from 'vitest';
import type { GridRow } from './row-source.ts';
import { type Held, rowsIn } from './selection.ts';
import { type ListApi, SnapshotSource } from './snapshot-source.ts';

const never = new AbortController().signal;

class Gone extends Error {}

/** A list of `total` rows with the ids 1, 2, 3 …, kept in memory, that writes down what it was asked. */
class ListInMemory implements ListApi<GridRow> {
  readonly asked: string[] = [];
  total: number;
  kept = new Set<number>();
  #snapshots = 0;
  constructor(total: number) {
    this.total = total;
  }
  #rows(from: number, to: number): GridRow[] {
    return Array.from({ length: Math.max(0, Math.min(to, this.total) - from) }, (_, i) => ({
      id: from + i + 1,
    }));
  }
  async rows(cursor: string | null) {
    const from = cursor === null ? 0 : Number(cursor);
    this.asked.push(`rows ${from}`);
    return {
      items: this.#rows(from, from + 200),
      nextCursor: from + 200 < this.total ? String(from + 200) : null,
    };
  }
  async count() {
    this.asked.push('count');
    return this.total;
  }
  async createSnapshot() {
    const snapshotId = ++this.#snapshots;
    this.kept.add(snapshotId);
    this.asked.push(`snapshot ${snapshotId}`);
    return { snapshotId, total: this.total };
  }
  #check(snapshotId: number): void {
    if (!this.kept.has(snapshotId)) throw new Gone();
  }
  async page(snapshotId: number, page: number) {
    this.#check(snapshotId);
    this.asked.push(`page ${snapshotId}/${page}`);
    return this.#rows(page * 200, page * 200 + 200);
  }
  async position(snapshotId: number, of: { id: number } | { prefix: string }) {
    this.#check(snapshotId);
    return 'id' in of && of.id <= this.total ? of.id - 1 : null;
  }
  async atPlaces([held]: readonly Held[], ids: readonly number[]) {
    this.#check(held?.snapshotId ?? 0);
    return ids.filter((id) => held?.runs.some(({ from, to }) => id > from && id <= to));
  }
  async countPlaces(held: readonly Held[]) {
    return rowsIn(held.flatMap(({ runs }) => runs));
  }
  isGone(error: unknown) {
    return error instanceof Gone;
  }
}

function open(total: number) {
  const list = new ListInMemory(total);
  const source = new SnapshotSource('all', 'name', list);
  const settle = () => new Promise<void>((resolve) => setTimeout(resolve));
  const page = (n: number) => source.page(source.state().order.key, n, never);
  return { list, source, settle, page };
}

describe('at the top of a long list', () => {
  test('the first page does not wait for the count, and nothing is frozen', async () => {
    const { list, source, settle, page } = open(1_000_000);
    const counted = Promise.withResolvers<number>();
    list.count = () => counted.promise;
    expect((await page(0)).length).toBe(200);
    expect(source.state().order).toMatchObject({ total: null, atLeast: 200, pages: 2 });
    counted.resolve(1_000_000);
    await settle();
    expect(source.state().order.total).toBe(1_000_000);
    expect(list.asked).toEqual(['rows 0']);
  });

  test('each page opens the next, up to the tenth', async () => {
    const { source, page } = open(1_000_000);
    for (let n = 0; n < 10; n++) {
      expect(source.state().order.pages).toBe(n + 1);
      expect((await page(n))[0]?.id).toBe(n * 200 + 1);
    }
    expect(source.state().order.pages).toBe(10);
  });

  test('past page five the order is frozen, once', async () => {
    const { list, source, settle, page } = open(1_000_000);
    await page(0);
    source.reach(4, 'scroll');
    await settle();
    expect(list.asked).not.toContain('snapshot 1');
    source.reach(5, 'scroll');
    source.reach(6, 'thumb');
    expect(source.state().ordering).toBe(true);
    await settle();
    expect(list.asked.filter((ask) => ask.startsWith('snapshot'))).toEqual(['snapshot 1']);
    expect(source.state()).toMatchObject({ ordering: false, order: { total: 1_000_000, pages: 5000 } });
    expect((await page(4999)).at(-1)?.id).toBe(1_000_000);
  });

  test('pages of the order on screen are still answered while the next one is ready', async () => {
    const { source, settle, page } = open(1_000_000);
    const before = source.state().order.key;
    await page(0);
    source.reach(0, 'end');
    await settle();
    expect(source.state().order.key).not.toBe(before);
    expect((await source.page(before, 1, never))[0]?.id).toBe(201);
  });
});

describe('in a short list', () => {
  test('one page is never counted nor frozen', async () => {
    const { list, source, settle, page } = open(120);
    await page(0);
    await settle();
    expect(source.state().order.total).toBe(120);
    expect(list.asked).toEqual(['rows 0']);
  });

  test('some thousands are frozen as soon as they are counted', async () => {
    const { list, settle, page } = open(5000);
    await page(0);
    await settle();
    await settle();
    expect(list.asked).toEqual(['rows 0', 'count', 'snapshot 1']);
  });

  test('nothing at all is a list of none', async () => {
    const { source, page } = open(0);
    expect(await page(0)).toEqual([]);
    expect(source.state().order.total).toBe(0);
  });
});

describe('a frozen order', () => {
  test('tells where a record stands', async () => {
    const { source } = open(1_000_000);
    const position = await source.positionOf(412_345, never);
    expect(position?.index).toBe(412_344);
    expect(position?.orderKey).toBe(source.state().order.key);
    expect(await source.positionOf(2_000_000, never)).toBeNull();
  });

  test('that the server no longer keeps is made anew', async () => {
    const { list, source, settle, page } = open(1_000_000);
    await source.positionOf(1, never);
    const before = source.state().order.key;
    list.kept.clear();
    await expect(page(7)).rejects.toThrow(Gone);
    await settle();
    expect(source.state().order.key).not.toBe(before);
    expect((await page(7))[0]?.id).toBe(1401);
  });

  test('is made anew on refresh, with what came since', async () => {
    const { list, source, settle } = open(3000);
    await source.positionOf(1, never);
    list.total = 3005;
    source.refresh();
    expect(source.state().order.total).toBe(3000);
    await settle();
    expect(source.state().order.total).toBe(3005);
  });
});

test('what cannot be frozen is told, and tried again at the next step', async () => {
  const { list, source, settle, page } = open(1_000_000);
  await page(0);
  const make = list.createSnapshot.bind(list);
  list.createSnapshot = () => Promise.reject(new Error('no connection'));
  source.reach(9, 'scroll');
  await settle();
  expect(source.state()).toMatchObject({ ordering: false, failure: new Error('no connection') });
  list.createSnapshot = make;
  source.reach(9, 'scroll');
  await settle();
  expect(source.state()).toMatchObject({ failure: null, order: { total: 1_000_000 } });
});

test('rows picked in an earlier order are told for as long as the server keeps it', async () => {
  const { list, source } = open(1000);
  const { snapshotId } = await list.createSnapshot();
  const held = [{ snapshotId, runs: [{ from: 2, to: 4 }] }];
  expect(await source.heldAmong(held, [1, 3, 4, 5], never)).toEqual([3, 4]);
  list.kept.clear();
  expect(await source.heldAmong(held, [1, 3, 4, 5], never)).toBeNull();
});
