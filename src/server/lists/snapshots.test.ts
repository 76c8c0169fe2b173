import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#domain/people/actor.ts';
import { foldText } from '#domain/text/fold.ts';
import { type ChangeTransaction, withinChangeSet } from '../change-sets/within-change-set.ts';
import { openTestDatabase } from '../database/testing/test-database.ts';
import { addRandomRecords } from '../filters/testing/random-records.ts';
import { createSnapshot } from './create-snapshot.ts';
import { findPosition } from './find-position.ts';
import { listRows } from './list-rows.ts';
import { countAtPlaces, recordsAtPlaces } from './places.ts';
import { readSnapshotPage } from './read-snapshot.ts';

const { db } = await openTestDatabase();
const actor: Actor = { kind: 'person', id: 1, name: 'Åse', role: 'member', language: 'nb' };
const type = 'lead' as const;
await addRandomRecords(db, type, 520);

function write(act: (transaction: ChangeTransaction) => Promise<unknown>) {
  return withinChangeSet(db, actor, 'api', act);
}

async function frozenRows(snapshotId: number, total: number) {
  const pages = Array.from({ length: Math.ceil(total / 200) }, (_, page) =>
    readSnapshotPage(db, actor, { snapshotId, page, columns: 'company,emails,source,assignedToId' }),
  );
  return (await Promise.all(pages)).flatMap(({ items }) => items);
}

async function listedIds(sort: string) {
  const ids: number[] = [];
  let cursor: string | undefined;
  do {
    const page = await listRows(db, actor, { type, sort, limit: 200, cursor });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return ids;
}

beforeEach(() => sql`truncate list_snapshot, list_page`.execute(db));

test.each(['fullName', '-company', 'company,-rating', 'assignedToId', '-source,fullName', '-updatedAt'])(
  'a snapshot sorted by %s holds the list in the order in which it is paged from the top',
  async (sort) => {
    const { snapshotId, total } = await createSnapshot(db, actor, { type, sort });
    const rows = await frozenRows(snapshotId, total);
    expect(rows.map(({ id }) => id)).toEqual(await listedIds(sort));
    expect(rows).toHaveLength(total);
    expect(rows.every(({ gone }) => !gone)).toBe(true);
    const { rows: sizes } = await sql<{ n: number }>`
      select cardinality(ids) as n from list_page where snapshot_id = ${snapshotId} order by page`.execute(
      db,
    );
    expect(sizes.map(({ n }) => n)).toEqual([200, 200, 120]);
  },
);

test('records that were deleted, erased or changed so that they leave the list stay in their place, marked', async () => {
  const filter = { field: 'active', op: 'is' as const, value: true };
  const { snapshotId, total } = await createSnapshot(db, actor, { type, filter, sort: 'id' });
  const before = await frozenRows(snapshotId, total);
  const [deleted, left, erased, converted] = [3, 50, 120, 201].map((place) => before[place]?.id ?? 0);
  await write(async (transaction) => {
    await sql`update contact set deleted_at = now() where id = ${deleted}`.execute(transaction);
    await sql`update contact set active = false where id = ${left}`.execute(transaction);
    await sql`delete from contact where id = ${erased}`.execute(transaction);
    await sql`update contact set type_id = 'contact' where id = ${converted}`.execute(transaction);
  });
  const after = await frozenRows(snapshotId, total);
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  expect(after.flatMap(({ id, gone }) => (gone ? [id] : []))).toEqual([deleted, left, erased, converted]);
  expect(after[120]).toMatchObject({ name: '', values: {}, gone: true });
});

test('the same list is handed out again until a record of its type is written, and then made anew', async () => {
  const first = await createSnapshot(db, actor, { type, sort: 'fullName' });
  expect(await createSnapshot(db, actor, { type, sort: 'fullName' })).toEqual(first);
  expect((await createSnapshot(db, actor, { type, sort: '-fullName' })).snapshotId).not.toBe(
    first.snapshotId,
  );
  await write((transaction) => sql`insert into campaign (title) values ('Messe')`.execute(transaction));
  expect((await createSnapshot(db, actor, { type, sort: 'fullName' })).snapshotId).toBe(first.snapshotId);
  await write((transaction) =>
    sql`insert into contact (full_name, file_as) values ('New', 'New')`.execute(transaction),
  );
  const anew = await createSnapshot(db, actor, { type, sort: 'fullName' });
  expect(anew.total).toBe(first.total + 1);
  expect(anew.snapshotId).not.toBe(first.snapshotId);
  expect((await frozenRows(first.snapshotId, first.total)).length).toBe(first.total);
});

test('what an older change set brings after a snapshot was taken makes that snapshot out of date', async () => {
  let finish = () => {};
  const waiting = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let begun = () => {};
  const started = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const slow = write(async (transaction) => {
    await sql`insert into contact (full_name, file_as) values ('Slow', 'Slow')`.execute(transaction);
    begun();
    await waiting;
  });
  await started;
  await write((transaction) =>
    sql`insert into contact (full_name, file_as) values ('Quick', 'Quick')`.execute(transaction),
  );
  const first = await createSnapshot(db, actor, { type });
  finish();
  await slow;
  const second = await createSnapshot(db, actor, { type });
  expect(second.total).toBe(first.total + 1);
});

test('those who ask at the same time get one snapshot, and what is mine is for me alone', async () => {
  const asked = await Promise.all(
    Array.from({ length: 20 }, () => createSnapshot(db, actor, { type, sort: 'jobTitle' })),
  );
  expect(new Set(asked.map(({ snapshotId }) => snapshotId)).size).toBe(1);
  const filter = { field: 'assignedToId', op: 'is' as const, value: '$me' };
  const mine = await createSnapshot(db, actor, { type, filter });
  const theirs = await createSnapshot(db, { ...actor, id: 2 }, { type, filter });
  expect(mine.snapshotId).not.toBe(theirs.snapshotId);
});

test('a record is found where it stands, and one that is not in the list nowhere', async () => {
  const { snapshotId, total } = await createSnapshot(db, actor, { type, sort: '-company' });
  const rows = await frozenRows(snapshotId, total);
  for (const position of [0, 199, 200, total - 1])
    expect(await findPosition(db, { snapshotId, id: rows[position]?.id })).toEqual({ position });
  expect(await findPosition(db, { snapshotId, id: 999_999_999 })).toEqual({ position: null });
});

test.each(['fullName', '-fullName', 'company', '-company', 'assignedToId', '-source', 'emails'])(
  'sorted by %s, letters lead to the first record whose text begins so',
  async (sort) => {
    const { snapshotId, total } = await createSnapshot(db, actor, { type, sort });
    const rows = await frozenRows(snapshotId, total);
    const people = ['', 'Åse', 'Bo', 'Zoe'];
    const [empty] = rows;
    if (!empty) throw new Error('No rows');
    const shown = (row: (typeof rows)[number]) => {
      if (sort === 'assignedToId') return people[Number(row.values.assignedToId ?? 0)] ?? '';
      const key = sort.replace('-', '');
      return key === 'fullName' ? row.name : String(row.values[key] ?? '');
    };
    for (const prefix of ['a', 'Å', 'øst', 'Zo', 'nord', 'NORDM', 'b', 'm', 'kari', '100%', '%', 'zzz']) {
      const { position } = await findPosition(db, { snapshotId, prefix });
      const begin = rows.map((row) => shown(row).toLowerCase().startsWith(prefix.toLowerCase()));
      if (position === null) expect({ prefix, at: begin.indexOf(true) }).toEqual({ prefix, at: -1 });
      else {
        expect(foldText(shown(rows[position] ?? empty)).startsWith(foldText(prefix))).toBe(true);
        expect({ prefix, before: begin.indexOf(true) < position && begin.includes(true) }).toEqual({
          prefix,
          before: false,
        });
      }
    }
  },
);

test('letters lead nowhere in a list sorted by a number', async () => {
  const { snapshotId } = await createSnapshot(db, actor, { type, sort: 'rating' });
  expect(await findPosition(db, { snapshotId, prefix: 'a' })).toEqual({ position: null });
});

test('the records at some places are told among others, and counted once, across orders', async () => {
  const up = await createSnapshot(db, actor, { type, sort: 'id' });
  const down = await createSnapshot(db, actor, { type, sort: '-id' });
  const ids = (await frozenRows(up.snapshotId, up.total)).map(({ id }) => id);
  const first = {
    snapshotId: up.snapshotId,
    ranges: [
      [0, 3],
      [198, 203],
    ] as [number, number][],
  };
  const alsoFirst = { snapshotId: down.snapshotId, ranges: [[up.total - 2, up.total]] as [number, number][] };
  const among = [ids[2] ?? 0, ids[3] ?? 0, ids[199] ?? 0, ids[200] ?? 0, 999_999_999];
  const found = await recordsAtPlaces(db, { type, places: [first, alsoFirst], ids: among });
  expect(found.ids.toSorted((one, other) => one - other)).toEqual([ids[2], ids[199], ids[200]]);
  expect(await countAtPlaces(db, { type, places: [first] })).toEqual({ total: 8 });
  expect(await countAtPlaces(db, { type, places: [first, alsoFirst] })).toEqual({ total: 8 });
  const gone = { snapshotId: 999_999, ranges: first.ranges };
  await expect(countAtPlaces(db, { type, places: [gone] })).rejects.toMatchObject({ code: 'gone' });
  await expect(countAtPlaces(db, { type: 'campaign', places: [first] })).rejects.toMatchObject({
    code: 'invalidInput',
  });
});

test('an empty list has a snapshot too', async () => {
  const { snapshotId, total } = await createSnapshot(db, actor, {
    type: 'account',
    q: 'nowhere',
    sort: 'name',
  });
  expect(total).toBe(0);
  expect(await readSnapshotPage(db, actor, { snapshotId, page: 0 })).toEqual({ items: [] });
  expect(await findPosition(db, { snapshotId, prefix: 'a' })).toEqual({ position: null });
});

test('snapshots that nobody reads are dropped with their pages, and then gone', async () => {
  const { snapshotId } = await createSnapshot(db, actor, { type, sort: 'jobTitle' });
  await sql`update list_snapshot set last_used = now() - interval '31 minutes'`.execute(db);
  await createSnapshot(db, actor, { type, sort: 'rating' });
  const { rows } = await sql`select from list_page where snapshot_id = ${snapshotId}`.execute(db);
  expect(rows).toHaveLength(0);
  await expect(readSnapshotPage(db, actor, { snapshotId, page: 0 })).rejects.toMatchObject({ code: 'gone' });
  await expect(findPosition(db, { snapshotId, id: 1 })).rejects.toMatchObject({ code: 'gone' });
});

test('reading a snapshot keeps it', async () => {
  const { snapshotId } = await createSnapshot(db, actor, { type, sort: 'jobTitle' });
  await sql`update list_snapshot set last_used = now() - interval '29 minutes'`.execute(db);
  await readSnapshotPage(db, actor, { snapshotId, page: 0 });
  await sql`update list_snapshot set last_used = last_used - interval '2 minutes'`.execute(db);
  await createSnapshot(db, actor, { type, sort: 'rating' });
  await expect(readSnapshotPage(db, actor, { snapshotId, page: 0 })).resolves.toBeDefined();
});

test('no more than 64 are kept, the latest used', async () => {
  const first = await createSnapshot(db, actor, { type, q: 'a0' });
  await sql`insert into list_snapshot (key, record_type, total, change_seq, list, seen)
    select 'x', 'lead', 0, 0, '{}', pg_current_snapshot() from generate_series(1, 63)`.execute(db);
  await createSnapshot(db, actor, { type, q: 'last' });
  const { rows } = await sql<{ id: number }>`select id from list_snapshot`.execute(db);
  expect(rows).toHaveLength(64);
  expect(rows.map(({ id }) => id)).not.toContain(first.snapshotId);
});
