import { expect, test } from 'vitest';
import { draftOf, isComplete, isEdited, wantedOf, withChange, withMove, withNew } from './criteria-draft.ts';

const kept = [
  { id: 1, description: 'Need', importance: 'high' },
  { id: 2, description: 'Budget', importance: 'normal' },
  { id: 3, description: 'Time', importance: 'low' },
] as const;
const draft = draftOf(kept);
const names = (some: typeof draft) => some.map(({ description }) => description);

test('criteria that nobody has touched are as they were', () => {
  expect(isEdited(draft, kept)).toBe(false);
  expect(wantedOf(draft)).toEqual(kept);
});

test('one is moved up and down, and not beyond the ends', () => {
  expect(names(withMove(draft, 2, 0))).toEqual(['Time', 'Need', 'Budget']);
  expect(names(withMove(draft, 0, 1))).toEqual(['Budget', 'Need', 'Time']);
  expect(withMove(draft, 0, -1)).toBe(draft);
  expect(withMove(draft, 2, 3)).toBe(draft);
  expect(isEdited(withMove(draft, 0, 1), kept)).toBe(true);
});

test('a new one must say something before it can be sent, and is sent without an id', () => {
  const more = withNew(draft);
  expect(isComplete(more)).toBe(false);
  const said = withChange(more, more[3]?.key ?? '', { description: ' Has a lawn ' });
  expect(isComplete(said)).toBe(true);
  expect(wantedOf(said)[3]).toEqual({ description: 'Has a lawn', importance: 'normal' });
});
