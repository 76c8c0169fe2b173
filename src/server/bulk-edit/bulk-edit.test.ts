import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import type { Selection } from '#contract/selections.ts';
import { createSnapshot } from '../lists/create-snapshot.ts';
import { openTestApp } from '../testing/open-test-app.ts';

const { db, call, person, services } = await openTestApp({ worker: true });
const actor = await person('Ingrid Solberg');
const jonas = await person('Jonas Berg');

/** Runs an action on leads to its end. */
async function act(path: string, body: unknown, type = 'leads') {
  const answer = await call('POST', `/${type}/${path}`, body, { headers: { prefer: 'wait=20' } });
  return { ...answer, result: answer.body.result };
}

async function addLead(values: Record<string, unknown>) {
  const { body } = await call('POST', '/leads', { fullName: 'Kari Nordmann', ...values });
  return body as { id: number; fileAs: string; version: number };
}

async function read(id: number) {
  return (await call('GET', `/leads/${id}`)).body;
}

async function edit(selection: Selection, changes: Record<string, unknown>) {
  return act('bulk-edit', { selection, changes });
}

async function changesOf(changeSetId: number) {
  const { rows } = await sql<{ record_id: number; before: unknown; after: unknown }>`
    select record_id, before, after from change where change_set_id = ${changeSetId} order by record_id`.execute(
    db,
  );
  return rows;
}

beforeEach(() =>
  sql`truncate contact, change, change_set, job, list_snapshot, list_page cascade`.execute(db),
);

test('all that match a filter are changed but those that are excepted, in one change set', async () => {
  const [one, two, three, other] = [
    await addLead({ company: 'Fjord AS' }),
    await addLead({ company: 'Fjord AS', jobTitle: 'Boss' }),
    await addLead({ company: 'Fjord AS' }),
    await addLead({ company: 'Other' }),
  ];
  const filter = { field: 'company', op: 'is', value: 'Fjord AS' } as const;
  const { status, body, result } = await edit({ filter, except: [three.id] }, { jobTitle: 'Boss' });
  expect(status).toBe(200);
  expect(result).toEqual({ changed: 1, unchanged: 1, refused: [], refusedTotal: 0 });
  expect(await changesOf(body.changeSetId)).toEqual([
    { record_id: one.id, before: { job_title: null }, after: { job_title: 'Boss' } },
  ]);
  expect((await read(one.id)).version).toBe(one.version + 1);
  expect((await read(two.id)).version).toBe(two.version);
  expect((await read(three.id)).jobTitle).toBeNull();
  expect((await read(other.id)).jobTitle).toBeNull();
  expect((await call('GET', `/change-sets/${body.changeSetId}`)).body).toMatchObject({
    kind: 'bulkEdit',
    records: 1,
  });
});

test('what is the same already leaves no change set behind', async () => {
  const { id } = await addLead({ jobTitle: 'Boss' });
  const { body, result } = await edit({ ids: [id] }, { jobTitle: 'Boss' });
  expect(result).toEqual({ changed: 0, unchanged: 1, refused: [], refusedTotal: 0 });
  expect(body).toMatchObject({ state: 'done', changeSetId: null });
});

test('every kind of field takes its value, and null clears it', async () => {
  const account = (await call('POST', '/accounts', { name: 'Fjord' })).body;
  const values = {
    jobTitle: 'Boss',
    comments: 'Two\nlines',
    assignedToId: jonas.id,
    accountId: account.id,
    company: 'Fjord AS',
    fileAsChoice: 'companyLastFirst',
    source: 'Found on the beach',
    initiatedBy: { type: 'account', id: account.id },
    rating: 4,
    doNotCall: true,
    active: false,
    phones: [{ label: 'mobile', value: '91 23 45 67' }],
    emails: [{ label: 'work', value: 'kari@fjord.example', default: true }],
    websites: [{ label: 'work', value: 'fjord.example' }],
    addresses: [{ label: 'work', city: 'Førde', mailing: true }],
  };
  const { id } = await addLead({});
  const empty = await read(id);
  const changed = await edit({ ids: [id] }, values);
  expect(changed.result).toMatchObject({ changed: 1 });
  expect(await read(id)).toMatchObject({
    ...values,
    ratingMode: 'manual',
    fileAs: 'Fjord AS (Nordmann, Kari)',
    phones: [{ label: 'mobile', value: '91 23 45 67', e164: '+4791234567' }],
  });
  expect((await edit({ ids: [id] }, values)).result).toMatchObject({ changed: 0, unchanged: 1 });
  const cleared = Object.fromEntries(Object.keys(values).map((key) => [key, null]));
  expect((await edit({ ids: [id] }, { ...cleared, ratingMode: null })).result).toMatchObject({ changed: 1 });
  const { version, updatedAt, updatedById, ...rest } = empty;
  expect(await read(id)).toMatchObject({ ...rest, fileAs: 'Nordmann, Kari' });
});

test('dates, numbers, money and choices of campaigns', async () => {
  const { body: campaign } = await call('POST', '/campaigns', { title: 'Spring' });
  const values = {
    startDate: '2026-03-07',
    endDate: null,
    budget: 12_000.5,
    campaignType: 'callList',
    code: 'S26',
  };
  const selection = { ids: [campaign.id] };
  expect((await act('bulk-edit', { selection, changes: values }, 'campaigns')).result).toMatchObject({
    changed: 1,
  });
  expect((await call('GET', `/campaigns/${campaign.id}`)).body).toMatchObject(values);
});

test('stars make a rating manual, and an automatic rating has none', async () => {
  const { id } = await addLead({});
  await edit({ ids: [id] }, { rating: 3 });
  expect(await read(id)).toMatchObject({ rating: 3, ratingMode: 'manual' });
  await edit({ ids: [id] }, { ratingMode: 'automatic' });
  expect(await read(id)).toMatchObject({ rating: 0, ratingMode: 'automatic' });
});

test('values are added to and removed from lists; none comes twice, and one at most is marked', async () => {
  const one = await addLead({
    phones: [{ label: 'work', value: '+47 91 23 45 67' }],
    emails: [{ label: 'work', value: 'Kari@fjord.example', default: true }],
    addresses: [{ label: 'home', street: 'Strandvegen 12', city: 'Førde', mailing: true }],
  });
  const other = await addLead({});
  const { result } = await edit(
    { ids: [one.id, other.id] },
    {
      phones: {
        add: [
          { label: 'mobile', value: '91234567' },
          { label: 'work', value: '22334455' },
        ],
      },
      emails: {
        add: [
          { label: 'home', value: 'kari@home.example', default: true },
          { label: 'x', value: 'kari@FJORD.example' },
        ],
      },
      addresses: { remove: [{ street: 'strandvegen 12', city: 'Førde' }] },
    },
  );
  expect(result).toMatchObject({ changed: 2 });
  expect(await read(one.id)).toMatchObject({
    phones: [
      { label: 'work', value: '+47 91 23 45 67', e164: '+4791234567' },
      { label: 'work', value: '22334455', e164: '+4722334455' },
    ],
    emails: [
      { label: 'work', value: 'Kari@fjord.example' },
      { label: 'home', value: 'kari@home.example', default: true },
    ],
    addresses: [],
  });
  expect((await read(one.id)).emails[0]).not.toHaveProperty('default');
  expect((await read(other.id)).phones).toHaveLength(2);
  const removed = await edit({ ids: [one.id, other.id] }, { phones: { remove: ['+4791234567'] } });
  expect(removed.result).toMatchObject({ changed: 2 });
  expect((await read(one.id)).phones).toEqual([{ label: 'work', value: '22334455', e164: '+4722334455' }]);
});

test('what cannot take the change is refused with its name and the reason, and the rest is changed', async () => {
  const full = await addLead({
    fullName: 'Full House',
    websites: Array.from({ length: 50 }, (_, i) => ({ label: 'work', value: `${i}.example` })),
  });
  const binned = await addLead({ fullName: 'In The Bin' });
  await call('DELETE', `/leads/${binned.id}`);
  const { body: contact } = await call('POST', '/contacts', { fullName: 'Business Contact' });
  const fine = await addLead({});
  const { result } = await edit(
    { ids: [full.id, binned.id, contact.id, fine.id, 999_999] },
    { websites: { add: [{ label: 'work', value: 'new.example' }] } },
  );
  expect(result).toEqual({
    changed: 1,
    unchanged: 0,
    refused: [
      {
        type: 'lead',
        id: full.id,
        name: 'Full House',
        causes: [{ reason: 'tooMany', field: 'websites' }],
      },
      { type: 'lead', id: binned.id, name: 'In The Bin', causes: [{ reason: 'inBin' }] },
      { type: 'lead', id: contact.id, name: '', causes: [{ reason: 'notFound' }] },
      { type: 'lead', id: 999_999, name: '', causes: [{ reason: 'notFound' }] },
    ],
    refusedTotal: 4,
  });
  expect(await read(fine.id)).toMatchObject({ websites: [{ value: 'new.example' }] });
});

test('places in a snapshot are those it was taken with, more and less some; one that is gone answers 410', async () => {
  const ids: number[] = [];
  for (let i = 0; i < 6; i++) ids.push((await addLead({ fullName: `Lead ${i}` })).id);
  const { snapshotId } = await createSnapshot(db, actor, { type: 'lead', sort: 'fullName' });
  const selection = {
    snapshotId,
    ranges: [
      [0, 2],
      [4, 5],
    ] as [number, number][],
    plus: [ids[5] ?? 0],
    minus: [ids[1] ?? 0],
  };
  const { result } = await edit(selection, { jobTitle: 'Boss' });
  expect(result).toMatchObject({ changed: 3 });
  const titles = await Promise.all(ids.map(async (id) => (await read(id)).jobTitle));
  expect(titles).toEqual(['Boss', null, null, null, 'Boss', 'Boss']);
  const { snapshotId: turned } = await createSnapshot(db, actor, { type: 'lead', sort: '-fullName' });
  const run = (from: number, to: number): [number, number][] => [[from, to]];
  const later = {
    ...{ snapshotId: turned, ranges: run(0, 1), earlier: [{ snapshotId, ranges: run(2, 4) }] },
    minus: [ids[3] ?? 0],
  };
  const { result: more } = await edit(later, { jobTitle: 'Chief' });
  expect(more).toMatchObject({ changed: 2 });
  expect((await read(ids[2] ?? 0)).jobTitle).toBe('Chief');
  expect((await read(ids[5] ?? 0)).jobTitle).toBe('Chief');
  expect((await edit({ ...selection, snapshotId: 999 }, { jobTitle: 'Boss' })).status).toBe(410);
  const other = await act('bulk-edit', { selection, changes: { comments: 'x' } }, 'contacts');
  expect(other.body).toMatchObject({ status: 422, field: 'selection.snapshotId' });
});

test('assigning, deleting and restoring are acts of their own', async () => {
  const [one, two] = [await addLead({}), await addLead({ assignedToId: jonas.id })];
  const selection = { ids: [one.id, two.id] };
  const kindOf = async (changeSetId: number) => (await call('GET', `/change-sets/${changeSetId}`)).body.kind;
  const assigned = await act('assign', { selection, assignedToId: jonas.id });
  expect(assigned.result).toMatchObject({ changed: 1, unchanged: 1 });
  expect(await kindOf(assigned.body.changeSetId)).toBe('assign');
  const deleted = await act('delete', { selection: { q: 'Kari' } });
  expect(deleted.result).toMatchObject({ changed: 2 });
  expect(await kindOf(deleted.body.changeSetId)).toBe('delete');
  expect((await call('GET', '/leads')).body.total).toBe(0);
  expect((await act('assign', { selection, assignedToId: null })).result).toMatchObject({ refusedTotal: 2 });
  const restored = await act('restore', { selection: { bin: true } });
  expect(restored.result).toMatchObject({ changed: 2 });
  expect(await kindOf(restored.body.changeSetId)).toBe('restore');
  expect((await read(one.id)).assignedToId).toBe(jonas.id);
});

test('a preview tells how many differ and what they hold today, and writes nothing', async () => {
  await addLead({ assignedToId: jonas.id, source: 'Web' });
  await addLead({ assignedToId: jonas.id });
  await addLead({ assignedToId: actor.id });
  await addLead({});
  const preview = async (changes: unknown, headers = {}) =>
    (await call('POST', '/leads/bulk-edit/preview', { selection: { except: [] }, changes }, { headers }))
      .body;
  expect(await preview({ assignedToId: actor.id })).toEqual({
    total: 4,
    differing: 3,
    values: [
      { shown: 'Jonas Berg', count: 2 },
      { shown: 'Ingrid Solberg', count: 1 },
      { shown: null, count: 1 },
    ],
  });
  expect(await preview({ source: 'Not There Yet' })).toMatchObject({ differing: 4 });
  expect(
    (await call('GET', '/lists/source')).body.items.map(({ name }: { name: string }) => name),
  ).not.toContain('Not There Yet');
  expect(await preview({ active: true }, { 'accept-language': 'nb' })).toEqual({
    total: 4,
    differing: 0,
    values: [{ shown: 'Ja', count: 4 }],
  });
  for (const changes of [
    { comments: 'x' },
    { rating: 2 },
    { ratingMode: 'manual' },
    { initiatedBy: null },
    { accountId: null },
    { phones: { add: [{ label: 'work', value: '22334455' }] } },
    { addresses: [] },
    { emails: null },
    { company: 'A', rating: 1 },
  ])
    expect(await preview(changes)).toMatchObject({ total: 4, values: expect.any(Array) });
});

test.each([
  [{ selection: {}, changes: { jobTitle: 'x' } }, 'selection.ids'],
  [{ selection: { ids: [] }, changes: { jobTitle: 'x' } }, 'selection.ids'],
  [{ selection: { ids: [1], q: 'x' }, changes: { jobTitle: 'x' } }, 'selection.q'],
  [{ selection: { ranges: [[0, 1]] }, changes: { jobTitle: 'x' } }, 'selection.snapshotId'],
  [
    { selection: { ids: Array.from({ length: 10_001 }, (_, i) => i + 1) }, changes: { jobTitle: 'x' } },
    'selection.ids',
  ],
  [
    { selection: { filter: { field: 'nothing', op: 'is', value: 1 } }, changes: { jobTitle: 'x' } },
    'selection.filter.field',
  ],
  [{ selection: { ids: [1] }, changes: {} }, 'changes'],
  [{ selection: { ids: [1] }, changes: { fullName: 'All the same' } }, 'changes.fullName'],
  [{ selection: { ids: [1] }, changes: { shoeSize: 44 } }, 'changes.shoeSize'],
  [{ selection: { ids: [1] }, changes: { rating: 6 } }, 'changes.rating'],
  [{ selection: { ids: [1] }, changes: { assignedToId: 4711 } }, 'changes.assignedToId'],
  [{ selection: { ids: [1] }, changes: { phones: { add: [{ label: 'x' }] } } }, 'changes.phones.add.0.value'],
  [{ selection: { ids: [1] }, changes: { phones: { put: [] } } }, 'changes.phones.put'],
  [
    { selection: { ids: [1] }, changes: { emails: [{ label: 'x', value: 'no sign' }] } },
    'changes.emails.0.value',
  ],
  [{ selection: { ids: [1] } }, 'changes'],
])('%j is refused, naming the field', async (input, field) => {
  const { status, body } = await act('bulk-edit', input);
  expect({ status, field: body.field }).toEqual({ status: 422, field });
  expect(body.errors[0].detail).toMatch(/\.$/);
});

test('who may only look changes nothing', async () => {
  const { id } = await addLead({});
  const selection = { ids: [id] };
  for (const [path, body] of Object.entries({
    'bulk-edit': { selection, changes: { jobTitle: 'x' } },
    'bulk-edit/preview': { selection, changes: { jobTitle: 'x' } },
    assign: { selection, assignedToId: null },
    delete: { selection },
    restore: { selection },
  }))
    expect((await call('POST', `/leads/${path}`, body, { role: 'viewer' })).status).toBe(403);
});

test('many are changed in slices and told of once; called off, nothing of it is kept', async () => {
  await db.transaction().execute(async (transaction) => {
    await sql`insert into change_set (id, kind, actor_name) overriding system value values (900000, 'api', 'Test')`.execute(
      transaction,
    );
    await sql`select set_config('winnow.change_set', '900000', true)`.execute(transaction);
    await sql`insert into contact (full_name, file_as) select 'Lead ' || n, 'Lead' from generate_series(1, 12000) n`.execute(
      transaction,
    );
  });
  const told: { count: number; ids: unknown }[] = [];
  const listener = await services.pool.connect();
  await listener.query('listen winnow_change');
  listener.on('notification', ({ payload }) => told.push(JSON.parse(payload ?? '{}')));
  const { result } = await edit({ q: 'Lead' }, { jobTitle: 'Boss', doNotCall: true });
  expect(result).toEqual({ changed: 12_000, unchanged: 0, refused: [], refusedTotal: 0 });
  await listener.query('select 1');
  expect(told).toMatchObject([{ subject: 'lead', count: 12_000 }]);
  expect(told[0]).not.toHaveProperty('ids');
  listener.removeAllListeners('notification');
  listener.release(true);
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from change
    where before = '{"job_title": null, "do_not_call": false}' and after = '{"job_title": "Boss", "do_not_call": true}'`.execute(
    db,
  );
  expect(rows).toEqual([{ n: 12_000 }]);
  const { body: started } = await call('POST', '/leads/bulk-edit', {
    selection: { q: 'Lead' },
    changes: { company: 'Fjord' },
  });
  await call('POST', `/jobs/${started.id}/cancel`);
  const ended = await services.jobs.wait(services, started.id, 20);
  expect(ended).toMatchObject({ state: 'cancelled', changeSetId: null });
  const { rows: left } = await sql<{ n: number }>`
    select count(*)::int as n from contact where company = 'Fjord'`.execute(db);
  expect(left).toEqual([{ n: 0 }]);
});

test('two that change the same records at once wait for each other and never for ever', async () => {
  const ids: number[] = [];
  for (let i = 0; i < 40; i++) ids.push((await addLead({})).id);
  const results = await Promise.all(
    Array.from({ length: 4 }, (_, i) =>
      edit({ ids: i % 2 ? ids : ids.toReversed() }, { jobTitle: `Title ${i}` }),
    ),
  );
  expect(results.map(({ result }) => result.changed)).toEqual([40, 40, 40, 40]);
});
