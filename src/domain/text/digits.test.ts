import { expect, test } from 'vitest';
import { asciiDigits, digitsOf } from './digits.ts';

test.each([
  ['+47 22 33 44 55', '4722334455'],
  ['０３−１２３４', '031234'],
  ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
  ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
  ['०१२ ০১২ ๐๑๒', '012012012'],
  ['02100', '02100'],
  ['none', ''],
])('%s has the digits %s', (text, digits) => {
  expect(digitsOf(text)).toBe(digits);
});

test('other signs stay when digits are rewritten', () => {
  expect(asciiDigits('tlf ２２ ３３ (x)')).toBe('tlf 22 33 (x)');
});
