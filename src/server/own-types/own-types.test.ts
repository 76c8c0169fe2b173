import { describe, expect, test } from 'vitest';
import { isReservedPath } from '#domain/records/own-types.ts';
import { addApiKey } from '../auth/api-keys.ts';
import { openTestApp } from '../testing/open-test-app.ts';

const { call, inject, db } = await openTestApp({ worker: true });
const waiting = { headers: { prefer: 'wait=10' } };

async function addType(definition: Record<string, unknown>) {
  const answer = await call('POST', '/own-types', { base: 'contact', ...definition });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body;
}

const named = (en: string, nb = en) => ({ one: { en, nb }, many: { en: `${en}s`, nb: `${nb}er` } });

describe('an own record type based on business contact', () => {
  test('has its own calls, list, fields, criteria, history and bin from the moment it is made', async () => {
    const partner = await addType({ label: named('Partner'), workspace: 'sales', color: 'teal' });
    expect(partner).toMatchObject({
      name: `contact_${partner.id}`,
      path: 'partners',
      icon: 'users',
      workspace: 'sales',
    });
    const field = await call('POST', '/own-fields', {
      types: [partner.name],
      label: { en: 'Margin' },
      kind: 'number',
    });
    expect(field.body).toMatchObject({ types: [partner.name] });
    const made = await call('POST', '/partners', { fullName: 'Åse Bø', custom: { margin: 12 } });
    expect(made.status).toBe(201);
    expect(made.headers.location).toBe(`/api/v1/partners/${made.body.id}`);
    expect((await call('GET', '/partners?sort=-custom.margin')).body.items).toMatchObject([
      { fullName: 'Åse Bø', custom: { margin: 12 } },
    ]);
    expect((await call('GET', `/contacts/${made.body.id}`)).status).toBe(404);
    expect((await call('GET', '/contacts')).body.items).toEqual([]);
    const criteria = await call('GET', `/scoring-criteria/${partner.name}`);
    expect(criteria.body.length).toBeGreaterThan(3);
    const rated = await call('POST', '/partners', {
      fullName: 'Liv Tveit',
      criteriaMet: criteria.body.map((one: { id: number }) => one.id),
    });
    expect(rated.body.rating).toBe(5);
    const found = await call('GET', `/search?q=liv&types=${partner.name}`);
    expect(found.body.items).toMatchObject([{ type: partner.name, name: 'Liv Tveit' }]);
    const bulk = await call(
      'POST',
      '/partners/bulk-edit',
      {
        selection: { filter: { field: 'fullName', op: 'contains', value: 'liv' } },
        changes: { company: 'X AS' },
      },
      waiting,
    );
    expect(bulk.body.result).toMatchObject({ changed: 1 });
    const recent = await call('GET', '/change-sets?limit=1');
    expect(recent.body.items[0].counts).toEqual({ [partner.name]: { changed: 1 } });
    await call('DELETE', `/partners/${made.body.id}`);
    expect((await call('GET', '/partners')).body.items).toHaveLength(1);
    expect((await call('POST', `/partners/${made.body.id}/restore`)).status).toBe(200);
    expect((await call('GET', `/partners/${made.body.id}/history`)).body.items).toHaveLength(3);
  });

  test('is described with its own fields, and may be linked to', async () => {
    const type = await addType({ label: named('Supplier') });
    await call('POST', '/own-fields', { types: [type.name], label: { en: 'Vat number' }, kind: 'text' });
    const { paths } = (await call('GET', '/openapi.json')).body;
    expect(JSON.stringify(paths['/suppliers'].post)).toContain('vatNumber');
    const supplier = await call('POST', '/suppliers', { fullName: 'Per Ås' });
    const initiatedBy = { type: type.name, id: supplier.body.id };
    const lead = await call('POST', '/leads', { fullName: 'Ida Vik', initiatedBy });
    expect(lead.body.initiatedBy).toEqual(initiatedBy);
    const history = await call('GET', `/search/${type.name}/${supplier.body.id}`);
    expect(history.body.name).toBe('Per Ås');
  });

  test('goes out of sight with its records when it is deleted, and comes back with them', async () => {
    const type = await addType({ label: named('Member', 'Medlem') });
    const made = await call('POST', '/members', { fullName: 'Kari Li' });
    expect((await call('GET', `/own-types/${type.id}/use`)).body).toEqual({ records: 1, fields: 0 });
    const gone = await call('DELETE', `/own-types/${type.id}`);
    expect((await call('GET', `/members/${made.body.id}`)).status).toBe(404);
    expect((await call('GET', '/change-sets')).body.items).toContainEqual(
      expect.objectContaining({ record: { type: type.name, id: made.body.id, name: 'Kari Li' } }),
    );
    const undone = await call('POST', `/change-sets/${gone.body.changeSetId}/undo`, {}, waiting);
    expect(undone.body.state, JSON.stringify(undone.body)).toBe('done');
    expect((await call('GET', `/members/${made.body.id}`)).body.fullName).toBe('Kari Li');
  });
});

test('a field that a deleted type shows can be changed, and is in its form again when that comes back', async () => {
  const type = await addType({ label: named('Sponsor') });
  const field = await call('POST', '/own-fields', {
    types: ['lead', type.name],
    label: { en: 'Pledge' },
    kind: 'number',
  });
  const gone = await call('DELETE', `/own-types/${type.id}`);
  const path = `/own-fields/${field.body.id}`;
  const changed = await call('PATCH', path, { types: ['lead', 'contact'] });
  expect(changed.body.types).toEqual(['lead', 'contact', type.name]);
  await call('POST', `/change-sets/${gone.body.changeSetId}/undo`, {}, waiting);
  const pledge = await call('POST', '/sponsors', { fullName: 'Odd', custom: { pledge: 5 } });
  expect(pledge.body.custom).toEqual({ pledge: 5 });
});

test('an own record type based on account stands apart from accounts, in lists and in counts', async () => {
  const type = await addType({ base: 'account', label: named('Club', 'Klubb'), path: 'klubber' });
  expect(type).toMatchObject({ name: `account_${type.id}`, icon: 'building' });
  await call('POST', '/accounts', { name: 'Fjord AS' });
  const club = await call('POST', '/klubber', { name: 'Brann' });
  const names = async (path: string) =>
    (await call('GET', `${path}?sort=name`)).body.items.map((one: { name: string }) => one.name);
  expect(await names('/klubber')).toEqual(['Brann']);
  expect(await names('/accounts')).toEqual(['Fjord AS']);
  expect((await call('GET', `/lists/${type.name}/count`)).body.total).toBe(1);
  expect((await call('GET', '/lists/account/count')).body.total).toBe(1);
  expect((await call('GET', '/record-counts')).body.totals).toMatchObject({ [type.name]: 1, account: 1 });
  const moved = await call('PATCH', `/own-types/${type.id}`, { path: 'idrettslag', icon: 'ball' });
  expect(moved.body).toMatchObject({ path: 'idrettslag', icon: 'ball', label: type.label });
  expect((await call('GET', '/klubber')).status).toBe(404);
  expect((await call('GET', `/idrettslag/${club.body.id}`)).body.name).toBe('Brann');
  const lead = await call('POST', '/leads', { fullName: 'Nils', accountId: club.body.id });
  expect(lead.body.errors).toMatchObject([{ field: 'accountId', code: 'unknownRecord' }]);
});

describe('what cannot be a record type is refused with a reason', () => {
  test.each([
    [{ label: named('Lead', 'Kundeemne') }, 'label.many', 'nameInUse'],
    [{ label: named('Thing'), path: 'leads' }, 'path', 'nameInUse'],
    [{ label: named('Thing'), path: 'Ting og tang' }, 'path', 'wrongType'],
    [{ label: { one: {}, many: {} } }, 'label.one', 'required'],
    [{ label: named('Thing'), base: 'campaign' }, 'base', 'notAnOption'],
    [{ label: named('Thing'), icon: 'unicorn' }, 'icon', 'notAnOption'],
  ])('%j', async (definition, field, code) => {
    const answer = await call('POST', '/own-types', { base: 'contact', ...definition });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toContainEqual(expect.objectContaining({ field, code }));
  });

  test('and so is one whose address another one has', async () => {
    await addType({ label: named('Tenant'), path: 'tenants' });
    const answer = await call('POST', '/own-types', {
      base: 'contact',
      label: named('Lodger'),
      path: 'tenants',
    });
    expect(answer.body.errors).toMatchObject([{ field: 'path', code: 'nameInUse' }]);
  });
});

test('every address that Winnow has calls or pages under is reserved', async () => {
  const { paths } = (await call('GET', '/openapi.json')).body;
  const types: { path: string }[] = (await call('GET', '/own-types')).body.items;
  const firstWords = new Set(Object.keys(paths).map((path) => path.split('/')[1] ?? ''));
  for (const { path } of types) firstWords.delete(path);
  expect([...firstWords].filter((word) => !isReservedPath(word))).toEqual([]);
});

test.each(['constructor', 'toString', 'contact_9999'])('%s is no record type', async (name) => {
  expect((await call('GET', `/scoring-criteria/${name}`)).status).toBe(404);
  expect((await call('GET', `/forms/${name}`)).status).toBe(404);
  expect((await call('GET', `/search?q=a&types=${name}`)).body.errors).toMatchObject([
    { field: 'types', code: 'notAnOption' },
  ]);
});

test('types are put in order', async () => {
  const one = await addType({ label: named('Alpha') });
  const two = await addType({ label: named('Beta') });
  const { items } = (await call('POST', '/own-types/arrange', { ids: [two.id, one.id] })).body;
  expect(items.slice(0, 2).map(({ id }: { id: number }) => id)).toEqual([two.id, one.id]);
});

test('a list of people becomes records of the type, and who is there already under whatever type is not made again', async () => {
  const type = await addType({ label: named('Graduate') });
  await call('POST', '/own-fields', { types: [type.name], label: { en: 'Year' }, kind: 'number' });
  await call('POST', '/leads', {
    fullName: 'Ida Aas',
    emails: [{ label: 'work', value: 'ida@aas.example' }],
  });
  const key = await addApiKey(db, { name: 'upload', role: 'member' });
  const importFile = async (dedupe: string) => {
    const body = new FormData();
    body.append('dedupe', dedupe);
    body.append('type', type.name);
    body.append(
      'file',
      new Blob(['Navn;E-post;Year\nIda Aas;ida@aas.example;2019\nPer Ås;per@aas.example;2020\n']),
      'list.csv',
    );
    const request = new Request('http://localhost', { method: 'POST', body });
    const answer = await inject({
      method: 'POST',
      url: '/api/v1/imports',
      headers: {
        authorization: `Bearer ${key}`,
        'content-type': request.headers.get('content-type') ?? '',
        prefer: 'wait=20',
      },
      payload: Buffer.from(await request.arrayBuffer()),
    });
    return answer.body.result;
  };
  expect(await importFile('skip')).toMatchObject({ created: 1, skipped: 1 });
  expect((await call('GET', '/graduates')).body.items).toMatchObject([
    { fullName: 'Per Ås', custom: { year: 2020 } },
  ]);
  // A lead has no year, so there is nothing to give it.
  expect(await importFile('update')).toMatchObject({ created: 0, updated: 0, skipped: 2 });
});
