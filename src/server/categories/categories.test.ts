import { describe, expect, test } from 'vitest';
import { openTestApp } from '../testing/open-test-app.ts';

const { call } = await openTestApp({ worker: true });

const listed = async () => (await call('GET', '/categories')).body.items;
const named = async (name: string) => (await listed()).find((one: { name: string }) => one.name === name);
const newLead = async (fields: object = {}) =>
  (await call('POST', '/leads', { fullName: 'Ola Dunk', ...fields })).body;

describe('the list of categories', () => {
  test('begins with six, each in a colour of its own', async () => {
    const items = await listed();
    expect(items.slice(0, 6).map((one: { name: string }) => one.name)).toEqual([
      ...['Hot', 'Follow up', 'Key customer', 'Newsletter', 'Supplier', 'Press'],
    ]);
    expect(new Set(items.map((one: { color: string }) => one.color)).size).toBe(6);
  });

  test('takes a new name once, whatever its case and language', async () => {
    const added = await call('POST', '/categories', { name: 'Messe 2026', color: 'pink' });
    expect(added).toMatchObject({ status: 201, body: { name: 'Messe 2026', color: 'pink', records: 0 } });
    for (const name of ['MESSE 2026', 'varm', 'Hot'])
      expect(await call('POST', '/categories', { name }), name).toMatchObject({
        status: 409,
        body: { code: 'alreadyDone', errors: [{ field: 'name', code: 'nameInUse' }] },
      });
  });

  test('counts the records of every type that have it and are not in the bin', async () => {
    await call('POST', '/categories', { name: 'Counted' });
    const lead = await newLead({ categories: ['Counted'] });
    await call('POST', '/accounts', { name: 'Fjord AS', categories: ['counted'] });
    expect((await named('Counted')).records).toBe(2);
    await call('DELETE', `/leads/${lead.id}`);
    expect((await named('Counted')).records).toBe(1);
  });

  test('renames, recolours, retires and offers again; records keep theirs', async () => {
    const { body } = await call('POST', '/categories', { name: 'Old name' });
    const lead = await newLead({ categories: ['Old name'] });
    const change = (changes: object) => call('PATCH', `/categories/${body.id}`, changes);
    expect((await change({ name: 'New name', color: 'teal', retired: true })).body).toMatchObject({
      name: 'New name',
      color: 'teal',
      retired: true,
      records: 1,
    });
    expect((await call('GET', `/leads/${lead.id}`)).body.categories).toEqual(['New name']);
    expect((await change({ name: 'PRESS' })).status).toBe(409);
    expect((await call('POST', '/categories', { name: 'new NAME' })).body).toMatchObject({
      id: body.id,
      retired: false,
    });
  });

  test.each([
    [{ name: '' }, 'name'],
    [{ name: 'x'.repeat(101) }, 'name'],
    [{ name: 'Fine', color: 'beige' }, 'color'],
    [{ name: 'Fine', icon: 'x' }, 'icon'],
  ])('refuses %j', async (input, field) => {
    expect(await call('POST', '/categories', input)).toMatchObject({ status: 422, body: { field } });
  });

  test('is read by a viewer, who changes nothing', async () => {
    const viewer = { role: 'viewer' as const };
    expect((await call('GET', '/categories', undefined, viewer)).status).toBe(200);
    expect((await call('POST', '/categories', { name: 'Mine' }, viewer)).status).toBe(403);
    expect((await call('PATCH', '/categories/9999', { retired: true })).status).toBe(404);
  });
});

describe("a record's categories", () => {
  test('are names, kept once each and given back in the order of the list', async () => {
    const lead = await newLead({ categories: ['Press', 'Brand new', 'hot', 'HOT'] });
    expect(lead.categories).toEqual(['Hot', 'Press', 'Brand new']);
    expect((await named('Brand new')).color).toEqual(expect.any(String));
  });

  test('are told by name in the history', async () => {
    const lead = await newLead({ categories: ['Hot'] });
    await call(
      'PATCH',
      `/leads/${lead.id}`,
      { categories: ['Press', 'Hot'] },
      { headers: { 'if-match': '1' } },
    );
    const [entry] = (await call('GET', `/leads/${lead.id}/history`)).body.items;
    expect(entry.changes).toMatchObject([
      { field: 'categories', shown: { before: 'Hot', after: 'Hot, Press' } },
    ]);
  });

  test('are added to and removed from many at once', async () => {
    const leads = [await newLead({ categories: ['Hot'] }), await newLead({ categories: ['Press'] })];
    const selection = { ids: leads.map(({ id }) => id) };
    const edited = await call(
      'POST',
      '/leads/bulk-edit',
      { selection, changes: { categories: { add: ['Supplier'], remove: ['Hot', 'Unheard of'] } } },
      { headers: { prefer: 'wait=20' } },
    );
    expect(edited.status).toBeLessThan(300);
    const read = await Promise.all(
      leads.map(async ({ id }) => (await call('GET', `/leads/${id}`)).body.categories),
    );
    expect(read).toEqual([['Supplier'], ['Supplier', 'Press']]);
  });

  test('refuse what is no list of names', async () => {
    for (const categories of ['Hot', [1], [''], Array(51).fill('x')])
      expect((await call('POST', '/leads', { fullName: 'A', categories })).status).toBe(422);
  });
});
