import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDateText, parseDateText } from './date-text.ts';

// A Tuesday.
const today = new Date(2026, 10, 24, 15);

describe('a typed date', () => {
  test.each([
    ['24.11.2026', '2026-11-24'],
    ['24/11/2026', '2026-11-24'],
    ['24-11-26', '2026-11-24'],
    ['7.3.', '2026-03-07'],
    ['7.3', '2026-03-07'],
    ['7 3 27', '2027-03-07'],
    ['070326', '2026-03-07'],
    ['07032026', '2026-03-07'],
    ['2026-3-7', '2026-03-07'],
    ['i dag', '2026-11-24'],
    [' I Morgen ', '2026-11-25'],
    ['yesterday', '2026-11-23'],
    ['29.2.2028', '2028-02-29'],
  ])('%j is %s', (text, date) => {
    expect(parseDateText(text, today)).toBe(date);
  });

  test.each([
    '29.2.2026',
    '31.4',
    '0.1.2026',
    '13.13.2026',
    'neste uke',
    '1',
    '',
    '24.11.20260',
    '24.11.202',
  ])('%j is none', (text) => {
    expect(parseDateText(text, today)).toBeNull();
  });

  test('is read again as it is written, in both languages', () => {
    const day = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom('nb', 'en'), (moment, language) => {
        const date = moment.toISOString().slice(0, 10);
        expect(parseDateText(formatDateText(date, language), today)).toBe(date);
      }),
    );
  });
});
