import { describe, expect, test } from 'vitest';
import type { Actor } from '#domain/people/actor.ts';
import { mostViews } from '#domain/views/view-state.ts';
import { openTestApp } from '../testing/open-test-app.ts';
import { reorderViews, setDefaultView } from './choose-views.ts';
import { createView, deleteView, readView, restoreView, updateView } from './keep-view.ts';
import { findDefaultView, findViews } from './queries.ts';

const { db, call, person } = await openTestApp();
const kari = await person('Kari Nordmann');
const ola = await person('Ola Nordmann');
const admin = await person('Anne Admin', 'admin');
const viewer = await person('Vera Viewer', 'viewer');

const fiveStars = { filter: { field: 'rating', op: 'is', value: 5 } } as const;
const keep = (actor: Actor, name: string, { shared = false } = {}) =>
  createView(db, actor, { recordType: 'lead', name, shared, state: fiveStars });
const namesSeenBy = async (actor: Actor) => (await findViews(db, actor, 'lead')).map(({ name }) => name);
const code = (code: string) => expect.objectContaining({ code });
const fault = (field: string, code: string) =>
  expect.objectContaining({ details: { faults: [expect.objectContaining({ field, code })] } });

describe('a view', () => {
  test('is its owner’s alone until it is shared', async () => {
    const view = await keep(kari, 'Trondheim');
    expect(await namesSeenBy(kari)).toContain('Trondheim');
    expect(await namesSeenBy(ola)).not.toContain('Trondheim');
    expect(await namesSeenBy(admin)).not.toContain('Trondheim');
    for (const other of [ola, admin])
      for (const act of [
        () => readView(db, other, view.id),
        () => updateView(db, other, view.id, null, { name: 'Mine' }),
        () => deleteView(db, other, view.id),
      ])
        await expect(act()).rejects.toEqual(code('notFound'));
    await updateView(db, kari, view.id, 1, { shared: true });
    expect(await readView(db, ola, view.id)).toMatchObject({
      name: 'Trondheim',
      shared: true,
      changeable: false,
      owner: { id: kari.id, name: 'Kari Nordmann' },
    });
  });

  test('that is shared is changed by its owner and by who manages settings', async () => {
    const { id } = await keep(kari, 'For all', { shared: true });
    await expect(updateView(db, ola, id, null, { name: 'Ours' })).rejects.toEqual(code('notAllowed'));
    await expect(deleteView(db, ola, id)).rejects.toEqual(code('notAllowed'));
    expect(await updateView(db, admin, id, 1, { name: 'For us all' })).toMatchObject({ version: 2 });
    expect(await updateView(db, kari, id, 2, { name: 'For all' })).toMatchObject({ version: 3 });
  });

  test('is not shared by who may only read, but theirs to keep', async () => {
    const view = await keep(viewer, 'What I look at');
    await expect(updateView(db, viewer, view.id, 1, { shared: true })).rejects.toEqual(code('notAllowed'));
    await expect(keep(viewer, 'For all to see', { shared: true })).rejects.toEqual(code('notAllowed'));
  });

  test('that was changed since is not overwritten', async () => {
    const { id } = await keep(kari, 'Bergen');
    await updateView(db, kari, id, 1, { name: 'Bergen and around' });
    const late = updateView(db, kari, id, 1, { name: 'Bergen city' });
    await expect(late).rejects.toMatchObject({
      code: 'staleVersion',
      details: {
        version: 2,
        conflicts: [{ field: 'name', yours: 'Bergen city', theirs: 'Bergen and around' }],
      },
    });
  });

  test('has a name that no other view in the list has, in any case or language', async () => {
    await keep(ola, 'Oslo');
    for (const taken of ['oslo', 'Alle kundeemner', 'MY LEADS'])
      await expect(keep(ola, taken)).rejects.toEqual(fault('name', 'nameTaken'));
    await expect(keep(kari, 'Oslo')).resolves.toMatchObject({ name: 'Oslo' });
    const twice = await Promise.allSettled([keep(ola, 'At once'), keep(ola, 'At once')]);
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('can be had back after it was deleted, unless its name went to another', async () => {
    const { id } = await keep(ola, 'Stavanger');
    await deleteView(db, ola, id);
    expect(await namesSeenBy(ola)).not.toContain('Stavanger');
    await expect(deleteView(db, ola, id)).rejects.toEqual(code('notFound'));
    await expect(restoreView(db, kari, id)).rejects.toEqual(code('notFound'));
    expect(await restoreView(db, ola, id)).toMatchObject({ id, name: 'Stavanger' });
    await deleteView(db, ola, id);
    await keep(ola, 'Stavanger');
    await expect(restoreView(db, ola, id)).rejects.toEqual(fault('name', 'nameTaken'));
  });

  test('of a field that is gone opens with the rest, and says what is missing', async () => {
    const { id } = await keep(kari, 'Old');
    const state = {
      filter: { and: [fiveStars.filter, { field: 'shoeSize', op: 'is', value: 44 }] },
      q: 'as',
    };
    await db
      .updateTable('view')
      .set({ state: JSON.stringify(state) })
      .where('id', '=', id)
      .execute();
    expect(await readView(db, kari, id)).toMatchObject({
      state: { filter: { and: [fiveStars.filter] }, q: 'as' },
      faults: [{ field: 'state.filter.and.1.field', detail: 'There is no field called "shoeSize".' }],
    });
  });

  test('is one of so many that a person can have of a list', async () => {
    const busy = await person('Busy Bee');
    await db
      .insertInto('view')
      .values(
        Array.from({ length: mostViews }, (_, i) => ({
          record_type: 'lead',
          name: `View ${i}`,
          owner_id: busy.id,
          shared: false,
          state: '{}',
        })),
      )
      .execute();
    await expect(keep(busy, 'One more')).rejects.toEqual(fault('name', 'tooManyViews'));
    await expect(
      createView(db, busy, { recordType: 'account', name: 'Of another list', shared: false, state: {} }),
    ).resolves.toMatchObject({ recordType: 'account' });
  });
});

describe('each person', () => {
  test('puts the views of a list in an order of their own', async () => {
    const [nina, per] = [await person('Nina Dahl'), await person('Per Lie')];
    const a = await keep(nina, 'A', { shared: true });
    const b = await keep(nina, 'B', { shared: true });
    await reorderViews(db, nina, { recordType: 'lead', ids: [b.id, a.id] });
    expect((await namesSeenBy(nina)).slice(0, 2)).toEqual(['B', 'A']);
    expect((await namesSeenBy(per)).filter((name) => name === 'A' || name === 'B')).toEqual(['A', 'B']);
    await expect(reorderViews(db, nina, { recordType: 'lead', ids: [999_999] })).rejects.toEqual(
      fault('ids.0', 'unknownView'),
    );
  });

  test('chooses the view that a list opens with', async () => {
    const own = await keep(kari, 'Each morning');
    await setDefaultView(db, kari, { recordType: 'lead', defaultView: String(own.id) });
    await setDefaultView(db, kari, { recordType: 'contact', defaultView: 'mine' });
    expect(await findDefaultView(db, kari, 'lead')).toBe(String(own.id));
    expect(await findDefaultView(db, kari, 'contact')).toBe('mine');
    expect(await findDefaultView(db, ola, 'lead')).toBeNull();
    for (const nonsense of ['toString', 'underWay', String(own.id)])
      await expect(setDefaultView(db, ola, { recordType: 'lead', defaultView: nonsense })).rejects.toEqual(
        fault('defaultView', 'unknownView'),
      );
    await setDefaultView(db, kari, { recordType: 'lead', defaultView: null });
    expect(await findDefaultView(db, kari, 'lead')).toBeNull();
  });
});

describe('over REST', () => {
  const state = { filter: { field: 'company', op: 'contains', value: 'fjord' }, sort: '-rating,fullName' };

  test('a key keeps, reads, changes, deletes and restores a view for all', async () => {
    const made = await call('POST', '/views', { recordType: 'lead', name: ' Fjords ', shared: true, state });
    expect(made).toMatchObject({ status: 201, body: { name: 'Fjords', owner: null, state, faults: [] } });
    const address = `/views/${made.body.id}`;
    expect((await call('GET', '/views?recordType=lead')).body.items).toContainEqual(made.body);
    expect((await call('PATCH', address, { name: 'Fiords' })).status).toBe(428);
    const ifMatch = { headers: { 'if-match': '1' } };
    expect((await call('PATCH', address, { name: 'Fiords' }, ifMatch)).body).toMatchObject({ version: 2 });
    expect((await call('PATCH', address, { name: 'Late' }, ifMatch)).status).toBe(409);
    expect(
      (await call('PATCH', address, { shared: false }, { headers: { 'if-match': '*' } })).body.errors,
    ).toMatchObject([{ field: 'shared', code: 'keysShare' }]);
    expect((await call('DELETE', address)).status).toBe(204);
    expect((await call('GET', address)).status).toBe(404);
    expect((await call('POST', `${address}/restore`)).body).toMatchObject({ name: 'Fiords' });
  });

  test.each([
    [{ name: '' }, 'name', 'required'],
    [{ name: 'x'.repeat(101) }, 'name', 'tooLong'],
    [{ name: 'Fine', shared: false }, 'shared', 'keysShare'],
    [{ recordType: 'boat' }, 'recordType', 'notAnOption'],
    [{ color: 'red' }, 'color', 'unknownField'],
    [{ state: { sort: '-comments' } }, 'state.sort', 'notSortable'],
    [
      { state: { filter: { and: [{ field: 'nix', op: 'is' }] } } },
      'state.filter.and.0.field',
      'unknownField',
    ],
    [{ state: { columns: [{ key: 'pictureId' }] } }, 'state.columns.0.key', 'unknownField'],
    [{ state: { columns: [{ key: 'city' }, { key: 'city' }] } }, 'state.columns', 'namedTwice'],
    [{ state: { columns: Array(200).fill({ key: 'company' }) } }, 'state.columns', 'tooMany'],
  ])('%j is refused, naming %s', async (wrong, field, code) => {
    const input = { recordType: 'lead', name: 'Wrong', shared: true, state: {}, ...wrong };
    const english = await call('POST', '/views', input, { headers: { 'accept-language': 'en' } });
    const norwegian = await call('POST', '/views', input, { headers: { 'accept-language': 'nb' } });
    expect(english.status).toBe(422);
    expect(english.body.errors).toContainEqual(expect.objectContaining({ field, code }));
    expect(norwegian.body.detail).not.toBe(english.body.detail);
  });

  test('order and opening view can be said, and are checked', async () => {
    expect((await call('PUT', '/views/default', { recordType: 'lead', defaultView: 'mine' })).status).toBe(
      200,
    );
    expect((await call('PUT', '/views/default', { recordType: 'lead', defaultView: 'nix' })).status).toBe(
      422,
    );
    expect((await call('PUT', '/views/order', { recordType: 'lead', ids: [] })).status).toBe(204);
    expect((await call('PUT', '/views/order', { recordType: 'lead', ids: [987654] })).status).toBe(422);
  });
});
