import { beforeAll, describe, expect, test } from 'vitest';
import { openTestApp } from '../testing/open-test-app.ts';

const { call } = await openTestApp({ worker: true });

type Made = { id: number; version: number };
const make = async (account: object, path = '/accounts'): Promise<Made> =>
  (await call('POST', path, account)).body;
const email = (value: string) => [{ label: 'work', value }];
const web = (value: string) => [{ label: 'website', value }];
const phone = (value: string) => [{ label: 'work', value }];
const versioned = ({ id, version }: Made) => ({ id, version });
const base = 'account';
const search = async () =>
  (await call('POST', '/duplicates/find', { base }, { headers: { prefer: 'wait=30' } })).body.result;
const groups = async (query = '') =>
  (await call('GET', `/duplicates/groups?base=account${query}`)).body.items;
const idsOf = (group: { members: Made[] }) => group.members.map(({ id }) => id);

const fjordvik = await make({
  name: 'Fjordvik Rør AS',
  websites: web('https://www.fjordvik.no'),
  phones: phone('22 33 44 55'),
  comments: 'Betaler i tide.',
});
const again = await make({
  name: 'FJORDVIK RØR',
  emails: email('post@fjordvik.no'),
  comments: 'Ny kontakt.',
});
const sister = await make({
  name: 'Fjordvik Eiendom AS',
  websites: web('https://www.fjordvik.no'),
  phones: phone('22 33 44 55'),
});
const havnes = await make({ name: 'Havnes Bygg AS', phones: phone('55 44 33 22') });
const slipped = await make({ name: 'Havens Bygg', phones: phone('55443322') });
// A person of the same number as an account is nobody's duplicate.
await make({ fullName: 'Fjordvik Rør AS' }, '/leads');

describe('a search through accounts', () => {
  test('finds those that are the same firm, and says why, the surest first', async () => {
    expect(await search()).toMatchObject({ records: 5, groups: 2 });
    const found = await groups();
    expect(found.map(idsOf)).toEqual([
      [fjordvik.id, again.id],
      [havnes.id, slipped.id],
    ]);
    expect(found[0]).toMatchObject({
      reasons: ['sameName', 'sameWebsite'],
      members: [{ type: 'account', name: 'Fjordvik Rør AS', websites: ['https://www.fjordvik.no'] }, {}],
    });
    expect(found[1].reasons).toEqual(['misspeltName', 'samePhone']);
    expect(found.flatMap(idsOf)).not.toContain(sister.id);
  });

  test('leaves what was found among people, and stays when these are searched', async () => {
    await make({ fullName: 'Kari Fløysand', emails: email('kari@a.no') }, '/leads');
    await make({ fullName: 'Kari Fløysand', emails: email('kari@a.no') }, '/contacts');
    await call('POST', '/duplicates/find', {}, { headers: { prefer: 'wait=30' } });
    expect((await call('GET', '/duplicates/groups')).body.items).toHaveLength(1);
    expect(await groups()).toHaveLength(2);
    expect((await call('GET', '/duplicates?base=account')).body).toMatchObject({
      open: 2,
      run: { records: 5 },
      byReason: { samePhone: 1, sameName: 1 },
    });
  });

  test('gives whole accounts of a group', async () => {
    const [first] = await groups();
    const { body } = await call('GET', `/duplicates/groups/${first.id}`);
    expect(body).toMatchObject({
      base: 'account',
      records: [
        { type: 'account', since: null, record: { id: fjordvik.id, comments: 'Betaler i tide.' } },
        { type: 'account', since: null, record: { id: again.id } },
      ],
    });
  });

  test('remembers which are not the same, beside people of the same numbers', async () => {
    const ids = [havnes.id, slipped.id];
    const { decision, pairs } = (await call('POST', '/duplicates/not-duplicates', { base, ids })).body;
    expect(pairs).toEqual([ids]);
    await search();
    expect((await groups()).map(idsOf)).toEqual([[fjordvik.id, again.id]]);
    const forget = async (body: object) =>
      (await call('POST', '/duplicates/not-duplicates/forget', body)).body.pairs;
    expect(await forget(decision)).toEqual([]);
    expect(await forget({ base, ...decision })).toEqual([ids]);
  });
});

test('a number in the register that the firm keeps in a field of its own tells more than the name', async () => {
  const field = await call('POST', '/own-fields', {
    kind: 'text',
    label: { en: 'Organisation no.', nb: 'Org.nr.' },
    types: ['account'],
    key: 'orgNo',
  });
  expect(field.status).toBeLessThan(300);
  const old = await make({ name: 'Solkollen Drift AS', custom: { orgNo: 'NO 987 654 321 MVA' } });
  const renamed = await make({ name: 'Bjørnsund Energi AS', custom: { orgNo: '987654321' } });
  const other = await make({ name: 'Solkollen Drift AS', custom: { orgNo: '912345678' } });
  await search();
  const found = await groups('&reason=sameRegistered');
  expect(found.map(idsOf)).toEqual([[old.id, renamed.id]]);
  expect((await groups()).flatMap(idsOf)).not.toContain(other.id);
});

test('the number tells as much of firms of an own type, in whichever field that one keeps it', async () => {
  const names = { one: { en: 'supplier' }, many: { en: 'suppliers' } };
  const type = (await call('POST', '/own-types', { base, label: names })).body;
  const label = { en: 'VAT no.' };
  const made = await call('POST', '/own-fields', { kind: 'number', label, types: [type.name], key: 'vat' });
  expect(made.status).toBe(201);
  const customer = await make({ name: 'Lyngmo Regnskap AS', custom: { orgNo: '933 444 555' } });
  const supplier = await make({ name: 'Tindvik Consult AS', custom: { vat: 933444555 } }, '/suppliers');
  await search();
  expect((await groups('&reason=sameRegistered')).map(idsOf)).toContainEqual([customer.id, supplier.id]);
  await call('DELETE', `/own-types/${type.id}`);
});

describe('a merge of accounts', () => {
  const none: Made = { id: 0, version: 0 };
  let survivor = none;
  let gone = none;
  let employee = none;
  let brought = none;
  beforeAll(async () => {
    survivor = await make({ name: 'Tjelta Foto', websites: web('tjelta.no') });
    gone = await make({
      name: 'Tjelta Foto AS',
      emails: email('post@tjelta.no'),
      phones: phone('98765432'),
    });
    employee = await make({ fullName: 'Live Tjelta', accountId: gone.id }, '/contacts');
    brought = await make(
      { fullName: 'Odd Kvam', accountId: gone.id, initiatedBy: { type: 'account', id: gone.id } },
      '/leads',
    );
  });
  const theirs = async () => {
    const { body: one } = await call('GET', `/contacts/${employee.id}`);
    const { body: other } = await call('GET', `/leads/${brought.id}`);
    return [one.accountId, other.accountId, other.initiatedBy.id];
  };
  let changeSetId = 0;

  test('keeps the best of both', async () => {
    const { status, body } = await call('POST', '/duplicates/merge', {
      base,
      survivor: versioned(survivor),
      others: [versioned(gone)],
    });
    expect(status).toBe(200);
    changeSetId = body.changeSetId;
    expect(body).toMatchObject({
      type: 'account',
      record: { id: survivor.id, name: 'Tjelta Foto AS', emails: [{ value: 'post@tjelta.no' }], version: 2 },
    });
    expect(body.record.websites).toHaveLength(1);
    expect(body.record.phones).toHaveLength(1);
  });

  test('brings its people and what it brought along, and leads to it', async () => {
    expect(await theirs()).toEqual([survivor.id, survivor.id, survivor.id]);
    expect(await call('GET', `/accounts/${gone.id}`)).toMatchObject({
      status: 410,
      body: { code: 'merged', mergedInto: { type: 'account', id: survivor.id } },
    });
    const { items } = (await call('GET', `/accounts/${survivor.id}/history`)).body;
    expect(items).toMatchObject([
      { kind: 'merge', act: 'changed' },
      { kind: 'merge', act: 'deleted', mergedFrom: { id: gone.id, name: 'Tjelta Foto AS' } },
      { act: 'created', mergedFrom: { id: gone.id } },
      { act: 'created' },
    ]);
  });

  test('is undone with all that came of it', async () => {
    const { body } = await call(
      'POST',
      `/change-sets/${changeSetId}/undo`,
      {},
      { headers: { prefer: 'wait=30' } },
    );
    expect(body).toMatchObject({ state: 'done', result: { changed: 4, refusedTotal: 0 } });
    expect(await theirs()).toEqual([gone.id, gone.id, gone.id]);
    expect((await call('GET', `/accounts/${gone.id}`)).body.name).toBe('Tjelta Foto AS');
    expect((await call('GET', `/accounts/${survivor.id}`)).body.name).toBe('Tjelta Foto');
  });

  test('refuses what is no account', async () => {
    const answer = await call('POST', '/duplicates/merge', {
      base,
      survivor: versioned(survivor),
      others: [{ id: 9999, version: 1 }],
    });
    expect(answer).toMatchObject({ status: 422, body: { field: 'others.0' } });
  });
});

test('accounts that are as good as certain are merged in one go', async () => {
  await search();
  const sure = await groups('&minConfidence=0.981');
  const { body } = await call('POST', '/duplicates/merge-sure', { base }, { headers: { prefer: 'wait=30' } });
  expect(body).toMatchObject({ state: 'done', result: { changed: sure.length, refusedTotal: 0 } });
  expect(await groups('&minConfidence=0.981')).toEqual([]);
  expect((await call('GET', '/duplicates/groups')).body.items).toHaveLength(1);
});

test('accounts of a type that was deleted are out of sight, and merged with no others', async () => {
  const label = { one: { en: 'Club' }, many: { en: 'Clubs' } };
  const type = (await call('POST', '/own-types', { base, label })).body;
  const club = await make({ name: 'Viking FK', websites: web('https://viking.no') }, '/clubs');
  const account = await make({ name: 'Viking FK', websites: web('https://viking.no') });
  await search();
  const ids = async () => (await groups()).map(idsOf);
  expect(await ids()).toContainEqual([club.id, account.id]);
  const { changeSetId } = (await call('DELETE', `/own-types/${type.id}`)).body;
  expect((await ids()).flat()).not.toContain(account.id);
  await call('POST', '/duplicates/merge-sure', { base }, { headers: { prefer: 'wait=30' } });
  const merge = { base, survivor: versioned(account), others: [versioned(club)] };
  expect((await call('POST', '/duplicates/merge', merge)).body.field).toBe('others.0');
  await call('POST', `/change-sets/${changeSetId}/undo`, {}, { headers: { prefer: 'wait=30' } });
  expect(await ids()).toContainEqual([club.id, account.id]);
});
