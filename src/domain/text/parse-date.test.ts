import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDate } from './parse-date.ts';

/** A Saturday. */
const today = '2026-03-07';

test.each([
  ['2026-03-07', '2026-03-07'],
  ['2026-3-7', '2026-03-07'],
  ['2026.03.07', '2026-03-07'],
  ['2026/03/07', '2026-03-07'],
  ['2026-03-07 00:00:00', '2026-03-07'],
  ['2026-03-07T00:00:00.000Z', '2026-03-07'],
  ['20260307', '2026-03-07'],
  ['7.3', '2026-03-07'],
  ['7.3.', '2026-03-07'],
  ['07.03', '2026-03-07'],
  ['7.3.26', '2026-03-07'],
  ['7.3.2026', '2026-03-07'],
  ['07.03.2026', '2026-03-07'],
  ['7. 3. 2026', '2026-03-07'],
  [' 07.03.2026 ', '2026-03-07'],
  ['29.2.2024', '2024-02-29'],
  ['7.3.46', '2046-03-07'],
  ['7.3.47', '1947-03-07'],
  ['7. mars 2026', '2026-03-07'],
  ['7 mars', '2026-03-07'],
  ['7. mar. 26', '2026-03-07'],
  ['den 7. mars 2026', '2026-03-07'],
  ['17. Mai', '2026-05-17'],
  ['1. desember 2026', '2026-12-01'],
  ['March 7, 2026', '2026-03-07'],
  ['Mar 7 2026', '2026-03-07'],
  ['7 March 2026', '2026-03-07'],
  ['7th of March 2026', '2026-03-07'],
  ['March 7th', '2026-03-07'],
  ['7-Mar-2026', '2026-03-07'],
  ['17/5/2026', '2026-05-17'],
  ['5/17/2026', '2026-05-17'],
  ['5/5/26', '2026-05-05'],
  ['i dag', '2026-03-07'],
  ['I dag', '2026-03-07'],
  ['today', '2026-03-07'],
  ['i morgen', '2026-03-08'],
  ['imorgen', '2026-03-08'],
  ['i\u00a0morgen', '2026-03-08'],
  ['Tomorrow', '2026-03-08'],
  ['i overmorgen', '2026-03-09'],
  ['i går', '2026-03-06'],
  ['yesterday', '2026-03-06'],
  ['mandag', '2026-03-09'],
  ['på mandag', '2026-03-09'],
  ['Monday', '2026-03-09'],
  ['next Friday', '2026-03-13'],
  ['lørdag', '2026-03-14'],
  ['søn', '2026-03-08'],
  ['+10', '2026-03-17'],
  ['+2u', '2026-03-21'],
  ['+1w', '2026-03-14'],
  ['om 3 dager', '2026-03-10'],
  ['in 3 days', '2026-03-10'],
  ['om to uker', '2026-03-21'],
  ['in a week', '2026-03-14'],
  ['om en måned', '2026-04-07'],
  ['om ett år', '2027-03-07'],
  ['1.1.1000', '1000-01-01'],
  ['31.12.9999', '9999-12-31'],
  ['０７.０３.２０２６', '2026-03-07'],
  ['07032026', '2026-03-07'],
  ['20122026', '2026-12-20'],
  ['070326', '2026-03-07'],
  ['24/11-26', '2026-11-24'],
  ['24-11-26', '2026-11-24'],
  ['3/7/26', '2026-07-03'],
  ['3-7-2026', '2026-07-03'],
  ['3/7', '2026-07-03'],
  ['7 3 27', '2027-03-07'],
])('%s is %s', (typed, date) => {
  expect(parseDate(typed, today)).toEqual({ date });
});

test('a month from the last of January is the last of February', () => {
  expect(parseDate('om en måned', '2026-01-31')).toEqual({ date: '2026-02-28' });
  expect(parseDate('om 13 måneder', '2026-12-15')).toEqual({ date: '2028-01-15' });
});

test.each([
  ['7.3.20260', 9999],
  ['20260-03-07', 9999],
  ['7. mars 20260', 9999],
  ['7.3.0026', 1000],
  ['7.3.126', 1000],
  ['0999-12-31', 1000],
  ['om 9000 år', 9999],
])('%s has a year out of range', (typed, limit) => {
  expect(parseDate(typed, today)).toEqual({ fault: { code: 'yearOutOfRange', limit } });
});

test.each([
  '',
  ' ',
  'snart',
  '29.2.2026',
  '31.4.2026',
  '32.1.2026',
  '0.1.2026',
  '1.0.2026',
  '1.13.2026',
  '13/13/2026',
  '7',
  '2026',
  '12345',
  '7.3.2026 14:30',
  '2026-03-07T12:00:00Z',
  '2026-03-07x',
  '7.3.2026.1',
  'mars',
  'mars 2026',
  '7. foo 2026',
  '1234,5',
  '22 33 44 55',
  '2026-13-01',
  '1'.repeat(61),
])('%j is no date', (typed) => {
  expect(parseDate(typed, today)).toEqual({ fault: { code: 'notADate' } });
});

const someDay = fc.date({
  min: new Date(Date.UTC(1000, 0, 1)),
  max: new Date(Date.UTC(9999, 11, 31)),
  noInvalidDate: true,
});

test('what Intl writes is read back, whatever day and language', () => {
  fc.assert(
    fc.property(
      someDay,
      fc.constantFrom('nb', 'en'),
      fc.constantFrom('long', 'medium'),
      (day, locale, dateStyle) => {
        const iso = day.toISOString().slice(0, 10);
        const written = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC', calendar: 'gregory' });
        const proleptic = day.getTime() >= Date.UTC(1600, 0, 1);
        if (proleptic) expect(parseDate(written.format(day), today)).toEqual({ date: iso });
        expect(parseDate(iso, today)).toEqual({ date: iso });
      },
    ),
  );
});

test('whatever is typed, the answer is a day of the calendar or a fault', () => {
  const typedAnything = fc.oneof(
    fc.string(),
    fc
      .array(fc.constantFrom(...'0123456789./- ', 'mars', 'om ', 'i dag'), { maxLength: 12 })
      .map((signs) => signs.join('')),
  );
  fc.assert(
    fc.property(typedAnything, (typed) => {
      const reading = parseDate(typed, today);
      if ('fault' in reading) return;
      expect(reading.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(new Date(`${reading.date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(reading.date);
    }),
    { numRuns: 2000 },
  );
});
