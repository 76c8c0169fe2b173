import { expect, test } from 'vitest';
import { type FoundPair, groupPairs, largestGroup } from './group-pairs.ts';

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
