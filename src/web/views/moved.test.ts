import { expect, test } from 'vitest';
import { moved } from './moved.ts';

test('an item goes to the place of another, forwards and backwards', () => {
  expect(moved(['a', 'b', 'c', 'd'], 'a', 'c')).toEqual(['b', 'c', 'a', 'd']);
  expect(moved(['a', 'b', 'c', 'd'], 'd', 'b')).toEqual(['a', 'd', 'b', 'c']);
  expect(moved(['a', 'b'], 'a', 'a')).toEqual(['a', 'b']);
});

test('what is not there moves nothing', () => {
  expect(moved(['a', 'b'], 'a', 'x')).toEqual(['a', 'b']);
});
