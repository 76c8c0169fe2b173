import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceInterval, evidenceOf, fewestLeads, wilsonInterval } from './evidence.ts';

const share = integer({ min: 0, max: 3000 }).chain((of) =>
  integer({ min: 0, max: of }).map((converted) => ({ converted, of })),
);

describe('the interval of a share', () => {
  // R. G. Newcombe, Two-sided confidence intervals for the single proportion, Stat. Med. 17 (1998) 857–872, table I,
  // method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i is the published one', (converted, of, low, high) => {
    const interval = wilsonInterval({ converted, of });
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  test('holds the share, lies within 0 and 1, and of no leads is all that can be', () => {
    expect(wilsonInterval({ converted: 0, of: 0 })).toEqual({ low: 0, high: 1 });
    assert(
      property(share, ({ converted, of }) => {
        const { low, high } = wilsonInterval({ converted, of });
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        if (of === 0) return;
        expect(low).toBeLessThanOrEqual(converted / of);
        expect(high).toBeGreaterThanOrEqual(converted / of);
      }),
    );
  });
});

describe('the interval of a difference', () => {
  // R. G. Newcombe, Interval estimation for the difference between independent proportions, Stat. Med. 17 (1998)
  // 873–890, table II, method 10.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
  ])('%i of %i less %i of %i is the published one', (a, n, b, m, low, high) => {
    const interval = differenceInterval({ converted: a, of: n }, { converted: b, of: m });
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });
});

describe('what leads say of a criterion', () => {
  test('is nothing while they are few, however they turned out', () => {
    const few = evidenceOf({ converted: fewestLeads - 1, of: fewestLeads - 1 }, { converted: 0, of: 500 });
    expect(few).toMatchObject({ verdict: 'tooFew', suggested: null });
    expect(evidenceOf({ converted: 4, of: 400 }, { converted: 0, of: 400 })).toMatchObject({
      verdict: 'tooFew',
    });
    expect(evidenceOf({ converted: 0, of: 0 }, { converted: 0, of: 0 })).toMatchObject({
      verdict: 'tooFew',
      lift: null,
    });
  });

  test.each([
    ['twice as often or more', 60, 100, 20, 100, 'raises', 'high'],
    ['half as often again', 75, 200, 50, 200, 'raises', 'normal'],
    ['a little more often, by many leads', 1150, 4000, 1000, 4000, 'raises', 'low'],
    ['about as often', 52, 100, 50, 100, 'noDifference', 'low'],
    ['more often, but by chance perhaps', 12, 25, 9, 25, 'noDifference', 'low'],
    ['less often', 20, 100, 60, 100, 'lowers', null],
    ['and none of the others', 30, 100, 0, 100, 'raises', 'high'],
  ])('where they were converted %s', (_, a, n, b, m, verdict, suggested) => {
    expect(evidenceOf({ converted: a, of: n }, { converted: b, of: m })).toMatchObject({
      verdict,
      suggested,
    });
  });
});
