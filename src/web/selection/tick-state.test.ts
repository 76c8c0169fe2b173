import { expect, test } from 'vitest';
import { nextTick, partsOf, tickOf } from './tick-state.ts';

test('a tick tells whether all, some or none have it', () => {
  expect([tickOf(0, 5), tickOf(2, 5), tickOf(5, 5)]).toEqual(['none', 'some', 'all']);
});

test('a mixed tick goes to all, to none, and back to what it was', () => {
  expect(nextTick('some', 'some')).toBe('all');
  expect(nextTick('all', 'some')).toBe('none');
  expect(nextTick('none', 'some')).toBe('some');
  expect(nextTick('none', 'none')).toBe('all');
  expect(nextTick('all', 'all')).toBe('none');
});

test('only what is to be another is added or removed', () => {
  expect(partsOf({})).toBeNull();
  expect(partsOf({ Messe: 'all', VIP: 'none' })).toEqual({ add: ['Messe'], remove: ['VIP'] });
});
