import { expect, test } from 'vitest';
import { safeReturnAddress } from './return-address.ts';

test.each([
  ['/leads?q=berg#row', '/leads?q=berg#row'],
  ['/leads/12', '/leads/12'],
  [undefined, '/'],
  ['', '/'],
  ['https://evil.example/leads', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['leads', '/'],
])('after signing in for %o one is led to %o', (asked, led) => {
  expect(safeReturnAddress(asked)).toBe(led);
});
