import { expect, test } from 'vitest';
import { systemActor } from '#domain/people/actor.ts';
import { openTestDatabase } from '../database/testing/test-database.ts';
import { addSampleData } from '../sample-data/add-sample-data.ts';
import { removeSampleData } from '../sample-data/remove-sample-data.ts';
import { findDuplicates } from './find-duplicates.ts';
import { measureQuality } from './measure-quality.ts';

const actor = systemActor('Test');
const { pool } = await openTestDatabase();

test('nearly all that was planted in sample data is found, and hardly anything else', async () => {
  await addSampleData(pool, actor, { leads: 8_000, seed: 4, today: Date.UTC(2026, 10, 25) });
  const told: [number, number][] = [];
  const found = await findDuplicates(pool, actor, 'contact', {
    onProgress: (done, total) => told.push([done, total]),
  });
  const quality = await measureQuality(pool, 'contact');
  expect(found.records).toBe(8_666);
  expect(quality.planted).toBeGreaterThan(120);
  expect(quality.precision).toBeGreaterThan(0.98);
  expect(quality.recall).toBeGreaterThan(0.985);
  expect(told.at(-1)).toEqual([8_666, 8_666]);
  expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).sort((a, b) => a - b));
});

test('so it is among accounts', async () => {
  const found = await findDuplicates(pool, actor, 'account');
  const quality = await measureQuality(pool, 'account');
  expect(found.records).toBe(438);
  expect(quality.planted).toBeGreaterThan(15);
  expect(quality.precision).toBeGreaterThan(0.98);
  expect(quality.recall).toBeGreaterThan(0.95);
  // What was found among people stays.
  expect((await measureQuality(pool, 'contact')).found).toBeGreaterThan(120);
});

test('a search that is called off leaves what was found before', async () => {
  const before = await pool.query('select id from duplicate_run');
  const signal = AbortSignal.abort(new Error('called off'));
  await expect(findDuplicates(pool, actor, 'contact', { signal })).rejects.toThrow('called off');
  const stopping = new AbortController();
  const search = findDuplicates(pool, actor, 'contact', {
    signal: stopping.signal,
    onProgress: () => stopping.abort(new Error('called off')),
  });
  await expect(search).rejects.toThrow();
  expect((await pool.query('select id from duplicate_run')).rows).toEqual(before.rows);
});

test('what was planted goes with the sample data', async () => {
  await removeSampleData(pool, actor);
  const { rows } = await pool.query('select count(*)::int as n from planted_duplicate');
  expect(rows).toEqual([{ n: 0 }]);
  expect(await findDuplicates(pool, actor, 'contact')).toMatchObject({ records: 0, groups: 0 });
});
