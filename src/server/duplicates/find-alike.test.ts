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
const alike = async (typed: object) => (await call('POST', '/duplicates/alike', typed)).body.items;

describe('a record that looks like the one being typed is found', () => {
  test.each([
    ['by its e-mail address, whatever the capitals', { emails: ['post@ODEGARD.example'] }, ['sameEmail']],
    ['by its telephone number, however written', { phones: ['+47 912 34 567'] }, ['samePhone']],
    [
      'by name and company, with accents or without',
      { name: 'soren odegard', company: 'ODEGARD & sonner' },
      ['sameName', 'sameCompany'],
    ],
    ['by name alone', { name: 'Søren Ødegård', company: 'Andre AS' }, ['sameName']],
  ])('%s', async (_how, typed, reasons) => {
    expect(await alike(typed)).toEqual([
      {
        type: 'lead',
        id: known.id,
        name: 'Søren Ødegård',
        company: 'Ødegård & Sønner',
        city: 'Førde',
        reasons,
      },
    ]);
  });

  test('with the surest reason, once', async () => {
    const found = await alike({ name: 'Søren Ødegård', emails: ['post@odegard.example'] });
    expect(found).toMatchObject([{ reasons: ['sameEmail'] }]);
  });

  test('but not itself, nor one in the bin or known to be another, nor by nothing', async () => {
    expect(await alike({ exceptId: known.id, name: 'Søren Ødegård' })).toEqual([]);
    expect(await alike({ name: ' ' })).toEqual([]);
    const other = (await call('POST', '/leads', { fullName: 'Søren Ødegård' })).body;
    const typed = { exceptId: other.id, name: 'Søren Ødegård' };
    expect(await alike(typed)).toHaveLength(1);
    await call('POST', '/duplicates/not-duplicates', { ids: [known.id, other.id] });
    expect(await alike(typed)).toEqual([]);
    await call('DELETE', `/leads/${other.id}`);
    const gone = (await call('POST', '/leads', { fullName: 'Borte Vekk' })).body;
    await call('DELETE', `/leads/${gone.id}`);
    expect(await alike({ name: 'Borte Vekk' })).toEqual([]);
  });
});

describe('an account that looks like the one being typed is found by the rule of the search for duplicates', async () => {
  const fjord = (
    await call('POST', '/accounts', {
      name: 'Fjordvik Rør AS',
      websites: [{ label: 'website', value: 'https://www.fjordvik.example/' }],
      phones: [{ label: 'work', value: '22 33 44 55' }],
      addresses: [{ label: 'work', street: 'Sjøgata 4', postalCode: '8006', city: 'Bodø' }],
    })
  ).body;
  const alikeFirms = (typed: object) => alike({ base: 'account', ...typed });

  test('by its name without the legal form', async () => {
    expect(await alikeFirms({ name: 'FJORDVIK ROR' })).toEqual([
      {
        type: 'account',
        id: fjord.id,
        name: 'Fjordvik Rør AS',
        company: null,
        city: 'Bodø',
        reasons: ['sameName'],
      },
    ]);
  });

  test.each([
    ['website', { websites: ['fjordvik.example'] }, 'sameWebsite'],
    ['telephone', { phones: ['+4722334455'] }, 'samePhone'],
  ])('by a name with a slip and its %s', async (_what, typed, reason) => {
    const [found] = await alikeFirms({ name: 'Fjordvikk Rør', ...typed });
    expect(found).toMatchObject({ id: fjord.id });
    expect(found.reasons).toContain(reason);
  });

  test.each([
    { kind: 'text', key: 'orgNo', given: 'NO 914 778 271 MVA' },
    { kind: 'number', key: 'vatNo', given: 914778271 },
  ])('by its number in a register under quite another name, kept as $kind', async ({ kind, key, given }) => {
    const field = { kind, key, label: { en: `Org. no.` }, types: ['account'] };
    const { body, status } = await call('POST', '/own-fields', field);
    expect(status).toBe(201);
    const { id } = (await call('POST', '/accounts', { name: 'Solkollen Drift', custom: { [key]: given } }))
      .body;
    const typed = { name: 'Bjørnsund Energi', registered: '914 778 271' };
    expect(await alikeFirms(typed)).toMatchObject([{ id, reasons: ['sameRegistered'] }]);
    await call('DELETE', `/accounts/${id}`);
    await call('DELETE', `/own-fields/${body.id}`);
  });

  test('by its website where its name is written so that no word is like', async () => {
    const websites = [{ label: 'website', value: 'HTTPS://www.NMV.example/om-oss' }];
    const { id } = (await call('POST', '/accounts', { name: 'NMV', websites })).body;
    const typed = { name: 'Nordvik Mekaniske Verksted', emails: ['post@nmv.example'] };
    expect(await alikeFirms(typed)).toMatchObject([{ id }]);
  });

  test('of whatever type, and never people, itself, a sister or who was said to be another', async () => {
    const names = { one: { en: 'supplier' }, many: { en: 'suppliers' } };
    const { name: type, id } = (await call('POST', '/own-types', { base: 'account', label: names })).body;
    const supplier = (await call('POST', '/suppliers', { name: 'Fjordvik Rør' })).body;
    expect((await alikeFirms({ name: 'Fjordvik Rør' })).map((found: { type: string }) => found.type)).toEqual(
      ['account', type],
    );
    const typed = { name: 'Fjordvik Rør', exceptId: supplier.id };
    expect(await alikeFirms(typed)).toMatchObject([{ id: fjord.id }]);
    await call('POST', '/duplicates/not-duplicates', { base: 'account', ids: [fjord.id, supplier.id] });
    expect(await alikeFirms(typed)).toEqual([]);
    expect(await alikeFirms({ name: 'Fjordvik Rør Eiendom AS' })).toEqual([]);
    expect(await alikeFirms({ name: 'Søren Ødegård' })).toEqual([]);
    await call('DELETE', `/own-types/${id}`);
    expect(await alikeFirms({ name: 'Fjordvik Rør' })).toMatchObject([{ id: fjord.id }]);
  });
});
