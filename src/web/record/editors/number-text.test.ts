import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumberText, parseNumberText } from './number-text.ts';

describe('a typed amount', () => {
  test.each([
    ['84 302', 84302],
    ['84\u00a0302,50', 84302.5],
    ['1.234,50', 1234.5],
    ['1,234.50', 1234.5],
    ['1,234,567', 1234567],
    ['10.000', 10000],
    ['10,5', 10.5],
    ['0,125', 0.125],
    ['kr 500,-', 500],
    ['500 kr', 500],
    ['\u221212', -12],
    ['007', 7],
  ])('%j is %d', (text, value) => {
    expect(parseNumberText(text)).toBe(value);
  });

  test.each(['', 'ti', '12 stk', '1e9', '--5', '5%', '.'])('%j is none', (text) => {
    expect(parseNumberText(text)).toBeNull();
  });

  test('is read again as it is written, in both languages', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e13, max: 1e13 }),
        fc.constantFrom('nb', 'en'),
        (hundredths, language) => {
          const value = hundredths / 100;
          expect(parseNumberText(formatNumberText(value, language))).toBe(value);
        },
      ),
    );
  });
});
