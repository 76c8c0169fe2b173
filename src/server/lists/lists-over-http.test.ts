import { expect, test } from 'vitest';
import { openTestApp } from '../testing/open-test-app.ts';

const { call } = await openTestApp();
for (const [fullName, company] of [
  ['Åse Berg', 'Fjord AS'],
  ['Kari Nordmann', 'Fjord AS'],
  ['Ola Nordmann', null],
])
  await call('POST', '/leads', { fullName, company });

const query = (values: Record<string, string>) => `?${new URLSearchParams(values)}`;
const get = (path: string, values: Record<string, string> = {}) => call('GET', path + query(values));

test('leads come page by page, sorted and counted, whole', async () => {
  const first = await get('/leads', { sort: 'fullName', limit: '2' });
  expect(first.status).toBe(200);
  expect(first.body.items.map((lead: { fullName: string }) => lead.fullName)).toEqual([
    'Kari Nordmann',
    'Ola Nordmann',
  ]);
  expect(first.body.total).toBe(3);
  expect(first.body.items[0]).toMatchObject({ company: 'Fjord AS', emails: [], version: 1 });
  const second = await get('/leads', { sort: 'fullName', limit: '2', cursor: first.body.nextCursor });
  expect(second.body).toMatchObject({ items: [{ fullName: 'Åse Berg' }], nextCursor: null, total: 3 });
});

test('filter and search narrow a list, and the count may be left out', async () => {
  const filter = JSON.stringify({ and: [{ field: 'company', op: 'is', value: 'fjord as' }] });
  const { body } = await get('/leads', { filter, q: 'kari', total: 'false' });
  expect(body).toMatchObject({ items: [{ fullName: 'Kari Nordmann' }], total: null });
  expect((await get('/leads', { filter })).body.total).toBe(2);
  expect((await get('/contacts')).body).toEqual({ items: [], nextCursor: null, total: 0 });
});

test.each<[Record<string, string>, string, string]>([
  [{ cursor: 'x' }, 'cursor', 'wrongCursor'],
  [{ sort: 'shoeSize' }, 'sort', 'unknownField'],
  [{ sort: 'comments' }, 'sort', 'notSortable'],
  [{ limit: '201' }, 'limit', 'tooLarge'],
  [{ limit: '0' }, 'limit', 'tooSmall'],
  [{ filter: '{' }, 'filter', 'notJson'],
  [{ filter: '7' }, 'filter', 'wrongType'],
  [{ filter: '{"and":{}}' }, 'filter.and', 'wrongType'],
  [{ filter: '{"and":[],"or":[]}' }, 'filter.or', 'unknownField'],
  [{ filter: '{"and":[{"field":"rating","op":"like","value":1}]}' }, 'filter.and.0.op', 'unknownOperator'],
  [{ filter: '{"field":"shoeSize","op":"is","value":1}' }, 'filter.field', 'unknownField'],
  [{ filter: '{"field":"rating","op":"is","value":"many"}' }, 'filter.value', 'wrongType'],
  [{ filter: '{"field":"createdAt","op":"gt","value":"20260-01-01"}' }, 'filter.value', 'yearOutOfRange'],
  [{ filter: `${'{"and":['.repeat(500)}${']}'.repeat(500)}` }, `filter${'.and.0'.repeat(8)}`, 'tooDeep'],
  [{ q: 'a\u0000b' }, 'q', 'controlCharacter'],
  [{ q: 'x'.repeat(501) }, 'q', 'tooLong'],
  [{ timeZone: 'Mars/Olympus' }, 'timeZone', 'notAnOption'],
  [{ shoeSize: '44' }, 'shoeSize', 'unknownField'],
])('%j is refused, with the field and the reason', async (values, field, code) => {
  const { status, body } = await get('/leads', values);
  expect(status).toBe(422);
  expect(body.errors[0]).toMatchObject({ field, code, detail: expect.stringMatching(/\.$/) });
});

test('the rows of a list, its count, its frozen order and a place in it are asked for one by one', async () => {
  const rows = await get('/lists/lead/rows', { sort: '-fullName' });
  expect(rows.body.items.map((row: { name: string }) => row.name)).toEqual([
    'Åse Berg',
    'Ola Nordmann',
    'Kari Nordmann',
  ]);
  expect((await get('/lists/lead/count', { q: 'nordmann' })).body).toEqual({ total: 2 });
  const made = await call('POST', '/lists/lead/snapshots', { sort: '-fullName' });
  expect(made).toMatchObject({ status: 200, body: { total: 3 } });
  const snapshot = `/lists/snapshots/${made.body.snapshotId}`;
  const page = await get(`${snapshot}/pages/0`);
  expect(page.body.items).toEqual(rows.body.items.map((row: object) => ({ ...row, gone: false })));
  expect((await get(`${snapshot}/position`, { prefix: 'ol' })).body).toEqual({ position: 1 });
  expect((await get(`${snapshot}/position`, { id: String(rows.body.items[2].id) })).body).toEqual({
    position: 2,
  });
});

test('a snapshot that is not there is gone', async () => {
  expect(await get('/lists/snapshots/4711/pages/0')).toMatchObject({ status: 410, body: { code: 'gone' } });
});

test('any record is found by a few letters, and named by its id', async () => {
  const { body } = await get('/search', { q: 'ase' });
  expect(body.items).toMatchObject([{ type: 'lead', name: 'Åse Berg', detail: 'Fjord AS' }]);
  expect((await get(`/search/lead/${body.items[0].id}`)).body.name).toBe('Åse Berg');
  expect((await get('/search', { q: 'x', types: 'rabbit' })).status).toBe(422);
});
