import { expect, test } from 'vitest';
import { isWrittenAlike } from './written-value.ts';

test.each([
  ['1 234,5', '1234,5'],
  ['12 345 678', '12345678'],
  ['−3', '-3'],
  ['gold', 'Gold'],
  ['2026-11-24', '2026-11-24 00:00'],
])('%j says the same as %j', (one, other) => {
  expect(isWrittenAlike(one, other)).toBe(true);
});

test.each([
  ['07', '7'],
  ['1.234', '1234'],
  ['1,234', '1234'],
  ['2026-11-24 14:20', '2026-11-24'],
  ['one\ntwo', 'one two'],
  ['x', 'Yes'],
])('%j is not the same as %j', (one, other) => {
  expect(isWrittenAlike(one, other)).toBe(false);
});
