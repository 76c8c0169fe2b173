import { expect, test } from 'vitest';
import { refreshAt, wantsSnapshot } from './snapshot-policy.ts';

test('a list that fits one page is never frozen for scrolling', () => {
  expect(wantsSnapshot(200, 0, 'scroll')).toBe(false);
  expect(wantsSnapshot(200, 0, 'end')).toBe(false);
});

test('a small list is frozen at once', () => {
  expect(wantsSnapshot(201, 0, 'scroll')).toBe(true);
  expect(wantsSnapshot(20_000, 0, 'scroll')).toBe(true);
});

test('a large list is read from the top until the reader goes past page five', () => {
  expect(wantsSnapshot(1_000_000, 0, 'scroll')).toBe(false);
  expect(wantsSnapshot(1_000_000, 4, 'scroll')).toBe(false);
  expect(wantsSnapshot(1_000_000, 5, 'scroll')).toBe(true);
  expect(wantsSnapshot(null, 4, 'scroll')).toBe(false);
});

test('a large list is frozen when the thumb is dragged, End is pressed or rows unseen are picked', () => {
  for (const cause of ['thumb', 'end', 'run'] as const) expect(wantsSnapshot(1_000_000, 0, cause)).toBe(true);
});

test('to know where a record stands, the order must be frozen', () => {
  expect(wantsSnapshot(null, 0, 'position')).toBe(true);
  expect(wantsSnapshot(12, 0, 'position')).toBe(true);
});

test('a list is brought up to date after half a minute of quiet, or five minutes of none', () => {
  expect(refreshAt(0, 0)).toBe(30_000);
  expect(refreshAt(0, 100_000)).toBe(130_000);
  expect(refreshAt(0, 290_000)).toBe(300_000);
});
