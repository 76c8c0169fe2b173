import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { formatSort } from '#domain/filters/sort.ts';
import type { Actor } from '#domain/people/actor.ts';
import { fieldsOf, type RecordType } from '#domain/records/record-types.ts';
import { openTestDatabase } from '../database/testing/test-database.ts';
import { compileFilter } from '../filters/compile-filter.ts';
import { addRandomRecords } from '../filters/testing/random-records.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { deleteRecord, restoreRecord } from '../records/delete-record.ts';
import { readRecords } from '../records/read-records.ts';
import { listRecords } from './list-records.ts';
import type { ListInput } from './list-request.ts';
import { countList, listRows } from './list-rows.ts';

const { db } = await openTestDatabase();
await addRandomRecords(db, 'lead', 120);
await addRandomRecords(db, 'campaign', 60);
const actor: Actor = { kind: 'person', id: 1, name: 'Åse', role: 'member', language: 'nb' };

async function allIds(
  type: RecordType,
  sort: string,
  limit: number,
  { q, filter, bin }: ListInput = {},
): Promise<number[]> {
  const ids: number[] = [];
  let cursor: string | undefined;
  do {
    const page = await listRows(db, actor, { type, sort, limit, cursor, q, filter, bin });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return ids;
}

async function faultOf(promise: Promise<unknown>) {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ProblemError)) throw new Error('No problem was thrown.', { cause: error });
  return error.details.faults;
}

function sortsOf(type: RecordType) {
  const fields = Object.entries(fieldsOf(type)).flatMap(([key, { sortable }]) => (sortable ? [key] : []));
  const key = fc.record({ field: fc.constantFrom(...fields), descending: fc.boolean() });
  return fc.array(key, { minLength: 1, maxLength: 3 }).map(formatSort);
}

test.each(['lead', 'campaign'] as const)(
  'pages of any size give the whole list of %ss in its order, each record once',
  async (type) => {
    await fc.assert(
      fc.asyncProperty(sortsOf(type), fc.integer({ min: 1, max: 60 }), async (sort, limit) => {
        const whole = await allIds(type, sort, 200);
        expect(new Set(whole).size).toBe(type === 'lead' ? 120 : 60);
        expect(await allIds(type, sort, limit)).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  },
  60_000,
);

test.each(['budget', '-budget', 'startDate', '-startDate', 'campaignType', '-campaignType', '-updatedAt'])(
  'sorted by %s, campaigns stand in order of their values, those without a value last, ties by id',
  async (sort) => {
    const ids = await allIds('campaign', sort, 7);
    const [field, sign] = sort.startsWith('-') ? [sort.slice(1), -1] : [sort, 1];
    const options = fieldsOf('campaign').campaignType?.options?.map(({ value }) => value) ?? [];
    const records: Record<string, unknown>[] = await readRecords(db, 'campaign', ids, 'nb');
    const keys = records.map((record) => {
      const value = record[field];
      return {
        value: field === 'campaignType' ? options.indexOf(String(value)) : value,
        id: Number(record.id),
      };
    });
    const compare = (a: unknown, b: unknown) => (a === b ? 0 : (a as number) < (b as number) ? -1 : 1);
    const sorted = keys.toSorted((a, b) => {
      if (a.value === null || b.value === null)
        return a.value === b.value ? sign * (a.id - b.id) : a.value === null ? 1 : -1;
      return sign * compare(a.value, b.value) || sign * (a.id - b.id);
    });
    expect(keys).toEqual(sorted);
  },
);

test('names are sorted as Norwegians sort them, people by name and sources by their name in the language of the reader', async () => {
  const names = async (sort: string, language: 'nb' | 'en') => {
    const page = await listRecords(db, { ...actor, language }, 'lead', { sort, limit: 200, total: false });
    return page.items;
  };
  const people = new Map([
    [1, 'Åse'],
    [2, 'Bo'],
    [3, 'Zoe'],
  ]);
  const assigned = (await names('assignedToId', 'nb')).map(({ assignedToId }) =>
    people.get(assignedToId ?? 0),
  );
  expect([...new Set(assigned)]).toEqual(['Bo', 'Zoe', 'Åse', undefined]);
  const sourcesIn = async (language: 'nb' | 'en') => [
    ...new Set((await names('source', language)).map(({ source }) => source)),
  ];
  expect(await sourcesIn('nb')).toEqual(['Annonse', 'Messe', 'Seminar', null]);
  expect(await sourcesIn('en')).toEqual(['Advertisement', 'Seminar', 'Trade Show', null]);
  const titles = new Set((await names('fullName', 'nb')).map(({ fullName }) => fullName));
  expect(titles.size).toBeGreaterThan(15);
  const order = [...titles];
  expect(order.indexOf('Zoë Ærø')).toBeLessThan(order.indexOf('Øst'));
  expect(order.indexOf('Øst')).toBeLessThan(order.indexOf('Åse'));
});

test('a cursor is refused in another order, under another filter, for another type, and when it was changed', async () => {
  const sort = '-company,fullName';
  const { nextCursor } = await listRows(db, actor, { type: 'lead', sort, limit: 5 });
  const cursor = nextCursor ?? '';
  await expect(listRows(db, actor, { type: 'lead', sort, limit: 50, cursor })).resolves.toBeDefined();
  const wrong = [{ field: 'cursor', code: 'wrongCursor' }];
  const filter = { field: 'rating', op: 'gte' as const, value: 0 };
  expect(await faultOf(listRows(db, actor, { type: 'lead', sort: 'company', limit: 5, cursor }))).toEqual(
    wrong,
  );
  expect(await faultOf(listRows(db, actor, { type: 'lead', sort, filter, limit: 5, cursor }))).toEqual(wrong);
  expect(await faultOf(listRows(db, actor, { type: 'lead', sort, q: 'a', limit: 5, cursor }))).toEqual(wrong);
  expect(await faultOf(listRows(db, actor, { type: 'contact', sort, limit: 5, cursor }))).toEqual(wrong);
  const changed = Buffer.from(Buffer.from(cursor, 'base64url').toString().replace(/,\d+,/, ',1,')).toString(
    'base64url',
  );
  for (const other of [changed, '', 'x', 'WzFd', 'eyJhIjoxfQ', cursor.slice(1), '\u0000'])
    expect(await faultOf(listRows(db, actor, { type: 'lead', sort, limit: 5, cursor: other }))).toEqual(
      wrong,
    );
});

test('a change of clocks or a time to the microsecond loses no record between two pages', async () => {
  const ids = await allIds('lead', '-createdAt', 1);
  expect(new Set(ids).size).toBe(120);
});

test('unknown and unsortable fields, too many keys and faulty filters are told one by one', async () => {
  const sort = 'nothing,-comments,fullName,__proto__';
  const filter = { and: [{ field: 'rating', op: 'contains' as const, value: 'x' }] };
  expect(await faultOf(listRows(db, actor, { type: 'lead', sort, filter, limit: 5 }))).toEqual([
    { field: 'sort', code: 'unknownField', given: 'nothing' },
    { field: 'sort', code: 'notSortable', given: 'comments' },
    { field: 'sort', code: 'unknownField', given: '__proto__' },
    { field: 'sort', code: 'tooMany', limit: 3 },
    { field: 'filter.and.0.op', code: 'unknownOperator', given: 'contains' },
  ]);
});

test.each([
  ['updatedAt', 'a'],
  ['-fullName', 'ase'],
  ['company', 'nordmann'],
  ['-company', 'fjord'],
  ['assignedToId', 'ost'],
  ['-rating,fullName', '2233'],
  ['fullName', 'nowhere'],
])(
  'sorted by %s, what is found by %j is the part of the whole list that is counted, in its order',
  async (sort, q) => {
    const { total } = await countList(db, actor, { type: 'lead', q });
    const pages = await Promise.all([200, 7].map((limit) => allIds('lead', sort, limit, { q })));
    expect(pages[1]).toEqual(pages[0]);
    expect(pages[0]).toHaveLength(total);
    const found = new Set(pages[0]);
    expect(pages[0]).toEqual((await allIds('lead', sort, 200)).filter((id) => found.has(id)));
  },
);

const soughtTexts = fc.record({
  field: fc.constantFrom('addresses', 'comments', 'company', 'emails', 'phones', 'websites'),
  op: fc.constantFrom('contains' as const, 'startsWith' as const, 'is' as const),
  value: fc.constantFrom('ase', 'øst', 'a', 'ola nordmann', 'fjord', '2233', '@fjord.example', 'nobody'),
});

test('whatever a filter seeks and however it is reached, pages hold its records in their order, also in the bin', async () => {
  const { rows } = await sql<{ id: number }>`select id from contact where id % 5 = 0`.execute(db);
  for (const { id } of rows) await deleteRecord(db, actor, 'lead', id);
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(soughtTexts, fc.array(soughtTexts, { minLength: 2, maxLength: 2 })),
      fc.constantFrom('-updatedAt', 'fullName', 'company', 'jobTitle'),
      fc.boolean(),
      async (sought, sort, bin) => {
        const filter = Array.isArray(sought) ? { or: sought } : sought;
        const where = compileFilter(filter, 'lead', {
          me: 1,
          now: new Date(),
          timeZone: 'UTC',
          language: 'nb',
        });
        const matching = await sql<{ id: number }>`
          select id from contact r where ${where} and (deleted_at is not null) = ${bin}`.execute(db);
        const expected = new Set(matching.rows.map(({ id }) => id));
        const whole = await allIds('lead', sort, 200, { bin });
        expect(await allIds('lead', sort, 7, { filter, bin })).toEqual(
          whole.filter((id) => expected.has(id)),
        );
      },
    ),
    { numRuns: 80 },
  );
  for (const { id } of rows) await restoreRecord(db, actor, 'lead', id);
}, 60_000);

test('the count is exact, with and without a filter, and follows deleting and restoring', async () => {
  expect(await countList(db, actor, { type: 'lead' })).toEqual({ total: 120 });
  const filter = { field: 'assignedToId', op: 'is' as const, value: '$me' };
  const mine = await sql<{ n: number }>`select count(*) as n from contact where assigned_to_id = 1`.execute(
    db,
  );
  expect(await countList(db, actor, { type: 'lead', filter })).toEqual({ total: mine.rows[0]?.n });
});
