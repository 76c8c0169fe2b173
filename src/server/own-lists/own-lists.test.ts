import { describe, expect, test } from 'vitest';
import type { OwnListItem } from '#contract/own-lists.ts';
import { ownListNames } from '#domain/own-lists/own-lists.ts';
import { openTestApp } from '../testing/open-test-app.ts';

const { call } = await openTestApp({ worker: true });

const waiting = { headers: { prefer: 'wait=30' } };
const listed = async (list: string): Promise<OwnListItem[]> =>
  (await call('GET', `/lists/${list}`)).body.items;
const namesOf = async (list: string) => (await listed(list)).map(({ name }) => name);
const add = async (list: string, name: string, more: object = {}): Promise<OwnListItem> =>
  (await call('POST', `/lists/${list}`, { labels: { en: name }, ...more })).body;
const change = (item: Pick<OwnListItem, 'list' | 'id'>, changes: object) =>
  call('PATCH', `/lists/${item.list}/${item.id}`, changes);
const newLead = async (fields: object = {}) =>
  (await call('POST', '/leads', { fullName: 'Ola Dunk', ...fields })).body;
const lead = async ({ id }: { id: number }) => (await call('GET', `/leads/${id}`)).body;
const usesOf = async ({ list, id }: OwnListItem) =>
  (await call('GET', `/lists/${list}/uses`)).body.items.find((use: { id: number }) => use.id === id);
const lastChange = async () => (await call('GET', '/change-sets?limit=1')).body.items[0];
const undo = (id: number) => call('POST', `/change-sets/${id}/undo`, {}, waiting);

describe('the lists', () => {
  test('all begin with something to choose', async () => {
    const { items } = (await call('GET', '/lists')).body;
    expect([...new Set(items.map((item: OwnListItem) => item.list))].sort()).toEqual(
      [...ownListNames].sort(),
    );
    expect((await namesOf('category')).slice(0, 6)).toEqual([
      ...['Hot', 'Follow up', 'Key customer', 'Newsletter', 'Supplier', 'Press'],
    ]);
    expect(await listed('stage')).toContainEqual(
      expect.objectContaining({ labels: { en: 'Qualification', nb: 'Kvalifisering' }, probability: 30 }),
    );
  });

  test('are no others', async () => {
    for (const [method, path] of [
      ['GET', '/lists/colour'],
      ['GET', '/lists/colour/uses'],
      ['POST', '/lists/colour'],
      ['DELETE', '/lists/source/99999'],
      ['DELETE', '/lists/category/1'],
    ] as const)
      expect(
        (await call(method, path, method === 'POST' ? { labels: { en: 'x' } } : undefined)).status,
        path,
      ).toBe(404);
  });

  test.each([
    ['source', { labels: { en: '' } }, 'labels.en'],
    ['source', { labels: { nb: 'x'.repeat(101) } }, 'labels.nb'],
    ['source', { labels: {} }, 'labels'],
    ['source', { labels: { en: 'Fine' }, initiators: ['planet'] }, 'initiators.0'],
    ['source', { labels: { en: 'Fine' }, initiators: ['lead', 'lead'] }, 'initiators'],
    ['source', { labels: { en: 'Fine' }, color: 'red' }, 'color'],
    ['category', { labels: { en: 'Fine' }, color: 'beige' }, 'color'],
    ['stage', { labels: { en: 'Fine' }, probability: 101 }, 'probability'],
    ['phoneLabel', { labels: { en: 'x'.repeat(61) } }, 'labels.en'],
    ['reasonLost', { labels: { en: 'Fine' }, icon: 'x' }, 'icon'],
  ])('of %s refuses %j', async (list, input, field) => {
    for (const language of ['en', 'nb'])
      expect(
        await call('POST', `/lists/${list}`, input, { headers: { 'accept-language': language } }),
      ).toMatchObject({ status: 422, body: { field } });
  });

  test('are read by a viewer and a member, who change nothing', async () => {
    const item = await add('source', 'Untouched');
    for (const role of ['viewer', 'member'] as const) {
      expect((await call('GET', '/lists/source', undefined, { role })).status).toBe(200);
      expect((await call('POST', '/lists/source', { labels: { en: 'Mine' } }, { role })).status).toBe(403);
      expect((await call('PATCH', `/lists/source/${item.id}`, { retired: true }, { role })).status).toBe(403);
      expect((await call('PUT', '/lists/source/order', { ids: [] }, { role })).status).toBe(403);
      expect((await call('DELETE', `/lists/source/${item.id}`, undefined, { role })).status).toBe(403);
      const merge = { from: [item.id], into: item.id + 1 };
      expect((await call('POST', '/lists/source/merge', merge, { role })).status).toBe(403);
    }
  });
});

describe('an item', () => {
  test('takes a name once, whatever its case and language', async () => {
    const added = await call('POST', '/lists/category', { labels: { nb: 'Messe 2026' }, color: 'pink' });
    expect(added).toMatchObject({
      status: 201,
      body: { name: 'Messe 2026', labels: { en: 'Messe 2026' }, color: 'pink', retired: false },
    });
    for (const name of ['MESSE 2026', 'varm', 'Hot'])
      expect(await call('POST', '/lists/category', { labels: { en: name } }), name).toMatchObject({
        status: 409,
        body: { code: 'alreadyDone', errors: [{ field: 'labels.en', code: 'nameInUse' }] },
      });
    expect((await change(added.body, { labels: { nb: 'PRESSE' } })).body).toMatchObject({
      code: 'alreadyDone',
      field: 'labels.nb',
    });
  });

  test('is renamed in either language; records, filters and files that use its former name still mean it', async () => {
    const item = await add('source', 'Fair');
    const one = await newLead({ source: 'Fair' });
    const renamed = await change(item, { labels: { nb: 'Varemesse', en: 'Trade exhibition' } });
    expect(renamed.body).toMatchObject({ name: 'Trade exhibition', labels: { nb: 'Varemesse' } });
    expect((await lead(one)).source).toBe('Trade exhibition');
    const filter = JSON.stringify({ field: 'source', op: 'is', value: 'fair' });
    expect((await call('GET', `/leads?filter=${encodeURIComponent(filter)}`)).body.total).toBe(1);
    expect((await newLead({ source: 'FAIR' })).source).toBe('Trade exhibition');
    const another = await add('source', 'Fair');
    expect(another.id).not.toBe(item.id);
    expect((await newLead({ source: 'fair' })).source).toBe('Fair');
  });

  test('is retired, kept by records, and offered again under the same name', async () => {
    const item = await add('category', 'Old habit');
    const one = await newLead({ categories: ['Old habit'] });
    expect((await change(item, { retired: true, color: 'teal' })).body).toMatchObject({
      retired: true,
      color: 'teal',
    });
    expect((await lead(one)).categories).toEqual(['Old habit']);
    expect(await add('category', 'OLD habit')).toMatchObject({ id: item.id, retired: false });
  });

  test('joins its list when it is given to a record, and stays when that is undone', async () => {
    const one = await newLead({ categories: ['Brand new'], source: 'A new paper' });
    const [made, ...joined] = (await call('GET', '/change-sets?limit=3')).body.items.toReversed();
    expect(joined).toMatchObject([
      { kind: 'settings', counts: { listItem: { created: 1 } }, record: { name: 'Brand new' } },
      { kind: 'settings', counts: { listItem: { created: 1 } }, record: { name: 'A new paper' } },
    ]);
    expect(made).toMatchObject({ records: 1, record: { id: one.id } });
    await undo(made.id);
    expect(await namesOf('source')).toContain('A new paper');
  });

  test('is put in another place', async () => {
    const before = (await listed('reasonLost')).map(({ id }) => id);
    const [first = 0, second = 0] = before;
    const moved = await call('PUT', '/lists/reasonLost/order', { ids: [second, first] });
    expect(moved.body.items.map(({ id }: OwnListItem) => id)).toEqual([second, first, ...before.slice(2)]);
    expect(await lastChange()).toMatchObject({ kind: 'settings', records: 2 });
    await undo((await lastChange()).id);
    expect((await listed('reasonLost')).map(({ id }) => id)).toEqual(before);
    expect(await call('PUT', '/lists/reasonLost/order', { ids: [first, 99_999] })).toMatchObject({
      status: 422,
      body: { field: 'ids.1' },
    });
  });

  test('says which record types can have brought a record', async () => {
    const item = await add('source', 'Neighbour', { initiators: ['person'] });
    expect((await change(item, { initiators: ['contact', 'account'] })).body.initiators).toEqual([
      'contact',
      'account',
    ]);
  });

  test('is deleted where no record holds it, one in the bin included, and comes back by undo', async () => {
    const item = await add('source', 'Billboard');
    const one = await newLead({ source: 'Billboard' });
    const refused = { status: 422, body: { field: 'id', errors: [{ code: 'itemInUse' }] } };
    const remove = () => call('DELETE', `/lists/source/${item.id}`);
    expect(await remove()).toMatchObject(refused);
    await call('DELETE', `/leads/${one.id}`);
    expect(await usesOf(item)).toEqual({ id: item.id, records: 0, inBin: 1 });
    expect(await remove()).toMatchObject(refused);
    await call('POST', `/leads/${one.id}/restore`);
    await call('PATCH', `/leads/${one.id}`, { source: null }, { headers: { 'if-match': '3' } });
    expect((await remove()).status).toBe(204);
    expect(await namesOf('source')).not.toContain('Billboard');
    const deletion = await lastChange();
    expect(deletion).toMatchObject({ counts: { listItem: { deleted: 1 } }, canUndo: true });
    await undo(deletion.id);
    expect(await namesOf('source')).toContain('Billboard');
  });

  test('that was deleted gives its name away, and comes back beside who has it now', async () => {
    const item = await add('source', 'Radio');
    await call('DELETE', `/lists/source/${item.id}`);
    const deletion = await lastChange();
    const other = await add('source', 'Wireless');
    expect((await change(other, { labels: { en: 'Radio', nb: 'Radio' } })).status).toBe(200);
    expect((await undo(deletion.id)).body.state).toBe('done');
    const found = (await listed('source')).filter(({ name }) => name.startsWith('Radio'));
    expect(found.map(({ name }) => name)).toEqual([`Radio (${item.id})`, 'Radio']);
  });

  test('whose name was given away keeps the new one when the renaming is undone', async () => {
    const item = await add('source', 'Cinema');
    await change(item, { labels: { en: 'Film theatre', nb: 'Kino' } });
    const renaming = await lastChange();
    await add('source', 'Cinema');
    expect((await undo(renaming.id)).body).toMatchObject({
      state: 'failed',
      result: { problem: { code: 'alreadyDone', errors: [{ code: 'nameInUse' }] } },
    });
  });
});

describe('records that hold an item', () => {
  test('are counted by list, over all types', async () => {
    const item = await add('category', 'Counted');
    await newLead({ categories: ['Counted', 'Hot'] });
    await call('POST', '/accounts', { name: 'Fjord AS', categories: ['counted'] });
    expect(await usesOf(item)).toEqual({ id: item.id, records: 2, inBin: 0 });
    const label = await add('phoneLabel', 'Cabin');
    const phones = ['Cabin', 'Cabin'].map((name, i) => ({ label: name, value: `2233445${i}` }));
    await newLead({ phones });
    expect(await usesOf(label)).toEqual({ id: label.id, records: 1, inBin: 0 });
  });

  test('hold categories once each, in the order of the list, told by name in the history', async () => {
    const one = await newLead({ categories: ['Press', 'hot', 'HOT'] });
    expect(one.categories).toEqual(['Hot', 'Press']);
    const changes = { categories: ['Supplier', 'Hot'] };
    await call('PATCH', `/leads/${one.id}`, changes, { headers: { 'if-match': '1' } });
    const [entry] = (await call('GET', `/leads/${one.id}/history`)).body.items;
    expect(entry.changes).toMatchObject([{ shown: { before: 'Hot, Press', after: 'Hot, Supplier' } }]);
  });

  test('are given categories and lose them, many at once', async () => {
    const leads = [await newLead({ categories: ['Hot'] }), await newLead({ categories: ['Press'] })];
    const selection = { ids: leads.map(({ id }) => id) };
    const categories = { add: ['Supplier'], remove: ['Hot', 'Unheard of'] };
    const edited = await call('POST', '/leads/bulk-edit', { selection, changes: { categories } }, waiting);
    expect(edited.body.state).toBe('done');
    expect(await Promise.all(leads.map(async (one) => (await lead(one)).categories))).toEqual([
      ['Supplier'],
      ['Supplier', 'Press'],
    ]);
  });

  test('refuse what is no list of names', async () => {
    for (const categories of ['Hot', [1], [''], Array(51).fill('x')])
      expect((await call('POST', '/leads', { fullName: 'A', categories })).status).toBe(422);
  });
});

describe('a merge', () => {
  const merge = (list: string, from: OwnListItem[], into: OwnListItem) =>
    call('POST', `/lists/${list}/merge`, { from: from.map(({ id }) => id), into: into.id }, waiting);

  test('makes several sources one in every record, in the bin too, and undo gives all back', async () => {
    const [net, site, web] = [
      await add('source', 'Net'),
      await add('source', 'Site'),
      await add('source', 'WWW'),
    ];
    const leads = [await newLead({ source: 'Net' }), await newLead({ source: 'Site' })];
    const binned = await newLead({ source: 'Net' });
    await call('DELETE', `/leads/${binned.id}`);
    const contact = (await call('POST', '/contacts', { fullName: 'Kari', source: 'Site' })).body;
    const input = { from: [net.id, site.id], into: web.id };
    expect((await call('POST', '/lists/source/merge/preview', input)).body).toEqual({ records: 4 });

    const merged = await merge('source', [net, site], web);
    expect(merged.body).toMatchObject({ state: 'done', done: 4, total: 4, result: { changed: 6 } });
    for (const one of leads) expect((await lead(one)).source).toBe('WWW');
    expect((await call('GET', `/contacts/${contact.id}`)).body.source).toBe('WWW');
    await call('POST', `/leads/${binned.id}/restore`);
    expect((await lead(binned)).source).toBe('WWW');
    expect(await namesOf('source')).not.toContain('Net');
    expect((await newLead({ source: 'site' })).source).toBe('WWW');

    const undone = await undo(merged.body.changeSetId);
    expect(undone.body).toMatchObject({ state: 'done', result: { changed: 6, refusedTotal: 0 } });
    expect(await Promise.all(leads.map(async (one) => (await lead(one)).source))).toEqual(['Net', 'Site']);
    expect(await namesOf('source')).toEqual(expect.arrayContaining(['Net', 'Site', 'WWW']));
    expect((await newLead({ source: 'site' })).source).toBe('Site');
  });

  test('of what was merged before leads every name to the one that stays', async () => {
    const [a, b, c] = [await add('source', 'Aa'), await add('source', 'Bb'), await add('source', 'Cc')];
    await merge('source', [a], b);
    await merge('source', [b], c);
    expect((await newLead({ source: 'Aa' })).source).toBe('Cc');
  });

  test('of categories leaves each record with the one that stays, once', async () => {
    const [warm, hot] = [await add('category', 'Warm'), await add('category', 'Boiling')];
    const one = await newLead({ categories: ['Warm', 'Boiling', 'Press'] });
    const account = (await call('POST', '/accounts', { name: 'Elv AS', categories: ['Warm'] })).body;
    const { body } = await merge('category', [warm], hot);
    expect(body.result).toMatchObject({ changed: 3 });
    expect((await lead(one)).categories).toEqual(['Press', 'Boiling']);
    expect((await call('GET', `/accounts/${account.id}`)).body.categories).toEqual(['Boiling']);
    await undo(body.changeSetId);
    expect((await lead(one)).categories).toEqual(['Press', 'Warm', 'Boiling']);
  });

  test('of labels rewrites those of phones and leaves the others alone', async () => {
    const switchboard = await add('phoneLabel', 'Switchboard', {
      labels: { en: 'Switchboard', nb: 'Sentralbord' },
    });
    const work = (await listed('phoneLabel')).find(({ key }) => key === 'work');
    const phones = ['Switchboard', 'mobile', 'Own words'].map((label, i) => ({
      label,
      value: `9123456${i}`,
    }));
    const one = await newLead({ phones, emails: [{ label: 'Switchboard', value: 'a@b.example' }] });
    if (work) await merge('phoneLabel', [switchboard], work);
    const after = await lead(one);
    expect(after.phones.map(({ label }: { label: string }) => label)).toEqual([
      'work',
      'mobile',
      'Own words',
    ]);
    expect(after.emails[0].label).toBe('Switchboard');
  });

  test('refuses strangers, and an item into itself', async () => {
    const [item, other] = [await add('source', 'Lonely'), await add('category', 'Elsewhere')];
    for (const [from, into, field] of [
      [[99_999], item.id, 'from.0'],
      [[other.id], item.id, 'from.0'],
      [[item.id], 99_999, 'into'],
      [[item.id], item.id, 'into'],
      [[], item.id, 'from'],
    ])
      expect(await call('POST', '/lists/source/merge', { from, into })).toMatchObject({
        status: 422,
        body: { field },
      });
  });

  test('of the options of an own field changes the records that chose them', async () => {
    const options = ['Gold', 'Silver', 'Golden'].map((en) => ({ label: { en } }));
    const field = { types: ['lead'], label: { en: 'Tier' }, kind: 'choice', options };
    const { body: made } = await call('POST', '/own-fields', field);
    const list = `field:${made.id}`;
    const [gold, , golden] = await listed(list);
    const one = await newLead({ custom: { tier: 'Golden' } });
    if (!gold || !golden) throw new Error('The field has no options.');
    const { body } = await merge(list, [golden], gold);
    expect(body).toMatchObject({ state: 'done', result: { changed: 2 } });
    expect((await lead(one)).custom.tier).toBe('Gold');
    expect(await namesOf(list)).toEqual(['Gold', 'Silver']);
    await undo(body.changeSetId);
    expect((await lead(one)).custom.tier).toBe('Golden');
  });
});
