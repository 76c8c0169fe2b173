import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition, Filter } from './filter.ts';
import { filterOf, partAt, partsOf, piecesOf, withGroup, withoutPart, withPart } from './filter-parts.ts';

const named = (field: string): Condition => ({ field, op: 'isEmpty' });
const [a, b, c, d] = [named('a'), named('b'), named('c'), named('d')];

const condition = fc.constantFrom<Filter>(a, b, c, d);
const several = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 2, maxLength: 3 });
const whole = fc.record({ and: several(condition) });
const any = fc.record({ or: several(fc.oneof(condition, whole)) });
const rows = fc.array<Filter>(fc.oneof(condition, any), { minLength: 1, maxLength: 4 });

/** Whether what is named holds: a condition holds when its field is in the set. */
function holds(filter: Filter, known: ReadonlySet<string>): boolean {
  if ('and' in filter) return filter.and.every((one) => holds(one, known));
  if ('or' in filter) return filter.or.some((one) => holds(one, known));
  return known.has(filter.field);
}

describe('the parts of a filter', () => {
  test('give back what they were taken from', () => {
    fc.assert(
      fc.property(rows, (parts) => {
        expect(partsOf(filterOf(parts))).toEqual(parts);
      }),
    );
    expect(filterOf([])).toBeNull();
    expect(partsOf(null)).toEqual([]);
    expect(partsOf({ or: [a, b] })).toEqual([{ or: [a, b] }]);
  });

  test('are replaced and added where they stand, at any depth', () => {
    expect(withPart([a], [1], b)).toEqual([a, b]);
    expect(withPart([a, b], [0], c)).toEqual([c, b]);
    expect(withPart([{ or: [a] }], [0, 1], b)).toEqual([{ or: [a, b] }]);
    expect(withPart([a, { or: [a, b] }], [1, 0], c)).toEqual([a, { or: [c, b] }]);
    expect(withPart([{ or: [a, { and: [b, c] }] }], [0, 1, 2], d)).toEqual([{ or: [a, { and: [b, c, d] }] }]);
    expect(partAt([a, { or: [b, { and: [c, d] }] }], [1, 1, 1])).toEqual(d);
    expect(partAt([a], [0, 0])).toBeUndefined();
  });

  test('become groups when a condition gets company: one of both in the row, both of them in a group', () => {
    expect(withPart([a], [0, 1], b)).toEqual([{ or: [a, b] }]);
    expect(withPart([{ or: [a, b] }], [0, 1, 1], c)).toEqual([{ or: [a, { and: [b, c] }] }]);
    expect(withGroup([a, b], [1])).toEqual([a, { or: [b] }]);
    expect(withGroup([{ or: [a, b] }], [0])).toEqual([{ or: [a, b] }]);
  });

  test('are taken out; what is left of a group stands by itself, and nothing leaves nothing', () => {
    expect(withoutPart([a, b], [0])).toEqual([b]);
    expect(withoutPart([{ or: [a, b] }], [0, 0])).toEqual([b]);
    expect(withoutPart([c, { or: [a] }], [1, 0])).toEqual([c]);
    expect(withoutPart([{ or: [a, { and: [b, c] }] }], [0, 1, 0])).toEqual([{ or: [a, c] }]);
    expect(withoutPart([{ or: [a, { and: [b, c] }] }, d], [0, 0])).toEqual([b, c, d]);
    expect(filterOf(withoutPart([a], [0]))).toBeNull();
    expect(filterOf([{ or: [] }])).toBeNull();
  });

  test('mean the same drawn as groups of one as they did', () => {
    const known = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')).map((fields) => new Set(fields));
    const path = fc.array(fc.nat(3), { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(rows, path, known, (parts, at, fields) => {
        const drawn = withGroup(parts, at);
        expect(holds({ and: [...drawn] }, fields)).toBe(holds({ and: [...parts] }, fields));
        expect(drawn.every((part) => 'field' in part || piecesOf(part, 1) !== null)).toBe(true);
      }),
    );
  });

  test('are edited piece by piece two groups deep, and no deeper', () => {
    expect(piecesOf({ or: [a, { and: [b, c] }] }, 1)).toEqual([a, { and: [b, c] }]);
    expect(piecesOf({ or: [a, { and: [b, { or: [c, d] }] }] }, 1)).toBeNull();
    expect(piecesOf({ and: [a, b] }, 1)).toBeNull();
    expect(piecesOf(a, 1)).toBeNull();
  });
});
