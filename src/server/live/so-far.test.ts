import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SoFar } from './so-far.ts';

const told = (changeSetId: number) => ({ subject: 'lead', count: 1, changeSetId, actor: null });

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

test('it tells messages without their ids, and how long ago each was', () => {
  const soFar = new SoFar();
  vi.advanceTimersByTime(1000);
  soFar.note({ ...told(1), ids: [7] });
  vi.advanceTimersByTime(500);
  expect(soFar.tell()).toEqual({ completeFor: 1500, past: [{ message: told(1), ago: 500 }] });
});

test('what is older than a minute, or more than a hundred, is forgotten, and it says since when', () => {
  const soFar = new SoFar();
  soFar.note(told(1));
  vi.advanceTimersByTime(60_001);
  expect(soFar.tell()).toEqual({ completeFor: 60_001, past: [] });
  for (let id = 2; id <= 103; id++) {
    vi.advanceTimersByTime(1);
    soFar.note(told(id));
  }
  const { completeFor, past } = soFar.tell();
  expect(past).toHaveLength(100);
  expect(past[0]).toEqual({ message: told(4), ago: 99 });
  expect(completeFor).toBe(100);
});
