import { describe, expect, test } from 'vitest';
import { openTestApp } from '../testing/open-test-app.ts';

const { call } = await openTestApp({ worker: true });

const wait = { headers: { prefer: 'wait=30' } };
const make = async (fullName: string, path = '/leads'): Promise<number> =>
  (await call('POST', path, { fullName })).body.id;
const touchedBy = (value: unknown, op = 'is') =>
  encodeURIComponent(JSON.stringify({ field: 'changeSet', op, value }));
const namesIn = async (query: string, path = '/leads') =>
  (await call('GET', `${path}?sort=fullName&${query}`)).body.items.map(
    ({ fullName }: { fullName: string }) => fullName,
  );

const kari = await make('Kari Lie');
const ola = await make('Ola Moe');
await make('Per Dahl');
const contact = await make('Siv Foss', '/contacts');
const bulkEdit = async (ids: number[], company: string): Promise<number> =>
  (await call('POST', '/leads/bulk-edit', { selection: { ids }, changes: { company } }, wait)).body
    .changeSetId;
const first = await bulkEdit([kari, ola], 'Fjord');
const second = await bulkEdit([ola], 'Havnes');

describe('the records of an act', () => {
  test('are a filter of the list', async () => {
    expect(await namesIn(`filter=${touchedBy(first)}`)).toEqual(['Kari Lie', 'Ola Moe']);
    expect(await namesIn(`filter=${touchedBy(second)}`)).toEqual(['Ola Moe']);
    expect(await namesIn(`filter=${touchedBy([first, second], 'notIn')}`)).toEqual(['Per Dahl']);
    expect((await call('GET', `/leads?filter=${touchedBy(first)}`)).body.total).toBe(2);
  });

  test('are of the type that the list is of', async () => {
    const { body } = await call(
      'PATCH',
      `/contacts/${contact}`,
      { company: 'A' },
      { headers: { 'if-match': '*' } },
    );
    const [act] = (await call('GET', '/change-sets?limit=1')).body.items;
    expect(await namesIn(`filter=${touchedBy(act.id)}`, '/contacts')).toEqual([body.fullName]);
    expect(await namesIn(`filter=${touchedBy(act.id)}`)).toEqual([]);
  });

  test('are a selection to act on, and a view to keep', async () => {
    const filter = { field: 'changeSet', op: 'is', value: first };
    const { body } = await call(
      'POST',
      '/leads/bulk-edit',
      { selection: { filter }, changes: { jobTitle: 'Sjef' } },
      wait,
    );
    expect(body.result).toMatchObject({ changed: 2 });
    const view = { recordType: 'lead', name: 'Av det', shared: true, state: { filter } };
    const kept = await call('POST', '/views', view);
    expect(kept.body).toMatchObject({ name: 'Av det', faults: [] });
  });

  test('are found in the bin where the act put them there', async () => {
    const { changeSetId } = (await call('POST', '/leads/delete', { selection: { ids: [kari] } }, wait)).body;
    expect(await namesIn(`filter=${touchedBy(changeSetId)}`)).toEqual([]);
    expect(await namesIn(`filter=${touchedBy(changeSetId)}&bin=true`)).toEqual(['Kari Lie']);
  });

  test.each<[string, unknown, string]>([
    ['no number', 'x', 'filter.value'],
    ['nothing', undefined, 'filter.value'],
  ])('are not told by %s', async (_what, value, field) => {
    expect(await call('GET', `/leads?filter=${touchedBy(value)}`)).toMatchObject({
      status: 422,
      body: { field },
    });
  });
});
