import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { ownFieldKinds } from '#domain/fields/own-fields.ts';
import type { Actor } from '#domain/people/actor.ts';
import { recordType } from '#domain/records/record-type-schema.ts';
import { openTestApp } from '../testing/open-test-app.ts';
import { kindsOfAct, randomStep } from './testing/random-operations.ts';
import {
  actsSince,
  latest,
  layGround,
  type Running,
  take,
  undo,
  undoInTwo,
} from './testing/run-operation.ts';

const app = await openTestApp();
const { call, db } = app;

const ownType = await call('POST', '/own-types', {
  base: 'contact',
  label: { one: { en: 'member', nb: 'medlem' }, many: { en: 'members', nb: 'medlemmer' } },
});
const member = recordType.parse(ownType.body.name);

const options = [{ label: { en: 'Gold' } }, { label: { en: 'Silver' } }];
for (const kind of ownFieldKinds) {
  const { status } = await call('POST', '/own-fields', {
    types: ['lead', 'account', 'campaign', member],
    key: kind,
    label: { en: kind },
    kind,
    ...(kind === 'choice' || kind === 'choices' ? { options } : {}),
    ...(kind === 'formula' ? { rules: { formula: '{custom.number} * 2' } } : {}),
  });
  expect(status).toBe(201);
}

const running: Running = {
  app,
  people: [await app.person('Kari Nordmann'), await app.person('Ola Berg')],
  types: ['lead', 'lead', 'lead', 'contact', 'account', 'campaign', 'account', member, member],
  inBin: 2,
  ids: [],
  folder: await mkdtemp(join(tmpdir(), 'winnow-undo-')),
};
afterAll(() => rm(running.folder, { recursive: true }));
const { people } = running;
const start = () => layGround(running);
const anyStep = randomStep(running);
/** Each kind of act is tried so often, among any others. */
const runs = 2;
const some = fc.array(anyStep, { maxLength: 3 });

type Row = Record<string, unknown> & { place: string; deleted_at: string | null };

/** All records and sources as they stand, without what tells only when they were written. */
async function rowsNow(): Promise<Row[]> {
  const { rows } = await sql<{ row: Row }>`
    select to_jsonb(t) - 'version' - 'updated_at' - 'updated_by_id' || jsonb_build_object('place', 'contact ' || id) as row
      from contact t
    union all
    select to_jsonb(t) - 'version' - 'updated_at' - 'updated_by_id' || jsonb_build_object('place', 'account ' || id)
      from account t
    union all
    select to_jsonb(t) - 'version' - 'updated_at' - 'updated_by_id' || jsonb_build_object('place', 'campaign ' || id)
      from campaign t
    union all
    select to_jsonb(t) - 'version' - 'updated_at' - 'updated_by_id' || jsonb_build_object('place', 'item ' || id)
      from list_item t where list = 'source' and label_en in ('Web', 'Trade Show')
  `.execute(db);
  return rows.map(({ row }) => row).sort((one, other) => (one.place < other.place ? -1 : 1));
}

/** What there is: records that were made and taken back lie in the bin. */
function withoutNewInBin(rows: Row[], known: Row[]): Row[] {
  return rows.filter((row) => row.deleted_at === null || known.some(({ place: at }) => at === row.place));
}

test.each(kindsOfAct)(
  'any sequence of acts, of which one is %s, undone in reverse, gives back each state before; and undoing an undo, the state after',
  async (kind) => {
    await fc.assert(
      fc
        .asyncProperty(some, randomStep(running, kind), some, async (first, act, last) => {
          const done: { id: number; by: Actor; before: Row[] }[] = [];
          for (const one of [...first, act, ...last]) {
            const before = await rowsNow();
            const id = await take(running, one);
            if (id !== null) done.push({ id, by: people[one.by], before });
          }
          for (const { id, by, before } of done.toReversed()) {
            const after = await rowsNow();
            const known = await latest(running);
            if (!(await undoInTwo(running, by, id)))
              expect(await undo(running, by, id)).toMatchObject({ refusedTotal: 0 });
            const back = await rowsNow();
            expect(withoutNewInBin(back, before)).toEqual(before);
            for (const part of await actsSince(running, known))
              expect(await undo(running, by, part)).toMatchObject({ refusedTotal: 0 });
            expect(await rowsNow()).toEqual(after);
            await undo(running, by, id);
            expect(await rowsNow().then((rows) => withoutNewInBin(rows, before))).toEqual(before);
          }
        })
        .beforeEach(start),
      { numRuns: runs },
    );
  },
);

/** What follows from other fields, and is made anew where they are undone: automatic stars follow the criteria met. */
function follows(column: string, row: Row): boolean {
  if (column === 'rating') return row.rating_mode === 'automatic';
  return ['file_as', 'deleted_at', 'merged_into_id', 'search_text'].includes(column);
}

test.each(kindsOfAct)('what others have changed since %s is never overwritten', async (kind) => {
  await fc.assert(
    fc
      .asyncProperty(
        randomStep(running, kind),
        fc.array(anyStep, { minLength: 1, maxLength: 4 }),
        async (first, since) => {
          const id = await take(running, { ...first, by: 0 });
          if (id === null) return;
          const written = new Map((await rowsNow()).map((row) => [row.place, row]));
          for (const one of since) await take(running, { ...one, by: 1 });
          const now = await rowsNow();
          await undo(running, people[0], id);
          const after = new Map((await rowsNow()).map((row) => [row.place, row]));
          for (const row of now)
            for (const [column, value] of Object.entries(row)) {
              const was = written.get(row.place)?.[column];
              const isTheirs = JSON.stringify(was) !== JSON.stringify(value);
              if (isTheirs && !follows(column, row)) expect(after.get(row.place)?.[column]).toEqual(value);
            }
        },
      )
      .beforeEach(start),
    { numRuns: runs },
  );
});
