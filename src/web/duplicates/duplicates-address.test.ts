import { expect, test } from 'vitest';
import { idsOfAddress, mergeAddress, readDuplicatesAddress, readMergeAddress } from './duplicates-address.ts';

test('an address names records, whatever else stands in it', () => {
  expect(idsOfAddress(mergeAddress('contact', [12, 34]).search.ids)).toEqual([12, 34]);
  expect(idsOfAddress('12.12.x.-3.1e99')).toEqual([12]);
  // The router takes a lone number for one.
  expect(readMergeAddress({ ids: 12.34, from: 'elsewhere' })).toEqual({ ids: '12.34' });
});

test('a merge remembers where one goes on', () => {
  const { search } = mergeAddress('account', [1, 2], { base: 'account', reason: 'sameEmail', group: 7 });
  expect(readMergeAddress({ ...search })).toEqual(search);
  expect(readMergeAddress({ ids: '1.2', from: 'duplicates', next: 'x' })).toMatchObject({ next: {} });
});

test('accounts are named, and people are who is meant else', () => {
  expect(mergeAddress('account', [1, 2]).search).toEqual({ ids: '1.2', base: 'account' });
  expect(mergeAddress('contact', [1, 2]).search).toEqual({ ids: '1.2' });
  expect(readDuplicatesAddress({ base: 'contact' })).toEqual({});
  expect(readDuplicatesAddress({ base: 'shoes' })).toEqual({});
});

test('a reason that is none is left out', () => {
  expect(readDuplicatesAddress({ reason: 'sameEmail' })).toEqual({ reason: 'sameEmail' });
  expect(readDuplicatesAddress({ reason: 'sameShoes' })).toEqual({});
  expect(readDuplicatesAddress({ reason: 'sameEmail', decided: true })).toEqual({ decided: true });
  expect(readDuplicatesAddress({ decided: 'yes' })).toEqual({});
});
