import { describe, expect, test } from 'vitest';
import { type RecordType, recordTypeNames } from '#domain/records/record-types.ts';
import { columnFields } from '#domain/views/list-columns.ts';
import { openTestApp } from '../testing/open-test-app.ts';

const { call, person } = await openTestApp();
const kari = await person('Kari Nordmann');
const account = (await call('POST', '/accounts', { name: 'Fjord Elektro AS' })).body;
const lead = (
  await call('POST', '/leads', {
    fullName: 'Søren Ødegård',
    company: 'Ødegård & Sønner',
    accountId: account.id,
    assignedToId: kari.id,
    source: 'Trade Show',
    initiatedBy: { type: 'account', id: account.id },
    comments: 'Å'.repeat(400),
    doNotCall: true,
    categories: ['Helt egen'],
    phones: [{ label: 'work', value: '22 33 44 55' }],
    emails: [
      { label: 'work', value: 'post@odegard.example' },
      { label: 'home', value: 'soren@odegard.example', default: true },
    ],
    websites: [{ label: 'website', value: 'odegard.example' }],
    addresses: [
      { label: 'home', city: 'Bergen' },
      {
        label: 'work',
        street: 'Strandvegen 12\nPostboks 3',
        postalCode: '6800',
        city: 'Førde',
        mailing: true,
      },
    ],
  })
).body;

const rowsOf = (type: RecordType, query: Record<string, string>) =>
  call('GET', `/lists/${type}/rows?${new URLSearchParams(query)}`);

describe('a line of a list', () => {
  test('holds of many values the one that stands for all, and names in the place of ids', async () => {
    const columns =
      'company,accountId,assignedToId,source,initiatedBy,doNotCall,categories,phones,emails,websites,addresses';
    const { body } = await rowsOf('lead', { columns });
    expect(body.items[0]).toMatchObject({ id: lead.id, name: 'Søren Ødegård', pictureId: null });
    expect(body.items[0].values).toEqual({
      company: 'Ødegård & Sønner',
      accountId: { id: account.id, name: 'Fjord Elektro AS' },
      assignedToId: kari.id,
      source: 'Trade Show',
      initiatedBy: { type: 'account', id: account.id, name: 'Fjord Elektro AS' },
      doNotCall: true,
      categories: [{ name: 'Helt egen', color: expect.any(String) }],
      phones: '22 33 44 55',
      emails: 'soren@odegard.example',
      websites: 'odegard.example',
      addresses: 'Strandvegen 12 Postboks 3, 6800 Førde',
    });
  });

  test('holds the beginning of a long text', async () => {
    const { body } = await rowsOf('lead', { columns: 'comments' });
    expect(body.items[0].values).toEqual({ comments: 'Å'.repeat(300) });
  });

  test('holds the same in a frozen order', async () => {
    const columns = 'accountId,addresses,updatedAt';
    const { body } = await rowsOf('lead', { columns });
    const { snapshotId } = (await call('POST', '/lists/lead/snapshots', {})).body;
    const page = await call('GET', `/lists/snapshots/${snapshotId}/pages/0?columns=${columns}`);
    expect(page.body.items).toEqual(body.items.map((row: object) => ({ ...row, gone: false })));
  });

  test('is refused a column that the type has not, by name', async () => {
    const { status, body } = await rowsOf('account', { columns: 'name,company,shoeSize' });
    expect(status).toBe(422);
    expect(body.errors).toMatchObject([
      { field: 'columns', code: 'unknownField' },
      { field: 'columns', code: 'unknownField' },
    ]);
  });
});

test.each(recordTypeNames())('every field of a %s can be a column', async (type) => {
  if (type === 'campaign') await call('POST', '/campaigns', { title: 'Messe', budget: 12.5 });
  if (type === 'contact') await call('POST', '/contacts', { fullName: 'Ola' });
  const columns = columnFields(type).map(([key]) => key);
  const { status, body } = await rowsOf(type, { columns: columns.join(',') });
  expect(status).toBe(200);
  expect(Object.keys(body.items[0].values).toSorted()).toEqual(columns.toSorted());
});

describe('the bin', () => {
  test('is a list of its own: counted, frozen and searched apart from the others', async () => {
    const gone = (await call('POST', '/leads', { fullName: 'Borte Vekk' })).body;
    await call('DELETE', `/leads/${gone.id}`);
    const { body } = await rowsOf('lead', { bin: 'true' });
    expect(body.items).toMatchObject([{ id: gone.id, name: 'Borte Vekk' }]);
    expect((await call('GET', '/lists/lead/count?bin=true')).body).toEqual({ total: 1 });
    expect((await call('GET', '/lists/lead/count')).body).toEqual({ total: 1 });
    expect((await call('GET', '/lists/lead/count?bin=true&q=ødegård')).body).toEqual({ total: 0 });
    expect((await call('POST', '/lists/lead/snapshots', { bin: true })).body).toMatchObject({ total: 1 });
  });
});
