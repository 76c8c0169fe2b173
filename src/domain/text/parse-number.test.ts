import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNumber } from './parse-number.ts';

describe('means the same in both languages', () => {
  test.each([
    ['0', 0],
    ['7', 7],
    ['-7', -7],
    ['−7', -7],
    ['+7', 7],
    ['- 7', -7],
    ['(7)', -7],
    ['1234', 1234],
    ['1 234', 1234],
    ['1\u00a0234\u202f567', 1234567],
    ['1 234,50', 1234.5],
    ['1\u00a0234,50', 1234.5],
    ['1\u202f234,50', 1234.5],
    ['1\u2009234.50', 1234.5],
    ['−1\u00a0234,50', -1234.5],
    ['1.234,50', 1234.5],
    ['1,234.50', 1234.5],
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['1,234,567.89', 1234567.89],
    ["1'234.50", 1234.5],
    ['1’234’567', 1234567],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['0.125', 0.125],
    ['0,125', 0.125],
    ['1234,567', 1234.567],
    [',5', 0.5],
    ['.5', 0.5],
    ['007', 7],
    ['1500,-', 1500],
    ['1 500,–', 1500],
    ['kr 1 500', 1500],
    ['1 500 kr', 1500],
    ['1 500,50 kr.', 1500.5],
    ['NOK 1500', 1500],
    ['−1 234,50 kr', -1234.5],
    ['kr -200', -200],
    ['$1,234.50', 1234.5],
    ['-$5', -5],
    ['€ 12', 12],
    ['１２３', 123],
    [' 12 ', 12],
    ['-0', 0],
    ['999999999999999', 999999999999999],
  ])('%j', (typed, number) => {
    expect(parseNumber(typed, 'nb')).toEqual({ number });
    expect(parseNumber(typed, 'en')).toEqual({ number });
  });
});

test.each([
  ['1,234', 1.234, 1234],
  ['1.234', 1234, 1.234],
  ['123,456', 123.456, 123456],
  ['123.456', 123456, 123.456],
  ['-1.234', -1234, -1.234],
])('%s is %d in Norwegian and %d in English', (typed, nb, en) => {
  expect(parseNumber(typed, 'nb')).toEqual({ number: nb });
  expect(parseNumber(typed, 'en')).toEqual({ number: en });
});

test.each([
  '',
  ' ',
  '-',
  'kr',
  'ti',
  '12 34',
  '1 23',
  '1.23.4',
  '1,2,3',
  '1 234.567,8',
  '1.234,567,8',
  '12a',
  'a12',
  '1e5',
  '0x10',
  'NaN',
  'Infinity',
  '--1',
  '(-1)',
  '1-2',
  '5,',
  '5.',
  '50 %',
  '7.3.2026',
  '1'.repeat(101),
])('%j is no number', (typed) => {
  expect(parseNumber(typed, 'nb')).toEqual({ fault: { code: 'notANumber' } });
  expect(parseNumber(typed, 'en')).toEqual({ fault: { code: 'notANumber' } });
});

test('more digits than a number holds exactly are refused', () => {
  expect(parseNumber('1234567890123456', 'nb')).toMatchObject({ fault: { code: 'tooLarge' } });
  expect(parseNumber('0,1234567890123456', 'nb')).toMatchObject({ fault: { code: 'tooLarge' } });
});

test('what Intl writes in either language is read back', () => {
  const amounts = fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }).map((cents) => cents / 100);
  fc.assert(
    fc.property(amounts, fc.constantFrom('nb', 'en'), (amount, locale) => {
      const written = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(amount);
      expect(parseNumber(written, locale)).toEqual({ number: amount === 0 ? 0 : amount });
    }),
  );
});

test('whatever is typed, the answer is a finite number or a fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('nb', 'en'), (typed, locale) => {
      const reading = parseNumber(typed, locale);
      expect('fault' in reading || Number.isFinite(reading.number)).toBe(true);
    }),
  );
});
