import { expect, test } from 'vitest';
import { enterValues, startForm } from '../record/form/form-state.ts';
import { changeOf } from './use-bulk-change.ts';

const form = startForm('lead', null);

test('nothing typed is no change', () => {
  expect(changeOf(form, 'company', 'add')).toBeNull();
  expect(changeOf(form, 'assignedToId', 'add')).toBeNull();
  expect(changeOf(form, 'phones', 'replace')).toBeNull();
});

test('stars, marks and texts are sent as they stand', () => {
  expect(changeOf(enterValues(form, { rating: 4 }), 'rating', 'add')).toEqual({ rating: 4 });
  expect(changeOf(form, 'doNotCall', 'add')).toEqual({ doNotCall: false });
  expect(changeOf(enterValues(form, { company: 'Fjord' }), 'company', 'add')).toEqual({ company: 'Fjord' });
});

test('rows are added as they are, and removed by their value alone', () => {
  const phones = [{ label: 'work', value: '22334455' }];
  const typed = enterValues(form, {
    phones: [...phones, { label: 'mobile', value: '' }],
    addresses: [{ label: 'home', city: 'Førde', mailing: true }],
  });
  expect(changeOf(typed, 'phones', 'add')).toEqual({ phones: { add: phones } });
  expect(changeOf(typed, 'phones', 'replace')).toEqual({ phones });
  expect(changeOf(typed, 'phones', 'remove')).toEqual({ phones: { remove: ['22334455'] } });
  expect(changeOf(typed, 'addresses', 'remove')).toEqual({ addresses: { remove: [{ city: 'Førde' }] } });
});

test('names of a list are added and removed as they are', () => {
  const typed = enterValues(form, { categories: ['VIP'] });
  expect(changeOf(typed, 'categories', 'add')).toEqual({ categories: { add: ['VIP'] } });
  expect(changeOf(typed, 'categories', 'remove')).toEqual({ categories: { remove: ['VIP'] } });
});
