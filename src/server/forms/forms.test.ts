import { describe, expect, test } from 'vitest';
import { openTestApp } from '../testing/open-test-app.ts';

const { call } = await openTestApp({ worker: true });

type Section = { section: string; column: string; fields: { key: string; hidden?: boolean }[] };

const form = async (type = 'lead') => (await call('GET', `/forms/${type}`)).body;
const keysIn = ({ sections }: { sections: Section[] }, name: string) =>
  sections.find(({ section }) => section === name)?.fields.map(({ key }) => key);
const undo = (id: number) => call('POST', `/change-sets/${id}/undo`, {}, { headers: { prefer: 'wait=10' } });

describe('the form of a record type', () => {
  test('is as it comes with Winnow until somebody changes it', async () => {
    expect(await form()).toMatchObject({ type: 'lead', isDefault: true });
    expect((await form()).sections[0]).toMatchObject({ section: 'identity', column: 'main' });
    const { items } = (await call('GET', '/forms', undefined, { role: 'viewer' })).body;
    expect(items.map(({ type }: { type: string }) => type)).toContain('campaign');
    expect((await call('GET', '/forms/shoe')).status).toBe(404);
  });

  test('is made up anew, told in recent changes, undone and reset', async () => {
    const before = await form();
    const label = { en: 'Home', nb: 'Hjemme' };
    const sections = [
      {
        section: 'own_1',
        column: 'side',
        label,
        fields: [{ key: 'addresses' }, { key: 'jobTitle', hidden: true }],
      },
      ...before.sections,
    ].map((section, place) =>
      place === 0
        ? section
        : {
            ...section,
            fields: section.fields.filter(
              ({ key }: { key: string }) => !['addresses', 'jobTitle'].includes(key),
            ),
          },
    );
    const changed = await call('PUT', '/forms/lead', { sections });
    expect(changed).toMatchObject({ status: 200, body: { isDefault: false, version: before.version + 1 } });
    expect(await form()).toMatchObject({ isDefault: false, sections });
    expect(await form('contact')).toMatchObject({ isDefault: true });

    const told = (await call('GET', `/change-sets/${changed.body.changeSetId}`)).body;
    expect(told).toMatchObject({ kind: 'settings', record: { type: 'formLayout', name: 'Leads' } });

    const { items } = (await call('GET', `/change-sets/${changed.body.changeSetId}/changes`)).body;
    expect(items).toMatchObject([{ recordId: before.id, changes: [{ field: 'layout', before: null }] }]);

    await undo(changed.body.changeSetId);
    expect(await form()).toMatchObject({ isDefault: true, sections: before.sections });

    await call('PUT', '/forms/lead', { sections });
    const reset = await call('DELETE', '/forms/lead');
    expect(reset.body).toMatchObject({ isDefault: true, sections: before.sections });
    await undo(reset.body.changeSetId);
    expect(await form()).toMatchObject({ isDefault: false, sections });
    await call('DELETE', '/forms/lead');
  });

  test('that is put as it was is not kept, and changes nothing', async () => {
    const { sections } = await form();
    expect((await call('PUT', '/forms/lead', { sections })).body).toMatchObject({
      isDefault: true,
      changeSetId: null,
    });
  });

  test('is changed by who manages settings, and by nobody who read an older one', async () => {
    const { sections, version } = await form('account');
    const wanted = { sections: [...sections].reverse() };
    for (const role of ['member', 'viewer'] as const) {
      expect((await call('PUT', '/forms/account', wanted, { role })).status).toBe(403);
      expect((await call('DELETE', '/forms/account', undefined, { role })).status).toBe(403);
    }
    const ifMatch = { headers: { 'if-match': String(version) }, role: 'admin' } as const;
    expect((await call('PUT', '/forms/account', wanted, ifMatch)).status).toBe(200);
    const stale = await call('PUT', '/forms/account', { sections }, ifMatch);
    expect(stale).toMatchObject({ status: 409, body: { code: 'staleVersion', version: version + 1 } });
  });

  test('that cannot be is refused with a reason', async () => {
    const refused = await call('PUT', '/forms/lead', {
      sections: [{ section: 'identity', column: 'main', fields: [{ key: 'fullName', hidden: true }] }],
    });
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'sections.0.fields.0.key', code: 'hiddenRequired' }] },
    });
    expect(refused.body.errors[0].detail).toBe('"fullName" must be filled in, so it cannot be hidden.');
  });
});

test('the form of a type that a firm has added is made up, and its first change undone, like any other', async () => {
  const names = { one: { en: 'partner' }, many: { en: 'partners' } };
  const { name: type, id } = (await call('POST', '/own-types', { base: 'contact', label: names })).body;
  const { sections } = await form(type);
  const changed = await call('PUT', `/forms/${type}`, { sections: sections.toReversed() });
  expect(changed.body).toMatchObject({ isDefault: false });
  const told = (await call('GET', `/change-sets/${changed.body.changeSetId}`)).body;
  expect(told.record).toMatchObject({ type: 'formLayout', name: 'Partners' });
  await call('PATCH', `/own-types/${id}`, { label: { one: { en: 'ally' }, many: { en: 'allies' } } });
  const renamed = (await call('GET', `/change-sets/${changed.body.changeSetId}`)).body;
  expect(renamed.record.name).toBe('Allies');
  await undo(changed.body.changeSetId);
  expect(await form(type)).toMatchObject({ isDefault: true, sections });
  expect((await call('PUT', `/forms/${type}`, { sections: sections.toReversed() })).body.isDefault).toBe(
    false,
  );
});

describe('an own field', () => {
  test('stands at the end of its section, where a form puts it, and at home again when it is given another section', async () => {
    const own = await call('POST', '/own-fields', {
      label: { en: 'Tier' },
      kind: 'text',
      types: ['lead'],
      section: 'company',
    });
    const key = 'custom.tier';
    expect(keysIn(await form(), 'company')).toEqual(['company', 'accountId', key]);
    const { sections } = await form();
    const moved = sections.map((section: Section) => ({
      ...section,
      fields:
        section.section === 'identity'
          ? [{ key }, ...section.fields]
          : section.fields.filter((field) => field.key !== key),
    }));
    await call('PUT', '/forms/lead', { sections: moved });
    expect(keysIn(await form(), 'identity')?.[0]).toBe(key);

    const changed = await call('PATCH', `/own-fields/${own.body.id}`, { section: 'marks' });
    expect(keysIn(await form(), 'marks')?.at(-1)).toBe(key);
    await undo(changed.body.changeSetId);
    expect(keysIn(await form(), 'identity')?.[0]).toBe(key);

    const gone = await call('DELETE', `/own-fields/${own.body.id}`);
    expect(keysIn(await form(), 'identity')).not.toContain(key);
    await undo(gone.body.changeSetId);
    expect(keysIn(await form(), 'identity')?.[0]).toBe(key);
  });
});
