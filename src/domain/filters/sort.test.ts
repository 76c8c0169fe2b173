import { expect, test } from 'vitest';
import { contactFields } from '../fields/contact-fields.ts';
import { formatSort, parseSort } from './sort.ts';

test('an order is read from text and written back the same', () => {
  const { keys, faults } = parseSort('-updatedAt, fullName,-rating', contactFields);
  expect(faults).toEqual([]);
  expect(keys).toEqual([
    { field: 'updatedAt', descending: true },
    { field: 'fullName', descending: false },
    { field: 'rating', descending: true },
  ]);
  expect(formatSort(keys)).toBe('-updatedAt,fullName,-rating');
});

test('with nothing said, what was changed last comes first', () => {
  for (const nothing of [undefined, ''])
    expect(formatSort(parseSort(nothing, contactFields).keys)).toBe('-updatedAt');
});

test.each([
  ['name', 'unknownField'],
  ['fullName,', 'unknownField'],
  ['--fullName', 'unknownField'],
  ['constructor', 'unknownField'],
  ['comments', 'notSortable'],
  ['fullName,company,rating,id', 'tooMany'],
])('%j cannot be sorted by: %s', (sort, code) => {
  expect(parseSort(sort, contactFields).faults).toEqual([expect.objectContaining({ field: 'sort', code })]);
});
