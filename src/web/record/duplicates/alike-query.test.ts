import { describe, expect, test } from 'vitest';
import { fieldsOf } from '#domain/records/record-types.ts';
import { enterValues, startForm } from '../form/form-state.ts';
import { emptyValues, type Values } from '../form/record-values.ts';
import { alikeQueryOf } from './alike-query.ts';

const fields = fieldsOf('lead');
const ask = (values: Values) => alikeQueryOf(enterValues(startForm('lead', null), values), fields);

describe('records that look alike are asked for', () => {
  test('as soon as an address, a number or a whole name is typed', () => {
    expect(ask({ fullName: 'Søren Ødegård', company: 'Fjord AS' })).toEqual({
      base: 'contact',
      name: 'Søren Ødegård',
      company: 'Fjord AS',
      emails: [],
      phones: [],
    });
    expect(ask({ emails: [{ label: 'work', value: 'a@b.example' }] })).toEqual({
      base: 'contact',
      emails: ['a@b.example'],
      phones: [],
    });
    expect(ask({ phones: [{ label: 'work', value: '91 23 45 67' }] })).toEqual({
      base: 'contact',
      emails: [],
      phones: ['91 23 45 67'],
    });
  });

  test('not for a first name, half an address or the beginning of a number', () => {
    expect(ask({})).toBeNull();
    expect(
      ask({
        fullName: 'Søren ',
        company: 'Fjord AS',
        emails: [{ label: 'work', value: 'kari' }],
        phones: [{ label: 'work', value: '912' }],
      }),
    ).toBeNull();
  });

  test('of a record that was read only once something of that is changed, and never for itself', () => {
    const values = { ...emptyValues('lead'), fullName: 'Kari Lie' };
    const state = startForm('lead', { id: 5, number: 5, version: 1, values });
    expect(alikeQueryOf(enterValues(state, { jobTitle: 'Sjef' }), fields)).toBeNull();
    expect(alikeQueryOf(enterValues(state, { fullName: 'Kari Moe' }), fields)).toMatchObject({ exceptId: 5 });
  });

  test('of a firm as soon as its name is typed, with all that tells it from others', () => {
    const askFirm = (values: Values) =>
      alikeQueryOf(enterValues(startForm('account', null), values), fieldsOf('account'));
    expect(askFirm({ emails: [{ label: 'work', value: 'post@fjord.example' }] })).toBeNull();
    expect(
      askFirm({
        name: 'Fjord AS',
        websites: [{ label: 'website', value: 'fjord.example' }],
        addresses: [{ label: 'work', street: 'Sjøgata 4', postalCode: '8006' }],
      }),
    ).toEqual({
      base: 'account',
      name: 'Fjord AS',
      emails: [],
      phones: [],
      websites: ['fjord.example'],
      addresses: [{ street: 'Sjøgata 4', postalCode: '8006', city: '' }],
    });
  });
});
