import { expect, test } from 'vitest';
import { adoptOwnFields } from '#domain/fields/adopted-fields.ts';
import type { OwnField } from '#domain/fields/own-field-shape.ts';
import { suggestTargets } from './suggest-targets.ts';

const shown = ['fullName', 'company', 'updatedAt', 'source'];

test('cells go to the column with the focus and those right of it, where these can be pasted into', () => {
  const table = [
    ['Fjord AS', 'x', 'Messe', 'y'],
    ['', '', '', ''],
  ];
  expect(suggestTargets('lead', table, shown, 'company')).toEqual({
    headings: false,
    targets: ['company', null, 'source', null],
  });
  expect(suggestTargets('lead', table, shown, null).targets).toEqual([null, null, null, null]);
});

test('headings say where their columns go, in either language', () => {
  const table = [
    ['Firma', 'Lead source', 'Tilordnet', 'Navn'],
    ['Fjord AS', 'Messe', 'Kari', 'Ola'],
  ];
  expect(suggestTargets('lead', table, shown, 'source')).toEqual({
    headings: true,
    targets: ['company', 'source', 'assignedToId', null],
  });
});

test('headings name the parts of an address, and own fields as they are labelled or otherwise written', () => {
  const own = (id: number, key: string, label: OwnField['label']): OwnField => ({
    ...{ id, key, label, kind: 'text', storage: `own_${id}`, position: id, types: ['account'] },
    ...{ help: null, section: 'details', rules: {}, options: [] },
  });
  adoptOwnFields([
    own(1, 'orgNo', { en: 'Organisation number', nb: 'Org.nr.' }),
    own(2, 'tier', { en: 'Tier', nb: 'Nivå' }),
  ]);
  const table = [
    ['Gateadresse', 'Postnr', 'Poststed', 'Land', 'Orgnr', 'Nivå'],
    ['Sjøgata 4', '8006', 'Bodø', 'Norge', '914778271', 'Gull'],
  ];
  const address = ['addresses.street', 'addresses.postalCode', 'addresses.city', 'addresses.country'];
  expect(suggestTargets('account', table, ['name'], 'name')).toEqual({
    headings: true,
    targets: [...address, 'custom.orgNo', 'custom.tier'],
  });
  adoptOwnFields([]);
});

test('one line is values, and a first line of which a cell names no field is too', () => {
  expect(suggestTargets('lead', [['Firma']], shown, 'company').headings).toBe(false);
  expect(
    suggestTargets(
      'lead',
      [
        ['Firma', 'Fjord'],
        ['a', 'b'],
      ],
      shown,
      null,
    ).headings,
  ).toBe(false);
});
