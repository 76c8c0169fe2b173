import { expect, test } from 'vitest';
import { laidOver, usualListState } from '#domain/views/list-state.ts';
import { differsFromView, stateToKeep } from './view-differs.ts';

const below = usualListState('lead');
const fiveStars = { field: 'rating', op: 'is', value: 5 } as const;

test('another filter, order, column or width makes a list differ from its view', () => {
  for (const said of [
    { filter: fiveStars },
    { sort: [{ field: 'fullName', descending: false }] },
    { columns: below.columns.slice(1) },
    { columns: below.columns.map(({ key }) => ({ key, width: 200 })) },
    { bin: true },
  ])
    expect(differsFromView(below, laidOver(below, said))).toBe(true);
});

test('what is searched for does not, and is not kept', () => {
  const searched = laidOver(below, { q: 'fjord' });
  expect(differsFromView(below, searched)).toBe(false);
  expect(stateToKeep(searched)).not.toHaveProperty('q');
});

test('the filter of a view taken away is none', () => {
  const filtered = laidOver(below, { filter: fiveStars });
  const all = laidOver(filtered, { filter: { and: [] } });
  expect(differsFromView(filtered, all)).toBe(true);
  expect(differsFromView(below, all)).toBe(false);
  expect(stateToKeep(all).filter).toBeNull();
});
