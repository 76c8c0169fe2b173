import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FoundPair, groupPairs, largestGroup, portionsOf } from './group-pairs.ts';

const pair = (a: number, b: number, confidence: number): FoundPair => ({
  a,
  b,
  confidence,
  reasons: ['sameName'],
});
const always = () => true;
const never = () => false;

test('links that hold together make one group, as sure as the weakest of them', () => {
  expect(groupPairs([pair(1, 2, 0.9), pair(2, 3, 0.85), pair(8, 9, 1)], always)).toEqual([
    { members: [8, 9], confidence: 1, reasons: ['sameName'] },
    { members: [1, 2, 3], confidence: 0.85, reasons: ['sameName'] },
  ]);
});

test('a record between two people goes to the surer one', () => {
  expect(groupPairs([pair(1, 2, 0.9), pair(2, 3, 0.95)], never)).toEqual([
    { members: [2, 3], confidence: 0.95, reasons: ['sameName'] },
  ]);
});

test('no group is larger than can be merged', () => {
  const chain = Array.from({ length: 30 }, (_, index) => pair(index, index + 1, 0.9));
  for (const { members } of groupPairs(chain, always))
    expect(members.length).toBeLessThanOrEqual(largestGroup);
});

test('pairs in portions make the same groups as all at once', () => {
  const id = fc.nat(40);
  const found = fc.uniqueArray(
    fc.record({ a: id, b: id, confidence: fc.constantFrom(0.8, 0.9, 0.97) }).filter(({ a, b }) => a < b),
    { selector: ({ a, b }) => `${a} ${b}`, maxLength: 60 },
  );
  const mayJoin = (a: number, b: number) => (a + b) % 3 > 0;
  const sorted = (pairs: FoundPair[]) =>
    groupPairs(pairs, mayJoin).sort((one, other) => (one.members[0] ?? 0) - (other.members[0] ?? 0));
  fc.assert(
    fc.property(found, fc.integer({ min: 1, max: 20 }), (given, size) => {
      const pairs = given.map((one) => pair(one.a, one.b, one.confidence));
      const portions = [...portionsOf(pairs, size)];
      expect(portions.flat()).toHaveLength(pairs.length);
      const groups = portions.flatMap((portion) => groupPairs(portion, mayJoin));
      expect(groups.sort((one, other) => (one.members[0] ?? 0) - (other.members[0] ?? 0))).toEqual(
        sorted(pairs),
      );
    }),
  );
});
