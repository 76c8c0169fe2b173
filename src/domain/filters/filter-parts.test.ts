import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition, Filter } from './filter.ts';
import { filterOf, partAt, partsOf, withoutPart, withPart } from './filter-parts.ts';

const named = (field: string): Condition => ({ field, op: 'isEmpty' });
const [a, b, c] = [named('a'), named('b'), named('c')];

describe('the parts of a filter', () => {
  test('give back what they were taken from', () => {
    const condition = fc.constantFrom(a, b, c);
    const part = fc.oneof(condition, fc.record({ or: fc.array(condition, { minLength: 1, maxLength: 3 }) }));
    fc.assert(
      fc.property(fc.array<Filter>(part, { minLength: 1, maxLength: 4 }), (parts) => {
        expect(partsOf(filterOf(parts))).toEqual(parts);
      }),
    );
    expect(filterOf([])).toBeNull();
    expect(partsOf(null)).toEqual([]);
    expect(partsOf({ or: [a, b] })).toEqual([{ or: [a, b] }]);
  });

  test('are replaced and added where they stand', () => {
    expect(withPart([a], { part: 1 }, b)).toEqual([a, b]);
    expect(withPart([a, b], { part: 0 }, c)).toEqual([c, b]);
    expect(withPart([{ or: [a] }], { part: 0, inner: 1 }, b)).toEqual([{ or: [a, b] }]);
    expect(withPart([a, { or: [a, b] }], { part: 1, inner: 0 }, c)).toEqual([a, { or: [c, b] }]);
    expect(partAt([a, { or: [b, c] }], { part: 1, inner: 1 })).toEqual(c);
  });

  test('are taken out; what is left of a group stands by itself, and nothing leaves nothing', () => {
    expect(withoutPart([a, b], { part: 0 })).toEqual([b]);
    expect(withoutPart([{ or: [a, b] }], { part: 0, inner: 0 })).toEqual([b]);
    expect(withoutPart([c, { or: [a] }], { part: 1, inner: 0 })).toEqual([c]);
    expect(filterOf(withoutPart([a], { part: 0 }))).toBeNull();
    expect(filterOf([{ or: [] }])).toBeNull();
  });
});
