import { describe, expect, test } from 'vitest';
import { readListAddress, sortAfterClick, sortForAddress, sortOf } from './list-address.ts';

const sortable = (key: string) => ['fullName', 'rating', 'updatedAt'].includes(key);

describe('the address of a list', () => {
  test('keeps the search, the order and the lead beside it', () => {
    expect(readListAddress({ q: 'fjord', sort: '-rating', lead: 12 })).toEqual({
      q: 'fjord',
      sort: '-rating',
      lead: 12,
    });
  });

  test('takes digits for the text they are', () => {
    expect(readListAddress({ q: 91234567 })).toEqual({ q: '91234567' });
  });

  test('leaves out what makes no sense', () => {
    expect(readListAddress({ q: '  ', sort: [], lead: 'x', other: 1 })).toEqual({});
    expect(readListAddress({ lead: -1 })).toEqual({});
    expect(readListAddress({ lead: 1.5 })).toEqual({});
  });
});

describe('the order', () => {
  test('is the newest change first, where nothing or nonsense is asked for', () => {
    expect(sortOf({}, sortable)).toEqual({ key: 'updatedAt', descending: true });
    expect(sortOf({ sort: '-comments' }, sortable)).toEqual({ key: 'updatedAt', descending: true });
    expect(sortForAddress({ key: 'updatedAt', descending: true })).toBeUndefined();
  });

  test('is turned by a second click on the same column', () => {
    const first = sortAfterClick({ key: 'updatedAt', descending: true }, 'fullName', false);
    expect(first).toEqual({ key: 'fullName', descending: false });
    expect(sortAfterClick(first, 'fullName', false)).toEqual({ key: 'fullName', descending: true });
    expect(sortAfterClick(first, 'rating', true)).toEqual({ key: 'rating', descending: true });
  });

  test('is read back as it was written', () => {
    for (const sort of [
      { key: 'rating', descending: true },
      { key: 'fullName', descending: false },
    ]) {
      expect(sortOf({ sort: sortForAddress(sort) ?? '' }, sortable)).toEqual(sort);
    }
  });
});
