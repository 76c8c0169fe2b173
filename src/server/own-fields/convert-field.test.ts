import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { OwnFieldKind } from '#domain/fields/own-fields.ts';
import { openTestApp } from '../testing/open-test-app.ts';
import { addConvertingColumn, recordsWritten } from './converting-column.ts';
import { readOwnFields } from './read-own-fields.ts';

const { call, db, person } = await openTestApp({ worker: true });
const ingrid = await person('Ingrid Solberg');
const waiting = { headers: { prefer: 'wait=20' } };

let made = 0;

/** A field of its own for each test, in leads that hold these values. */
async function fieldWith(kind: OwnFieldKind, values: unknown[], definition: Record<string, unknown> = {}) {
  await sql`truncate contact, change cascade`.execute(db);
  for (const { id } of (await readOwnFields(db)).toReversed()) await call('DELETE', `/own-fields/${id}`);
  const key = `field${++made}`;
  const { body: field } = await call('POST', '/own-fields', {
    types: ['lead'],
    label: { en: `Field ${made}` },
    key,
    kind,
    ...definition,
  });
  expect(field).toMatchObject({ id: expect.any(Number) });
  const ids: number[] = [];
  for (const [i, value] of values.entries()) {
    const { body } = await call('POST', '/leads', { fullName: `Lead ${i}`, custom: { [key]: value } });
    ids.push(body.id);
  }
  const read = async () =>
    (await call('GET', '/leads?sort=id')).body.items.map(
      (lead: { custom: Record<string, unknown> }) => lead.custom[key],
    );
  const become = (to: OwnFieldKind, timeZone = 'UTC') =>
    call('POST', `/own-fields/${field.id}/convert`, { kind: to, timeZone }, waiting);
  const preview = (to: OwnFieldKind, timeZone = 'UTC') =>
    call('POST', `/own-fields/${field.id}/convert/preview`, { kind: to, timeZone });
  return { field, key, ids, read, become, preview };
}

const undo = (id: number) => call('POST', `/change-sets/${id}/undo`, {}, waiting);

test('texts become numbers where they are some; the others are told before, and come back with an undo', async () => {
  const texts = ['12', '1 234,5', 'many', '−3'];
  const { ids, read, become, preview, key } = await fieldWith('text', texts, { rules: { maxLength: 50 } });
  const seen = await preview('number');
  expect(seen.body).toEqual({
    values: 4,
    lost: 1,
    alike: 0,
    dropped: ['maxLength'],
    newOptions: [],
    views: 0,
    examples: [{ recordType: 'lead', id: ids[2], name: 'Lead 2', value: 'many' }],
    altered: 1,
    alterations: [{ recordType: 'lead', id: ids[1], name: 'Lead 1', value: '1 234,5', after: '1234.5' }],
    unset: 0,
  });
  const done = await become('number');
  expect(done.body).toMatchObject({ state: 'done', result: { changed: 3 } });
  expect(await read()).toEqual([12, 1234.5, null, -3]);
  const filter = encodeURIComponent(JSON.stringify({ field: `custom.${key}`, op: 'gt', value: 5 }));
  expect((await call('GET', `/leads?filter=${filter}&sort=custom.${key}`)).body.total).toBe(2);
  const [lead] = (await call('GET', `/leads/${ids[0]}/history`)).body.items;
  expect(lead).toMatchObject({ act: 'created', version: 1 });
  const undone = await undo(done.body.changeSetId);
  expect(undone.body).toMatchObject({ state: 'done' });
  expect(await read()).toEqual(texts);
  const again = await undo(undone.body.changeSetId);
  expect(again.body).toMatchObject({ state: 'done' });
  expect(await read()).toEqual([12, 1234.5, null, -3]);
});

test.each<[OwnFieldKind, unknown[], OwnFieldKind, unknown[]]>([
  ['number', [1.5, 2, null], 'text', ['1.5', '2', null]],
  ['number', [1.5, 1.234], 'currency', [1.5, null]],
  ['text', ['7.3.2026', '2026-04-01', 'soon'], 'date', ['2026-03-07', '2026-04-01', null]],
  ['date', ['2026-03-07'], 'dateTime', ['2026-03-07T00:00:00Z']],
  ['text', ['yes', 'nei', 'maybe'], 'yesNo', [true, false, false]],
  ['yesNo', [true, false], 'text', ['Yes', null]],
  ['text', ['Gold', 'Gold', 'gold', 'Silver'], 'choice', ['Gold', 'Gold', 'Gold', 'Silver']],
  ['text', ['Golf; Ski', 'Ski'], 'choices', [['Golf', 'Ski'], ['Ski']]],
  ['text', ['ingrid solberg', 'Nemo'], 'person', [ingrid.id, null]],
  ['person', [ingrid.id], 'text', ['Ingrid Solberg']],
  ['text', ['fjord.no', 'fjord'], 'url', ['fjord.no', null]],
  ['longText', ['one\ntwo'], 'text', ['one two']],
])('%s %j as %s is %j', async (from, values, to, expected) => {
  const { read, become, preview } = await fieldWith(from, values);
  const { body: seen } = await preview(to);
  expect(await become(to)).toMatchObject({ body: { state: 'done' } });
  expect(await read()).toEqual(expected);
  const isLost = (value: unknown, i: number) =>
    value !== null && value !== false && (expected[i] === null || (to === 'yesNo' && values[i] === 'maybe'));
  expect(seen.lost).toBe(values.filter(isLost).length);
});

test.each<[OwnFieldKind, unknown[], OwnFieldKind, unknown[]]>([
  ['dateTime', ['2026-11-24T23:00:00Z', '2026-11-24T13:20:00Z'], 'date', ['2026-11-25', '2026-11-24']],
  ['date', ['2026-11-25'], 'dateTime', ['2026-11-24T23:00:00Z']],
  ['text', ['24.11.2026 14.20'], 'dateTime', ['2026-11-24T13:20:00Z']],
  [
    'dateTime',
    ['2026-07-01T12:20:00Z', '2026-11-24T13:20:05Z'],
    'text',
    ['2026-07-01 14:20', '2026-11-24 14:20:05'],
  ],
])('%s %j as %s is %j by the clocks of Oslo', async (from, values, to, expected) => {
  const { read, become } = await fieldWith(from, values);
  expect(await become(to, 'Europe/Oslo')).toMatchObject({ body: { state: 'done' } });
  expect(await read()).toEqual(expected);
});

test.each<[OwnFieldKind, unknown[], OwnFieldKind, number, [string, string][]]>([
  [
    'text',
    ['1,234', '07', '7', '1 500'],
    'number',
    2,
    [
      ['1,234', '1234'],
      ['07', '7'],
    ],
  ],
  ['text', ['x', 'yes', 'x'], 'yesNo', 2, [['x', 'Yes']]],
  ['text', ['gold', 'Gold'], 'choice', 0, []],
  ['text', ['7.3.2026'], 'date', 1, [['7.3.2026', '2026-03-07']]],
  ['longText', ['one\ntwo', 'one'], 'text', 1, [['one\ntwo', 'one two']]],
  [
    'dateTime',
    ['2026-11-24T13:20:00Z', '2026-11-24T23:00:00Z'],
    'date',
    1,
    [['2026-11-24 14:20', '2026-11-24']],
  ],
  ['date', ['2026-11-24'], 'dateTime', 0, []],
  ['number', [1.5], 'text', 0, []],
])('%s %j as %s says something else in %i of them', async (from, values, to, altered, pairs) => {
  const { preview } = await fieldWith(from, values);
  const { body } = await preview(to, 'Europe/Oslo');
  expect(body).toMatchObject({ altered, lost: 0 });
  expect(body.alterations.map((one: { value: string; after: string }) => [one.value, one.after])).toEqual(
    pairs,
  );
});

test('marks that are not set are told of, for nothing tells them then', async () => {
  const { preview } = await fieldWith('yesNo', [true, false, false]);
  expect((await preview('text')).body).toMatchObject({ values: 1, altered: 0, unset: 2 });
});

test('a choice becomes several choices with the same options, and the rules that go along stay', async () => {
  const { read, become, field } = await fieldWith('choice', ['Gold'], {
    rules: { initial: 'Gold', required: true },
    options: [{ label: { en: 'Gold', nb: 'Gull' } }, { label: { en: 'Silver', nb: 'Sølv' } }],
  });
  await become('choices');
  expect(await read()).toEqual([['Gold']]);
  const { body } = await call('GET', '/own-fields');
  expect(body.items.find(({ id }: { id: number }) => id === field.id)).toMatchObject({
    kind: 'choices',
    rules: { required: true },
    options: field.options,
  });
});

test('what else follows is told before: rules that go, options that come, values that become alike, views that lose', async () => {
  const definition = { rules: { unique: true, initial: 'none' } };
  const { key, preview, become } = await fieldWith('text', ['7', '07', 'Seven'], definition);
  for (const filter of [
    { field: `custom.${key}`, op: 'contains', value: '7' },
    { field: `custom.${key}`, op: 'isEmpty' },
  ])
    await call('POST', '/views', { recordType: 'lead', name: filter.op, shared: true, state: { filter } });
  expect((await preview('number')).body).toMatchObject({
    lost: 1,
    alike: 1,
    dropped: ['initial'],
    newOptions: [],
    views: 1,
  });
  expect((await preview('choice')).body).toMatchObject({
    lost: 0,
    alike: 0,
    dropped: ['unique', 'initial'],
    newOptions: ['07', '7', 'Seven'],
  });
  expect((await become('number')).body).toMatchObject({
    state: 'failed',
    result: { problem: { errors: [{ field: 'rules.unique', code: 'notUnique' }] } },
  });
});

test('a column that a field has left, or that was of a deleted one, keeps no values apart', async () => {
  const definition = { rules: { unique: true, initial: 'none' } };
  const { become, field, read } = await fieldWith('text', ['1', '2'], definition);
  await become('longText');
  for (const fullName of ['Kari', 'Per']) await call('POST', '/leads', { fullName });
  expect(await read()).toEqual(['1', '2', 'none', 'none']);
  await call('DELETE', `/own-fields/${field.id}`);
  const after = await fieldWith('text', ['3', '4'], definition);
  await call('DELETE', `/own-fields/${after.field.id}`);
  for (const fullName of ['Kari', 'Per'])
    expect(await call('POST', '/leads', { fullName })).toMatchObject({ status: 201 });
});

test('an undo of the change of kind carries along what was written since, and undoing it takes that back', async () => {
  const { key, ids, become, read } = await fieldWith('text', ['1', 'many', '3', '4']);
  const conversion = await become('number');
  const edit = async (place: number, value: unknown) => {
    const { version } = (await call('GET', `/leads/${ids[place]}`)).body;
    const headers = { 'if-match': `${version}` };
    await call('PATCH', `/leads/${ids[place]}`, { custom: { [key]: value } }, { headers });
  };
  await edit(0, 10.5);
  await edit(2, null);
  await call('POST', '/leads', { fullName: 'Lead 4', custom: { [key]: 5 } });
  const undone = await undo(conversion.body.changeSetId);
  expect(undone.body.result).toMatchObject({ refused: [] });
  expect(await read()).toEqual(['10.5', 'many', null, '4', '5']);
  const [latest] = (await call('GET', `/leads/${ids[0]}/history`)).body.items;
  expect(latest.changes).toEqual([{ field: `custom.${key}`, before: '1', after: '10.5' }]);
  await edit(1, '2');
  await edit(3, 'none');
  const redone = await undo(undone.body.changeSetId);
  expect(redone.body.result).toMatchObject({ refused: [{ id: ids[3], causes: [{ reason: 'notHeld' }] }] });
  expect(await read()).toEqual([10.5, 2, null, 4, 5]);
  await undo(redone.body.changeSetId);
  expect(await read()).toEqual(['10.5', '2', null, 'none', '5']);
});

test('while an undo of the change of kind carries values along, nobody waits who writes other records', async () => {
  const { key, ids, become, read } = await fieldWith('text', ['1', '2'], { rules: { initial: '0' } });
  const conversion = await become('number');
  const [first] = ids;
  await call('PATCH', `/leads/${first}`, { custom: { [key]: 10 } }, { headers: { 'if-match': '1' } });
  await call('POST', '/leads', { fullName: 'Kari', custom: { [key]: null } });
  const waits = async (mode: string) => {
    const { rows } = await sql<{ waiting: boolean }>`
      select not granted as waiting from pg_locks
      where mode = ${mode} and (relation = 'contact'::regclass or relation is null)`.execute(db);
    return rows.map(({ waiting }) => waiting);
  };
  const undone = await db.transaction().execute(async (transaction) => {
    await sql`select from contact where id = ${first} for update`.execute(transaction);
    const undoing = undo(conversion.body.changeSetId);
    await expect.poll(() => waits('ShareLock'), { timeout: 10_000 }).toContain(true);
    expect(await waits('ShareRowExclusiveLock')).toEqual([]);
    await call('POST', '/leads', { fullName: 'Per', custom: { [key]: 7 } });
    return { undoing };
  });
  expect((await undone.undoing).body).toMatchObject({ state: 'done', result: { refused: [] } });
  expect(await read()).toEqual(['10', '2', null, '7']);
});

test('history goes on telling of what a field held while it was of another kind, and undoes none of it unseen', async () => {
  const options = ['Gold', 'Silver'].map((en) => ({ label: { en } }));
  const { key, ids, become, read } = await fieldWith('choice', ['Gold'], { options });
  const held = `custom.${key}`;
  const edit = (value: unknown, version: number) =>
    call(
      'PATCH',
      `/leads/${ids[0]}`,
      { custom: { [key]: value } },
      { headers: { 'if-match': `${version}` } },
    );
  await edit('Silver', 1);
  const conversion = await become('text');
  await edit('Platinum', 2);
  const history = async (query = '') => (await call('GET', `/leads/${ids[0]}/history${query}`)).body.items;
  const [late, early] = await history();
  expect(late.changes).toEqual([{ field: held, before: 'Silver', after: 'Platinum' }]);
  expect(early.changes).toMatchObject([
    { field: held, was: 'choice', shown: { before: 'Gold', after: 'Silver' } },
  ]);
  expect(await history(`?field=${held}`)).toHaveLength(2);
  const told = await call('GET', `/change-sets/${early.changeSetId}/changes`);
  expect(told.body.items[0].changes).toEqual(early.changes);
  expect((await call('GET', `/change-sets/${early.changeSetId}`)).body.fields).toMatchObject([{ key: held }]);
  expect((await undo(early.changeSetId)).body.result).toMatchObject({
    changed: 0,
    refused: [{ id: ids[0], causes: [{ field: held, reason: 'changedSince' }] }],
  });
  expect((await undo(conversion.body.changeSetId)).body.result).toMatchObject({
    refused: [{ id: ids[0], causes: [{ field: held, reason: 'notHeld' }] }],
  });
  expect(await read()).toEqual(['Silver']);
  expect((await history())[0].changes).toEqual([
    { field: held, was: 'text', before: 'Silver', after: 'Platinum' },
  ]);
  await undo(early.changeSetId);
  expect(await read()).toEqual(['Gold']);
});

test('it is noted what is written meanwhile, and a column left behind by a worker that fell silent is no hindrance', async () => {
  const { field, key, ids, read, become } = await fieldWith('text', ['1', '2', 'many']);
  const own = (await readOwnFields(db)).find(({ id }) => id === field.id);
  if (!own) throw new Error('the field is there');
  await addConvertingColumn(db, own, 'number');
  await call('PATCH', `/leads/${ids[2]}`, { custom: { [key]: '9' } }, { headers: { 'if-match': '1' } });
  const written = await db
    .transaction()
    .execute((transaction) => recordsWritten(transaction, own, 'contact'));
  expect(written).toEqual([ids[2]]);
  await become('number');
  expect(await read()).toEqual([1, 2, 9]);
  await call('PATCH', `/leads/${ids[0]}`, { custom: { [key]: 4 } }, { headers: { 'if-match': '1' } });
  expect(await read()).toEqual([4, 2, 9]);
});

test('a formula or a link is no such field, nor can a formula lose what it reckons with', async () => {
  const { field, key } = await fieldWith('number', [1]);
  const notForKind = { body: { errors: [{ field: 'kind', code: 'notForKind' }] } };
  expect(await call('POST', `/own-fields/${field.id}/convert`, { kind: 'link' })).toMatchObject(notForKind);
  expect(await call('POST', `/own-fields/${field.id}/convert`, { kind: 'number' })).toMatchObject(notForKind);
  await call('POST', '/own-fields', {
    types: ['lead'],
    label: { en: 'Twice' },
    kind: 'formula',
    rules: { formula: `{custom.${key}} * 2` },
  });
  expect(await call('POST', `/own-fields/${field.id}/convert/preview`, { kind: 'text' })).toMatchObject({
    body: { errors: [{ field: 'kind', code: 'usedByFormula' }] },
  });
  await call('POST', `/own-fields/${field.id}/convert`, { kind: 'currency' }, waiting);
  expect((await call('GET', '/leads')).body.items[0].custom).toMatchObject({ [key]: 1, twice: 2 });
});

test('any values that another kind can hold come back as they were', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 1000),
        { minLength: 1, maxLength: 5 },
      ),
      async (numbers) => {
        const { read, become } = await fieldWith('number', numbers);
        await become('text');
        await become('number');
        expect(await read()).toEqual(numbers);
      },
    ),
    { numRuns: 4 },
  );
});
