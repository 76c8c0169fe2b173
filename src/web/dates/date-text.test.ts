import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { formatDateText, readDateText, steppedDate } from './date-text.ts';

// A Tuesday.
beforeEach(() => void vi.useFakeTimers({ now: new Date(2026, 10, 24, 15) }));
afterEach(() => void vi.useRealTimers());

describe('a typed date', () => {
  test('is read by the clock of the reader', () => {
    expect(readDateText('7.3')).toEqual({ date: '2026-03-07' });
    expect(readDateText('i morgen')).toEqual({ date: '2026-11-25' });
    expect(readDateText('neste uke')).toEqual({ fault: { code: 'notADate' } });
  });

  test('is read again as it is written, in both languages', () => {
    const day = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom('nb', 'en'), (moment, language) => {
        const date = moment.toISOString().slice(0, 10);
        expect(readDateText(formatDateText(date, language))).toEqual({ date });
      }),
    );
  });
});

test('a date is stepped on by days and months, and begins with today', () => {
  expect(steppedDate('2026-12-31', { days: 1 })).toBe('2027-01-01');
  expect(steppedDate('2026-03-31', { months: -1 })).toBe('2026-02-28');
  expect(steppedDate(null, { days: 1 })).toBe('2026-11-24');
});
