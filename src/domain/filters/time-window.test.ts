import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateIn, isTimeZone, shift, startOfDay, windowOf } from './time-window.ts';

const today = '2026-11-25';

test.each([
  ['inLast', { n: 7, unit: 'day' }, '2026-11-18', '2026-11-26'],
  ['inLast', { n: 1, unit: 'month' }, '2026-10-25', '2026-11-26'],
  ['inLast', { n: 2, unit: 'quarter' }, '2026-05-25', '2026-11-26'],
  ['inNext', { n: 2, unit: 'week' }, '2026-11-25', '2026-12-10'],
  ['inNext', { n: 1, unit: 'year' }, '2026-11-25', '2027-11-26'],
  ['inThis', { n: 1, unit: 'day' }, '2026-11-25', '2026-11-26'],
  ['inThis', { n: 1, unit: 'week' }, '2026-11-23', '2026-11-30'],
  ['inThis', { n: 1, unit: 'month' }, '2026-11-01', '2026-12-01'],
  ['inThis', { n: 1, unit: 'quarter' }, '2026-10-01', '2027-01-01'],
  ['inThis', { n: 1, unit: 'year' }, '2026-01-01', '2027-01-01'],
] as const)('%s %o, seen from a Wednesday in November, is %s up to %s', (op, span, from, before) => {
  expect(windowOf(op, span, today)).toEqual({ from, before });
});

test.each([
  ['2026-11-22', '2026-11-16'],
  ['2026-11-23', '2026-11-23'],
  ['2027-01-01', '2026-12-28'],
  ['2024-12-31', '2024-12-30'],
])('the week of %s begins on Monday %s', (date, monday) => {
  expect(windowOf('inThis', { n: 1, unit: 'week' }, date)).toEqual({
    from: monday,
    before: shift(monday, 7, 'day'),
  });
});

test('a month later is the last day of a month that has no such day', () => {
  expect(shift('2026-01-31', 1, 'month')).toBe('2026-02-28');
  expect(shift('2024-01-31', 1, 'month')).toBe('2024-02-29');
  expect(shift('2024-02-29', -1, 'year')).toBe('2023-02-28');
  expect(shift('2026-12-31', -1, 'month')).toBe('2026-11-30');
});

test.each([
  ['Europe/Oslo', '2026-03-29', '2026-03-28T23:00:00.000Z'],
  ['Europe/Oslo', '2026-03-30', '2026-03-29T22:00:00.000Z'],
  ['Europe/Oslo', '2026-10-26', '2026-10-25T23:00:00.000Z'],
  ['America/St_Johns', '2026-07-01', '2026-07-01T02:30:00.000Z'],
  // In Beirut clocks go from 0:00 to 1:00: the day begins at 1:00.
  ['Asia/Beirut', '2026-03-29', '2026-03-28T22:00:00.000Z'],
  // In Havana 0:00 to 1:00 comes twice: the day begins the first time.
  ['America/Havana', '2026-11-01', '2026-11-01T04:00:00.000Z'],
  ['UTC', '1000-01-01', '1000-01-01T00:00:00.000Z'],
])('in %s, %s begins at %s', (timeZone, date, moment) => {
  expect(new Date(startOfDay(date, timeZone)).toISOString()).toBe(moment);
});

test('a day begins at the first moment that has its date, in any time zone', () => {
  const zones = fc.constantFrom(
    'Europe/Oslo',
    'Pacific/Apia',
    'Asia/Kathmandu',
    'America/Sao_Paulo',
    'Asia/Beirut',
  );
  const days = fc.integer({ min: 3_650, max: 36_500 }).map((day) => shift('1970-01-01', day, 'day'));
  fc.assert(
    fc.property(zones, days, (timeZone, date) => {
      const start = startOfDay(date, timeZone);
      // Samoa skipped 30 December 2011 altogether.
      if (timeZone === 'Pacific/Apia' && date === '2011-12-30') return;
      expect(dateIn(timeZone, new Date(start))).toBe(date);
      expect(dateIn(timeZone, new Date(start - 1)) < date).toBe(true);
    }),
  );
});

test('time zones are known by name', () => {
  expect(['Europe/Oslo', 'UTC', 'Asia/Kolkata'].every(isTimeZone)).toBe(true);
  expect(['', 'Oslo', 'Europe/Nowhere', "'; drop"].some(isTimeZone)).toBe(false);
});
