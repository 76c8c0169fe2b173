import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { createSnapshot } from '../lists/create-snapshot.ts';
import { openTestApp } from '../testing/open-test-app.ts';

const { db, call, person } = await openTestApp({ worker: true });
const actor = await person('Ingrid Solberg');
const jonas = await person('Jonas Berg');

beforeEach(() =>
  sql`truncate contact, change, change_set, job, list_snapshot, list_page cascade`.execute(db),
);

async function addLead(values: Record<string, unknown>) {
  const { body } = await call('POST', '/leads', { fullName: 'Kari Nordmann', ...values });
  return body as { id: number; version: number };
}

async function addLeads(count: number): Promise<number[]> {
  const ids: number[] = [];
  for (let i = 0; i < count; i++) ids.push((await addLead({ fullName: `Lead ${i}` })).id);
  return ids;
}

const read = async (id: number) => (await call('GET', `/leads/${id}`)).body;
const paste = (body: unknown) => call('POST', '/leads/paste', body, { headers: { prefer: 'wait=20' } });
const preview = (body: unknown) => call('POST', '/leads/paste/preview', body);

test('each record gets the value of its row, in one change set that is undone as one', async () => {
  const ids = await addLeads(3);
  const columns = [
    { field: 'jobTitle', texts: ['Boss', 'Clerk', ''] },
    { field: 'assignedToId', texts: ['jonas berg', '', 'Ingrid Solberg'] },
    { field: 'rating', texts: ['5', '', '★★'] },
  ];
  const { body } = await paste({ selection: { ids }, columns });
  expect(body.result).toEqual({ changed: 3, unchanged: 0, refused: [], refusedTotal: 0 });
  const [one, two, three] = await Promise.all(ids.map(read));
  expect(one).toMatchObject({ jobTitle: 'Boss', assignedToId: jonas.id, rating: 5, ratingMode: 'manual' });
  expect(two).toMatchObject({ jobTitle: 'Clerk', assignedToId: null, rating: 0, ratingMode: 'automatic' });
  expect(three).toMatchObject({ jobTitle: null, assignedToId: actor.id, rating: 2 });
  expect((await call('GET', `/change-sets/${body.changeSetId}`)).body).toMatchObject({
    kind: 'paste',
    records: 3,
  });
  await call('POST', `/change-sets/${body.changeSetId}/undo`, {}, { headers: { prefer: 'wait=20' } });
  expect(await read(ids[0] ?? 0)).toMatchObject({
    jobTitle: null,
    assignedToId: null,
    ratingMode: 'automatic',
  });
});

test('a time of day is that of the clocks where the person is who pastes', async () => {
  await call('POST', '/own-fields', { types: ['lead'], label: { en: 'Met' }, kind: 'dateTime' });
  const [id = 0] = await addLeads(1);
  const columns = [{ field: 'custom.met', texts: ['24.11.2026 14.20'] }];
  const pasted = { selection: { ids: [id] }, columns, timeZone: 'Europe/Oslo' };
  expect((await preview(pasted)).body.items[0].cells[0].after).toBe('2026-11-24T13:20:00.000Z');
  await paste(pasted);
  expect((await read(id)).custom).toEqual({ met: '2026-11-24T13:20:00Z' });
});

test('addresses and numbers join those that are there, and stand for them in the list', async () => {
  const { id } = await addLead({
    emails: [{ label: 'home', value: 'kari@home.example', default: true }],
    phones: [
      { label: 'work', value: '22 33 44 55' },
      { label: 'fax', value: '91 23 45 67' },
    ],
  });
  const columns = [
    { field: 'emails', texts: ['kari@fjord.example'] },
    { field: 'phones', texts: ['+47 912 34 567'] },
  ];
  await paste({ selection: { ids: [id] }, columns });
  expect(await read(id)).toMatchObject({
    emails: [
      { label: 'home', value: 'kari@home.example' },
      { label: 'work', value: 'kari@fjord.example', default: true },
    ],
    phones: [
      { label: 'fax', value: '91 23 45 67' },
      { label: 'work', value: '22 33 44 55' },
    ],
  });
  expect((await paste({ selection: { ids: [id] }, columns })).body.result).toMatchObject({ unchanged: 1 });
  await paste({ selection: { ids: [id] }, columns: [{ field: 'emails', texts: [''] }], empty: 'clear' });
  expect((await read(id)).emails).toEqual([]);
});

test('parts of an address go into the one that the list shows, or make one, and are previewed and cleared', async () => {
  const mailing = { label: 'home', street: 'Heimgata 1', postalCode: '5003', city: 'Bergen', mailing: true };
  const work = { label: 'work', city: 'Oslo' };
  const [one, two] = [await addLead({ addresses: [work, mailing] }), await addLead({})];
  const ids = [one.id, two.id];
  const columns = [
    { field: 'addresses.street', texts: ['Sjøgata 4', ''] },
    { field: 'addresses.postalCode', texts: ['', '8006'] },
    { field: 'addresses.city', texts: ['Bodø', 'Bodø'] },
  ];
  const told = (await preview({ selection: { ids }, columns })).body;
  expect(told).toMatchObject({ total: 2, differing: 2 });
  expect(told.items[0].cells).toEqual([
    { before: 'Heimgata 1', after: 'Sjøgata 4' },
    { before: '5003', after: '5003' },
    { before: 'Bergen', after: 'Bodø' },
  ]);
  const { body } = await paste({ selection: { ids }, columns });
  expect(body.result).toMatchObject({ changed: 2 });
  expect((await read(one.id)).addresses).toEqual([work, { ...mailing, street: 'Sjøgata 4', city: 'Bodø' }]);
  expect((await read(two.id)).addresses).toEqual([{ label: 'work', postalCode: '8006', city: 'Bodø' }]);
  const { fields } = (await call('GET', `/change-sets/${body.changeSetId}`)).body;
  expect(fields).toEqual([{ key: 'addresses', name: 'Address' }]);
  const cleared = columns.map(({ field }) => ({ field, texts: [''] }));
  await paste({ selection: { ids }, columns: cleared, empty: 'clear' });
  expect((await read(one.id)).addresses).toEqual([work]);
  expect((await read(two.id)).addresses).toEqual([]);
  const long = [{ field: 'addresses.postalCode', texts: ['8'.repeat(21)] }];
  expect((await paste({ selection: { ids: [two.id] }, columns: long })).body.result.refused).toMatchObject([
    {
      causes: [{ reason: 'unreadable', field: 'addresses.postalCode', cell: { code: 'tooLong', limit: 20 } }],
    },
  ]);
});

test('a record with cells that cannot be read stays as it is, and each of them is told', async () => {
  const ids = await addLeads(2);
  const columns = [
    { field: 'doNotCall', texts: ['yes', 'perhaps'] },
    { field: 'company', texts: ['Fjord AS', 'Berg AS'] },
    { field: 'rating', texts: ['3', 'nine'] },
  ];
  const { body } = await paste({ selection: { ids }, columns });
  expect(body.result).toEqual({
    changed: 1,
    unchanged: 0,
    refused: [
      {
        type: 'lead',
        id: ids[1],
        name: 'Lead 1',
        causes: [
          { reason: 'unreadable', field: 'doNotCall', cell: { text: 'perhaps', code: 'notYesOrNo' } },
          { reason: 'unreadable', field: 'rating', cell: { text: 'nine', code: 'notStars' } },
        ],
      },
    ],
    refusedTotal: 1,
  });
  expect(await read(ids[0] ?? 0)).toMatchObject({ company: 'Fjord AS', doNotCall: true });
  expect(await read(ids[1] ?? 0)).toMatchObject({ company: null, doNotCall: false });
});

test('places of a frozen list are pasted into from its top; one text goes to all of them', async () => {
  const ids = await addLeads(4);
  const { snapshotId } = await createSnapshot(db, actor, { type: 'lead', sort: '-fullName' });
  await paste({
    selection: { snapshotId, ranges: [[1, 4]] },
    columns: [{ field: 'jobTitle', texts: ['First', 'Second'] }],
  });
  expect(await Promise.all(ids.map(async (id) => (await read(id)).jobTitle))).toEqual([
    null,
    'Second',
    'First',
    null,
  ]);
  await paste({
    selection: { snapshotId, ranges: [[0, 4]], minus: [ids[0] ?? 0] },
    columns: [{ field: 'source', texts: ['Beach'] }],
  });
  expect(await Promise.all(ids.map(async (id) => (await read(id)).source))).toEqual([
    null,
    'Beach',
    'Beach',
    'Beach',
  ]);
});

test('a preview tells what each record gets, and writes nothing', async () => {
  const ids = await addLeads(3);
  await call('PATCH', `/leads/${ids[0]}`, { source: 'Web' }, { headers: { 'if-match': '*' } });
  const columns = [
    { field: 'source', texts: ['Web', 'Found on the beach', '', 'left over'] },
    { field: 'rating', texts: ['', 'nine', '3'] },
  ];
  const { body } = await preview({ selection: { ids }, columns });
  expect(body).toMatchObject({
    total: 3,
    differing: 1,
    unreadable: 1,
    without: 0,
    over: 1,
    newNames: [{ field: 'source', name: 'Found on the beach' }],
  });
  expect(body.items).toEqual([
    {
      id: ids[1],
      name: 'Lead 1',
      place: 1,
      text: ['Found on the beach', 'nine'],
      cells: [
        { before: null, after: 'Found on the beach' },
        { before: 0, after: 0, unreadable: { code: 'notStars' } },
      ],
    },
    expect.objectContaining({
      id: ids[0],
      cells: [
        { before: 'Web', after: 'Web' },
        { before: 0, after: 0 },
      ],
    }),
    expect.objectContaining({
      id: ids[2],
      cells: [
        { before: null, after: null },
        { before: 0, after: 3 },
      ],
    }),
  ]);
  const { items } = (await call('GET', '/lists/source')).body;
  expect(items.map(({ name }: { name: string }) => name)).not.toContain('Found on the beach');
  expect((await call('GET', '/change-sets')).body.items[0].kind).not.toBe('paste');
});

test('accounts are linked by their names, and one that several have is told', async () => {
  const ids = await addLeads(4);
  const account = async (name: string) => (await call('POST', '/accounts', { name })).body.id;
  const fjord = await account('Fjord AS');
  await account('Nord AS');
  await account('Nord AS');
  const columns = [{ field: 'accountId', texts: ['fjord as', 'Nord AS', 'Sør AS', ''] }];
  const shown = (await preview({ selection: { ids }, columns })).body;
  expect(shown).toMatchObject({ differing: 1, unreadable: 2 });
  expect(shown.items.map(({ cells }: { cells: unknown[] }) => cells[0])).toEqual([
    { before: null, after: null, unreadable: { code: 'severalRecords' } },
    { before: null, after: null, unreadable: { code: 'unknownRecord' } },
    { before: null, after: { id: fjord, name: 'fjord as' } },
    { before: null, after: null },
  ]);
  const { body } = await paste({ selection: { ids }, columns });
  expect(body.result).toMatchObject({ changed: 1, refusedTotal: 2 });
  expect((await read(ids[0] ?? 0)).accountId).toBe(fjord);
  await paste({ selection: { ids }, columns: [{ field: 'accountId', texts: [''] }], empty: 'clear' });
  expect((await read(ids[0] ?? 0)).accountId).toBeNull();
});

test('who or what brought a lead is told by its name, whatever type it has', async () => {
  const ids = await addLeads(4);
  const { body: fair } = await call('POST', '/campaigns', { title: 'Vårmessen' });
  await addLead({ fullName: 'Siv Foss' });
  await call('POST', '/contacts', { fullName: 'Siv Foss' });
  const columns = [{ field: 'initiatedBy', texts: ['vårmessen', 'Jonas Berg', 'Siv Foss', 'Lead 0'] }];
  const { items } = (await preview({ selection: { ids }, columns })).body;
  expect(items[0].cells[0]).toMatchObject({ unreadable: { code: 'severalRecords' } });
  expect(items[1].cells[0].after).toEqual({ type: 'campaign', id: fair.id, name: 'vårmessen' });
  const { body } = await paste({ selection: { ids }, columns });
  expect(body.result).toMatchObject({ changed: 3, refusedTotal: 1 });
  expect(await Promise.all(ids.map(async (id) => (await read(id)).initiatedBy))).toEqual([
    { type: 'campaign', id: fair.id },
    { type: 'person', id: jonas.id },
    null,
    { type: 'lead', id: ids[0] },
  ]);
  await paste({ selection: { ids }, columns: [{ field: 'initiatedBy', texts: [''] }], empty: 'clear' });
  expect((await read(ids[0] ?? 0)).initiatedBy).toBeNull();
});

test('a record of a type that was deleted is not meant by its name', async () => {
  const label = { one: { en: 'Guest' }, many: { en: 'Guests' } };
  const type = (await call('POST', '/own-types', { base: 'contact', label })).body;
  await call('POST', '/guests', { fullName: 'Pia Lund' });
  await call('DELETE', `/own-types/${type.id}`);
  const pia = await addLead({ fullName: 'Pia Lund' });
  const { id } = await addLead({});
  const columns = [{ field: 'initiatedBy', texts: ['Pia Lund'] }];
  await paste({ selection: { ids: [id] }, columns });
  expect((await read(id)).initiatedBy).toEqual({ type: 'lead', id: pia.id });
});

test('company and file as go together as they do elsewhere', async () => {
  const { id } = await addLead({ fileAsChoice: 'companyLastFirst' });
  await paste({ selection: { ids: [id] }, columns: [{ field: 'company', texts: ['Fjord AS'] }] });
  expect(await read(id)).toMatchObject({ company: 'Fjord AS', fileAs: 'Fjord AS (Nordmann, Kari)' });
});

test.each([
  [{ selection: { ids: [1] }, columns: [{ field: 'fullName', texts: ['x'] }] }, 'columns.0.field'],
  [{ selection: { ids: [1] }, columns: [{ field: 'company', texts: [] }] }, 'columns.0.texts'],
  [
    {
      selection: { ids: [1] },
      columns: [
        { field: 'company', texts: ['x'] },
        { field: 'company', texts: ['y'] },
      ],
    },
    'columns.1.field',
  ],
  [{ selection: { except: [] }, columns: [{ field: 'company', texts: ['x'] }] }, 'selection.ids'],
  [{ selection: { ids: [1] }, columns: [] }, 'columns'],
])('what cannot be is refused with the name of the field: %j', async (body, field) => {
  for (const send of [paste, preview]) expect((await send(body)).body).toMatchObject({ status: 422, field });
});
