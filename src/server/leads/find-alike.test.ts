import { describe, expect, test } from 'vitest';
import { openTestApp } from '../testing/open-test-app.ts';

const { call } = await openTestApp();

const known = (
  await call('POST', '/leads', {
    fullName: 'Søren Ødegård',
    company: 'Ødegård & Sønner',
    emails: [{ label: 'work', value: 'Post@odegard.example' }],
    phones: [{ label: 'mobile', value: '91 23 45 67' }],
    addresses: [{ label: 'work', city: 'Førde' }],
  })
).body;
const alike = async (typed: object) => (await call('POST', '/leads/alike', typed)).body.items;

describe('a record that looks like the one being typed is found', () => {
  test.each([
    ['by its e-mail address, whatever the capitals', { emails: ['post@ODEGARD.example'] }, 'email'],
    ['by its telephone number, however written', { phones: ['+47 912 34 567'] }, 'phone'],
    [
      'by name and company, with accents or without',
      { fullName: 'soren odegard', company: 'ODEGARD & sonner' },
      'nameAndCompany',
    ],
    ['by name alone', { fullName: 'Søren Ødegård', company: 'Andre AS' }, 'name'],
  ])('%s', async (_how, typed, reason) => {
    expect(await alike(typed)).toEqual([
      {
        type: 'lead',
        id: known.id,
        name: 'Søren Ødegård',
        company: 'Ødegård & Sønner',
        city: 'Førde',
        reason,
      },
    ]);
  });

  test('with the surest reason, once', async () => {
    const found = await alike({ fullName: 'Søren Ødegård', emails: ['post@odegard.example'] });
    expect(found).toMatchObject([{ reason: 'email' }]);
  });

  test('but not itself, nor one in the bin or known to be another, nor by nothing', async () => {
    expect(await alike({ exceptId: known.id, fullName: 'Søren Ødegård' })).toEqual([]);
    expect(await alike({ fullName: ' ' })).toEqual([]);
    const other = (await call('POST', '/leads', { fullName: 'Søren Ødegård' })).body;
    const typed = { exceptId: other.id, fullName: 'Søren Ødegård' };
    expect(await alike(typed)).toHaveLength(1);
    await call('POST', '/duplicates/not-duplicates', { ids: [known.id, other.id] });
    expect(await alike(typed)).toEqual([]);
    await call('DELETE', `/leads/${other.id}`);
    const gone = (await call('POST', '/leads', { fullName: 'Borte Vekk' })).body;
    await call('DELETE', `/leads/${gone.id}`);
    expect(await alike({ fullName: 'Borte Vekk' })).toEqual([]);
  });
});
