import { array, assert, constantFrom, property, subarray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Importance, importances, nextStar, scoreOf, weightOf } from './score-of.ts';

const criteriaOf = (...importance: Importance[]) =>
  importance.map((one, i) => ({ id: i + 1, importance: one }));
/** Those that come with Winnow: twelve points in all. */
const usual = criteriaOf('high', 'high', 'high', 'normal', 'normal', 'low');

const someCriteria = array(constantFrom(...importances), { maxLength: 9 }).map((list) => criteriaOf(...list));
const withMet = someCriteria.chain((criteria) =>
  subarray(criteria.map(({ id }) => id)).map((met) => ({ criteria, met })),
);

describe('stars', () => {
  test.each([
    [[], 0, 0],
    [[6], 1, 0],
    [[4], 2, 1],
    [[1], 3, 1],
    [[1, 2], 6, 2],
    [[1, 2, 6], 7, 3],
    [[1, 2, 3], 9, 3],
    [[1, 2, 3, 4], 11, 4],
    [[1, 2, 3, 4, 5], 13, 5],
    [[1, 2, 3, 4, 5, 6], 14, 5],
  ])('of %j of six criteria are told from %i of 14 points: %i', (met, points, stars) => {
    expect(scoreOf(usual, met)).toEqual({ points, total: 14, stars });
  });

  test('are rounded half up', () => {
    // One of two: two and a half stars.
    expect(scoreOf(criteriaOf('low', 'low'), [1]).stars).toBe(3);
    // One of ten: half a star.
    expect(scoreOf(criteriaOf('low', 'high', 'high', 'high'), [1]).stars).toBe(1);
  });

  test('are none where there are no criteria, whatever was met before', () => {
    expect(scoreOf([], [1, 2])).toEqual({ points: 0, total: 0, stars: 0 });
  });

  test('count a criterion once, and one that is gone not at all', () => {
    expect(scoreOf(usual, [1, 1, 99])).toEqual(scoreOf(usual, [1]));
  });

  test('never fall when one more criterion is met, and are five when all are', () => {
    assert(
      property(withMet, ({ criteria, met }) => {
        const { stars } = scoreOf(criteria, met);
        for (const { id } of criteria)
          expect(scoreOf(criteria, [...met, id]).stars).toBeGreaterThanOrEqual(stars);
        if (criteria.length > 0)
          expect(
            scoreOf(
              criteria,
              criteria.map(({ id }) => id),
            ).stars,
          ).toBe(5);
      }),
    );
  });
});

describe('what brings the next star', () => {
  test('is the least important criterion that suffices', () => {
    // 6 of 14 points are 2 stars; 7 bring the third.
    expect(nextStar(usual, [1, 2])).toEqual({ criteria: [6], stars: 3 });
    // 7 are 3 stars; 10 bring the fourth.
    expect(nextStar(usual, [1, 2, 6])).toEqual({ criteria: [3], stars: 4 });
  });

  test('is nothing at five stars, and without criteria', () => {
    expect(nextStar(usual, [1, 2, 3, 4, 5])).toBeNull();
    expect(nextStar([], [])).toBeNull();
  });

  test('is as few criteria as will do, and of as little weight', () => {
    assert(
      property(withMet, ({ criteria, met }) => {
        const found = nextStar(criteria, met);
        const { stars } = scoreOf(criteria, met);
        if (criteria.length === 0 || stars === 5) {
          expect(found).toBeNull();
          return;
        }
        const weightIn = (ids: readonly number[]) =>
          criteria
            .filter(({ id }) => ids.includes(id))
            .reduce((sum, one) => sum + weightOf[one.importance], 0);
        const enough = subsetsOf(criteria.map(({ id }) => id).filter((id) => !met.includes(id))).filter(
          (added) => scoreOf(criteria, [...met, ...added]).stars > stars,
        );
        const fewest = Math.min(...enough.map(({ length }) => length));
        const lightest = Math.min(...enough.filter(({ length }) => length === fewest).map(weightIn));
        expect(found?.criteria).toHaveLength(fewest);
        expect(weightIn(found?.criteria ?? [])).toBe(lightest);
        expect(found?.stars).toBe(scoreOf(criteria, [...met, ...(found?.criteria ?? [])]).stars);
      }),
    );
  });
});

function subsetsOf(ids: readonly number[]): number[][] {
  const all: number[][] = [[]];
  for (const id of ids) all.push(...all.map((one) => [...one, id]));
  return all;
}
