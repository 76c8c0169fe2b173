import { expect, test } from 'vitest';
import {
  draftOf,
  isComplete,
  isEdited,
  isReworded,
  wantedOf,
  withChange,
  withMove,
  withNew,
} from './criteria-draft.ts';

const said = (en: string, nb: string) => ({ description: en, descriptions: { en, nb } });
const kept = [
  { id: 1, ...said('Need', 'Behov'), importance: 'high' },
  { id: 2, ...said('Budget', 'Budsjett'), importance: 'normal' },
  { id: 3, ...said('Time', 'Time'), importance: 'low' },
] as const;
const draft = draftOf(kept, 'en');
const names = (some: typeof draft) => some.map(({ description }) => description);

test('criteria that nobody has touched are as they were', () => {
  expect(isEdited(draft, draft)).toBe(false);
  expect(wantedOf(draft, 'en')).toEqual(kept);
});

test('one is moved up and down, and not beyond the ends', () => {
  expect(names(withMove(draft, 2, 0))).toEqual(['Time', 'Need', 'Budget']);
  expect(names(withMove(draft, 0, 1))).toEqual(['Budget', 'Need', 'Time']);
  expect(withMove(draft, 0, -1)).toBe(draft);
  expect(withMove(draft, 2, 3)).toBe(draft);
  expect(isEdited(withMove(draft, 0, 1), draft)).toBe(true);
});

test('a new one must say something before it can be sent, and is sent without an id', () => {
  const more = withNew(draft);
  expect(isComplete(more)).toBe(false);
  const named = withChange(more, more[3]?.key ?? '', { description: ' Has a lawn ' });
  expect(isComplete(named)).toBe(true);
  expect(wantedOf(named, 'en')[3]).toEqual({ ...said('Has a lawn', 'Has a lawn'), importance: 'normal' });
});

test('one that is reworded keeps what it says in the other language, unless it said the same', () => {
  const reword = (place: number, description: string) => {
    const some = withChange(draft, draft[place]?.key ?? '', { description });
    return wantedOf(some, 'en')[place];
  };
  expect(reword(1, 'A budget')).toMatchObject(said('A budget', 'Budsjett'));
  expect(reword(2, 'Soon')).toMatchObject(said('Soon', 'Soon'));
  const translated = withChange(draft, draft[2]?.key ?? '', { translation: 'Tid' });
  expect(translated.map((one) => isReworded(one, draft))).toEqual([false, false, true]);
  expect(wantedOf(translated, 'en')[2]).toMatchObject(said('Time', 'Tid'));
});
