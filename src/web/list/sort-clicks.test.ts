import { describe, expect, test } from 'vitest';
import { sortAfterClick } from './sort-clicks.ts';

const up = (field: string) => ({ field, descending: false });
const down = (field: string) => ({ field, descending: true });
const click = { type: 'lead', more: false } as const;
const shiftClick = { type: 'lead', more: true } as const;

describe('a click on the head of a column', () => {
  test('sorts by it alone, and a second one turns the order', () => {
    expect(sortAfterClick([down('updatedAt')], 'fullName', click)).toEqual([up('fullName')]);
    expect(sortAfterClick([up('fullName')], 'fullName', click)).toEqual([down('fullName')]);
    expect(sortAfterClick([down('a'), up('b')], 'b', click)).toEqual([down('b')]);
  });

  test('begins with the greatest where one looks for that first', () => {
    expect(sortAfterClick([up('fullName')], 'rating', click)).toEqual([down('rating')]);
  });

  test('with Shift joins up to three, turns, and goes', () => {
    const two = sortAfterClick([up('a')], 'b', shiftClick);
    expect(two).toEqual([up('a'), up('b')]);
    expect(sortAfterClick(two, 'b', shiftClick)).toEqual([up('a'), down('b')]);
    expect(sortAfterClick([up('a'), down('b')], 'b', shiftClick)).toEqual([up('a')]);
    expect(sortAfterClick([up('a'), up('b'), up('c')], 'd', shiftClick)).toEqual([up('a'), up('b'), up('d')]);
    expect(sortAfterClick([down('a')], 'a', shiftClick)).toEqual([up('a')]);
  });
});
