import { describe, expect, test } from 'vitest';
import { openTestApp } from '../testing/open-test-app.ts';
import { markNotDuplicates } from './not-duplicates.ts';

const { call, db, person, pool } = await openTestApp({ worker: true });

type Made = { id: number; version: number };
const make = async (lead: object, path = '/leads'): Promise<Made> => (await call('POST', path, lead)).body;
const email = (value: string) => [{ label: 'work', value }];
const phone = (value: string) => [{ label: 'mobile', value }];
const versioned = ({ id, version }: Made) => ({ id, version });

const search = async () => {
  const answer = await call('POST', '/duplicates/find', {}, { headers: { prefer: 'wait=30' } });
  expect(answer.body).toMatchObject({ state: 'done' });
  return answer.body.result;
};
const groups = async (query = '') => (await call('GET', `/duplicates/groups${query}`)).body;
const forget = ({ decidedAt, decidedById }: { decidedAt: string; decidedById: number | null }) =>
  call('POST', '/duplicates/not-duplicates/forget', { decidedAt, decidedById });
const idsOf = (group: { members: Made[] }) => group.members.map(({ id }) => id);

const kari = await make({
  fullName: 'Kari Fløysand',
  company: 'Fjordvik Rør AS',
  emails: email('kari@fjordvik.no'),
});
const again = await make(
  { fullName: 'Fløysand, Kari', company: 'Fjordvik Rør', emails: email('kari@fjordvik.no') },
  '/contacts',
);
const slip = await make({ fullName: 'Tarjei Storøy', company: 'Havnes Bygg', phones: phone('91 23 45 67') });
const slipped = await make({
  fullName: 'Tarjei Storøi',
  company: 'Havnes Bygg ANS',
  phones: phone('912 34 567'),
});
const sister = await make({
  fullName: 'Anja Storøy',
  company: 'Havnes Bygg',
  emails: email('post@havnes.no'),
});
await make({ fullName: 'Petter Ulvestad', company: 'Havnes Bygg', emails: email('post@havnes.no') });

describe('a search', () => {
  test('finds leads and business contacts that are the same, and says why, the surest first', async () => {
    expect(await search()).toMatchObject({ records: 9, groups: 2 });
    const { items, nextCursor } = await groups();
    expect(items.map(idsOf)).toEqual([
      [kari.id, again.id],
      [slip.id, slipped.id],
    ]);
    expect(items[0]).toMatchObject({ reasons: ['sameEmail', 'sameName', 'sameCompany'] });
    expect(items[1].reasons).toEqual(['samePhone', 'misspeltName', 'sameCompany']);
    expect(items[0].confidence).toBeGreaterThanOrEqual(items[1].confidence);
    expect(nextCursor).toBeNull();
  });

  test('is paged, and filtered by reason and by how sure it is', async () => {
    const first = await groups('?limit=1');
    expect(first.items).toHaveLength(1);
    const rest = await groups(`?limit=1&cursor=${encodeURIComponent(first.nextCursor)}`);
    expect(rest.items.map(idsOf)).toEqual([[slip.id, slipped.id]]);
    expect((await groups('?reason=samePhone')).items.map(idsOf)).toEqual([[slip.id, slipped.id]]);
    expect((await groups('?minConfidence=1')).items).toEqual([]);
  });

  test('is summed up', async () => {
    const { body } = await call('GET', '/duplicates');
    expect(body).toMatchObject({
      jobId: null,
      open: 2,
      byReason: { sameEmail: 1, samePhone: 1, sameCompany: 2 },
    });
    expect(body.run).toMatchObject({ records: 9, actorName: 'Test owner' });
  });

  test('gives whole records of a group, and tells which have changed since', async () => {
    const [, second] = (await groups()).items;
    await call('PATCH', `/leads/${slip.id}`, { jobTitle: 'Tømrer' }, { headers: { 'if-match': '1' } });
    const { body } = await call('GET', `/duplicates/groups/${second.id}`);
    expect(body.records).toMatchObject([
      { type: 'lead', since: 'changed', record: { id: slip.id, jobTitle: 'Tømrer' } },
      { type: 'lead', since: null, record: { id: slipped.id } },
    ]);
  });
});

test('what is not the same is remembered, by every search, until that is taken back', async () => {
  const ids = [slip.id, slipped.id];
  const { body } = await call('POST', '/duplicates/not-duplicates', { ids });
  expect(body.pairs).toEqual([ids]);
  expect((await groups()).items.map(idsOf)).toEqual([[kari.id, again.id]]);
  await search();
  expect((await groups()).items.map(idsOf)).toEqual([[kari.id, again.id]]);
  expect((await forget(body.decision)).body).toEqual({ pairs: [ids] });
  await search();
  expect((await groups()).items).toHaveLength(2);
});

test('what was said not to be the same can be looked through, the latest first, and is told by whom', async () => {
  const decided = async (query = '', role: 'owner' | 'viewer' = 'owner') =>
    (await call('GET', `/duplicates/not-duplicates${query}`, undefined, { role })).body;
  expect(await decided()).toEqual({ items: [], nextCursor: null });
  const three = [kari.id, again.id, sister.id];
  await call('POST', '/duplicates/not-duplicates', { ids: three });
  await markNotDuplicates(db, await person('Mette Lund'), 'contact', [slip.id, slipped.id]);
  const { items } = await decided('', 'viewer');
  expect(items.map(idsOf)).toEqual([[slip.id, slipped.id], three]);
  expect(items[0]).toMatchObject({
    decidedBy: 'Mette Lund',
    members: [{ name: 'Tarjei Storøy', since: null }, {}],
  });
  expect((await call('GET', '/duplicates')).body.decided).toBe(2);
  expect(items[1].decidedBy, 'a key is nobody').toBeNull();
  const first = await decided('?limit=1');
  const rest = await decided(`?limit=1&cursor=${encodeURIComponent(first.nextCursor)}`);
  expect([...first.items, ...rest.items].map(idsOf)).toEqual(items.map(idsOf));
  expect(rest.nextCursor).toBeNull();
  expect((await decided('?cursor=x')).field).toBe('cursor');

  await call('DELETE', `/leads/${slipped.id}`);
  await call('DELETE', `/leads/${sister.id}`);
  expect((await decided()).items.map(idsOf)).toEqual([[kari.id, again.id]]);
  for (const { id } of [slipped, sister]) await call('POST', `/leads/${id}/restore`);
  for (const decision of (await decided()).items) await forget(decision);
  expect((await decided()).items).toEqual([]);
  expect((await call('GET', '/duplicates')).body.decided).toBe(0);
});

test('what one act said not to be the same is forgotten, and remembered again, without what others said', async () => {
  const actor = await person('Jonas Berg');
  const decided = async () => (await call('GET', '/duplicates/not-duplicates')).body.items;
  const ids = [kari.id, again.id];
  const three = [...ids, sister.id];
  const { decision: earlier } = await markNotDuplicates(db, actor, 'contact', ids);
  const { body: later } = await call('POST', '/duplicates/not-duplicates', { ids: three });
  expect(later.pairs).toHaveLength(2);
  const { pairs } = (await forget(later.decision)).body;
  expect(pairs).toEqual(later.pairs);
  expect(await decided()).toMatchObject([{ ...earlier, decidedBy: 'Jonas Berg' }]);
  expect((await forget(later.decision)).body, 'by then').toEqual({ pairs: [] });

  const { body } = await call('POST', '/duplicates/not-duplicates/remember', { pairs });
  expect(body.pairs).toEqual(pairs);
  expect((await decided()).map(idsOf)).toEqual([three, ids]);
  expect((await call('POST', '/duplicates/not-duplicates', { ids: three })).body).toEqual({
    pairs: [],
    decision: null,
  });
  const wrong = await call('POST', '/duplicates/not-duplicates/remember', {
    pairs: [ids, [kari.id, 999_999]],
  });
  expect(wrong.body.field).toBe('pairs.1.1');
  const same = await call('POST', '/duplicates/not-duplicates/remember', { pairs: [[kari.id, kari.id]] });
  expect(same.body.field).toBe('pairs.0.1');
  for (const decision of await decided()) await forget(decision);
});

test('a record in the bin leaves its group', async () => {
  await call('DELETE', `/leads/${slipped.id}`);
  expect((await groups()).items).toHaveLength(1);
  await call('POST', `/leads/${slipped.id}/restore`);
  expect((await groups()).items).toHaveLength(2);
});

describe('two records beside each other', () => {
  test('are compared by the same rule', async () => {
    const { body } = await call('POST', '/duplicates/compare', { ids: [kari.id, again.id] });
    expect(body).toMatchObject({ reasons: ['sameEmail', 'sameName', 'sameCompany'] });
    expect(body.records).toHaveLength(2);
  });
});

describe('what cannot be', () => {
  test.each<[string, string, object, string]>([
    ['a record named twice', '/duplicates/not-duplicates', { ids: [1, 1] }, 'ids.1'],
    ['no list', '/duplicates/compare', { ids: 'all' }, 'ids'],
    ['an unknown word', '/duplicates/merge-sure', { above: 0.95, below: 1 }, 'below'],
    ['a sureness that is none', '/duplicates/merge-sure', { above: 0.1 }, 'above'],
    ['one record', '/duplicates/not-duplicates', { ids: [1] }, 'ids'],
    ['a record that is not there', '/duplicates/compare', { ids: [kari.id, 999_999] }, 'ids.1'],
    [
      'a survivor that is not there',
      '/duplicates/merge',
      { survivor: { id: 999_999, version: 1 }, others: [versioned(again)] },
      'survivor',
    ],
    [
      'a record with itself',
      '/duplicates/merge',
      { survivor: versioned(kari), others: [versioned(kari)] },
      'others.0',
    ],
    [
      'an unknown field',
      '/duplicates/merge',
      { survivor: versioned(kari), others: [versioned(again)], choices: { shoeSize: 'all' } },
      'choices.shoeSize',
    ],
    [
      'a value of another record',
      '/duplicates/merge',
      { survivor: versioned(kari), others: [versioned(again)], choices: { company: 999 } },
      'choices.company',
    ],
    [
      'names put together',
      '/duplicates/merge',
      { survivor: versioned(kari), others: [versioned(again)], choices: { fullName: 'all' } },
      'choices.fullName',
    ],
  ])('%s is refused, by its field', async (_what, path, body, field) => {
    const answer = await call('POST', path, body);
    expect(answer).toMatchObject({ status: 422, body: { field } });
  });

  test('is looked at by those who may only read, and not decided', async () => {
    expect((await call('GET', '/duplicates/groups', undefined, { role: 'viewer' })).status).toBe(200);
    const ids = [kari.id, again.id];
    for (const [path, body] of [
      ['find', {}],
      ['not-duplicates', { ids }],
      ['merge', { survivor: versioned(kari), others: [versioned(again)] }],
    ] as const)
      expect((await call('POST', `/duplicates/${path}`, body, { role: 'viewer' })).status).toBe(403);
    expect((await groups('?cursor=x')).field).toBe('cursor');
    expect((await call('GET', '/duplicates/groups/999999')).status).toBe(404);
  });
});

describe('a merge', async () => {
  const stays = await make({
    fullName: 'Live Tjelta',
    company: 'Tjelta Foto',
    emails: email('live@tjelta.no'),
    comments: 'Ring i mai.',
  });
  const goes = await make({
    fullName: 'Live Marie Tjelta',
    emails: email('live@online.no'),
    phones: phone('98 76 54 32'),
    doNotCall: true,
    initiatedBy: { type: 'lead', id: stays.id },
  });
  const brought = await make({ fullName: 'Odd Kvam', initiatedBy: { type: 'lead', id: goes.id } });
  let changeSetId = 0;

  test('refuses what has changed since it was read', async () => {
    const answer = await call('POST', '/duplicates/merge', {
      survivor: versioned(stays),
      others: [{ id: goes.id, version: 7 }],
    });
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'staleVersion', conflicts: [{ field: 'others.0', yours: 7, theirs: 1 }] },
    });
  });

  test('keeps the best of each, and what is chosen', async () => {
    const { status, body } = await call('POST', '/duplicates/merge', {
      survivor: versioned(stays),
      others: [versioned(goes)],
      choices: { fullName: stays.id },
    });
    expect(status).toBe(200);
    changeSetId = body.changeSetId;
    expect(body.record).toMatchObject({
      id: stays.id,
      fullName: 'Live Tjelta',
      company: 'Tjelta Foto',
      doNotCall: true,
      initiatedBy: null,
      comments: 'Ring i mai.',
      version: 2,
    });
    expect(body.record.emails.map(({ value }: { value: string }) => value)).toEqual([
      'live@tjelta.no',
      'live@online.no',
    ]);
    expect(body.record.phones).toHaveLength(1);
  });

  test('turns links to the survivor', async () => {
    expect((await call('GET', `/leads/${brought.id}`)).body.initiatedBy).toEqual({
      type: 'lead',
      id: stays.id,
    });
  });

  test('leads from the old address to the survivor', async () => {
    expect(await call('GET', `/leads/${goes.id}`)).toMatchObject({
      status: 410,
      body: { code: 'merged', mergedInto: { type: 'lead', id: stays.id } },
    });
  });

  test('shows the history of all on the survivor', async () => {
    const { body } = await call('GET', `/leads/${stays.id}/history`);
    expect(body.items).toMatchObject([
      { kind: 'merge', act: 'changed' },
      { kind: 'merge', act: 'deleted', mergedFrom: { id: goes.id, name: 'Live Marie Tjelta' } },
      { act: 'created', mergedFrom: { id: goes.id } },
      { act: 'created' },
    ]);
    const first = (await call('GET', `/leads/${stays.id}/history?limit=1`)).body;
    expect(first.items).toHaveLength(2);
    expect((await call('GET', `/leads/${stays.id}/history?before=${first.next}`)).body.items).toHaveLength(2);
  });

  test('is one change set of everything it touched', async () => {
    expect((await call('GET', `/change-sets/${changeSetId}`)).body).toMatchObject({
      kind: 'merge',
      records: 3,
    });
  });

  test('follows one merge after another', async () => {
    const [last] = [await make({ fullName: 'Live Tjelta', emails: email('live@tjelta.no') })];
    const current = (await call('GET', `/leads/${stays.id}`)).body;
    await call('POST', '/duplicates/merge', { survivor: versioned(last), others: [versioned(current)] });
    expect((await call('GET', `/leads/${goes.id}`)).body.mergedInto).toEqual({ type: 'lead', id: last.id });
    const { items } = (await call('GET', `/leads/${last.id}/history`)).body;
    const ofOldest = items.filter((item: { mergedFrom?: Made }) => item.mergedFrom?.id === goes.id);
    expect(ofOldest.map(({ act }: { act: string }) => act)).toEqual(['changed', 'deleted', 'created']);
  });

  test('is forgotten by whoever is taken out of the bin', async () => {
    await call('POST', `/leads/${goes.id}/restore`);
    const { rows } = await pool.query('select merged_into_id from contact where id = $1', [goes.id]);
    expect(rows).toEqual([{ merged_into_id: null }]);
  });
});

test('groups that are as good as certain are merged in one go; who was changed since is left', async () => {
  await search();
  const { items } = await groups('?minConfidence=0.981');
  const [left] = items;
  expect(items.length).toBeGreaterThan(1);
  const [changed] = left.members;
  await call(
    'PATCH',
    `/${changed.type}s/${changed.id}`,
    { jobTitle: 'Ny' },
    { headers: { 'if-match': '*' } },
  );
  const { body } = await call('POST', '/duplicates/merge-sure', {}, { headers: { prefer: 'wait=30' } });
  expect(body).toMatchObject({
    state: 'done',
    result: {
      changed: items.length - 1,
      refusedTotal: 1,
      refused: [{ type: 'lead', id: changed.id, causes: [{ reason: 'changedSince' }] }],
    },
  });
  expect((await groups('?minConfidence=0.981')).items.map(({ id }: Made) => id)).toEqual([left.id]);
  expect((await call('GET', `/change-sets/${body.changeSetId}`)).body.kind).toBe('merge');
});

test('what would not fit into one record is not merged', async () => {
  const many = (from: number) =>
    Array.from({ length: 30 }, (_, place) => ({ label: 'work', value: `odd${from + place}@kvam.no` }));
  const one = await make({ fullName: 'Odd Kvam', emails: many(0) });
  const other = await make({ fullName: 'Odd Kvam', emails: many(100) });
  const request = { survivor: versioned(one), others: [versioned(other)] };
  expect(await call('POST', '/duplicates/merge', request)).toMatchObject({
    status: 422,
    body: { field: 'emails', errors: [{ code: 'tooMany' }] },
  });
  const chosen = await call('POST', '/duplicates/merge', { ...request, choices: { emails: one.id } });
  expect(chosen.body.record.emails).toHaveLength(30);
});

test('sisters at one firm, and colleagues with one mailbox, are in no group', async () => {
  const { items } = await groups();
  expect(items.flatMap(idsOf)).not.toContain(sister.id);
});
