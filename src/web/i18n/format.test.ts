import { describe, expect, test } from 'vitest';
import {
  formatAgo,
  formatDate,
  formatDateTime,
  formatDay,
  formatLongDate,
  formatNumber,
  formatTime,
} from './format.ts';

const now = new Date(2026, 10, 24, 14, 20, 0);
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

describe('numbers', () => {
  test('part thousands by a space that does not break, in Norwegian', () => {
    expect(formatNumber('nb', 84302)).toBe('84\u00a0302');
  });
  test('part thousands by a comma, in English', () => {
    expect(formatNumber('en', 84302)).toBe('84,302');
  });
});

describe('dates and times', () => {
  test('have points, in Norwegian', () => {
    expect(formatDate('nb', now)).toBe('24.11.2026');
    expect(formatTime('nb', now)).toBe('14.20');
    expect(formatDateTime('nb', now)).toBe('24.11.2026 14.20');
    expect(formatLongDate('nb', now)).toBe('24. november 2026');
  });
  test('have strokes and a colon, in English', () => {
    expect(formatDate('en', now)).toBe('24/11/2026');
    expect(formatTime('en', now)).toBe('14:20');
    expect(formatLongDate('en', now)).toBe('24 November 2026');
  });
  test('keep the zero of early hours', () => {
    expect(formatTime('nb', new Date(2026, 0, 1, 0, 5))).toBe('00.05');
  });
  test('take what the API sends', () => {
    expect(formatDate('nb', now.toISOString())).toBe('24.11.2026');
  });
});

describe('a day in a column', () => {
  test('is said by name while it is near', () => {
    expect(formatDay('nb', ago(2 * hour), now)).toBe('i dag');
    expect(formatDay('nb', ago(day), now)).toBe('i går');
    expect(formatDay('nb', ago(-day), now)).toBe('i morgen');
    expect(formatDay('en', ago(day), now)).toBe('yesterday');
  });
  test('goes by the calendar, not by 24 hours', () => {
    const justAfterMidnight = new Date(2026, 10, 24, 0, 10);
    expect(formatDay('nb', new Date(2026, 10, 23, 23, 50), justAfterMidnight)).toBe('i går');
  });
  test('is short within the year, and says another year', () => {
    expect(formatDay('nb', new Date(2026, 10, 4), now)).toBe('4. nov.');
    expect(formatDay('nb', new Date(2025, 10, 4), now)).toBe('4. nov. 2025');
    expect(formatDay('en', new Date(2026, 10, 4), now)).toBe('4 Nov');
  });
});

describe('how long ago', () => {
  test.each([
    [500, 'akkurat nå'],
    [8 * second, 'for 8 sekunder siden'],
    [minute, 'for 1 minutt siden'],
    [3 * hour, 'for 3 timer siden'],
    [day, 'i går'],
    [3 * day, 'for 3 dager siden'],
    [90 * day, 'for 3 måneder siden'],
    [800 * day, 'for 2 år siden'],
  ])('%d ms is "%s"', (milliseconds, text) => {
    expect(formatAgo('nb', ago(milliseconds), now)).toBe(text);
  });
  test('is said in English, too', () => {
    expect(formatAgo('en', ago(3 * day), now)).toBe('3 days ago');
    expect(formatAgo('en', ago(0), now)).toBe('just now');
  });
  test('is now when a clock runs ahead', () => {
    expect(formatAgo('nb', ago(-5 * minute), now)).toBe('akkurat nå');
  });
});
