import { expect, test } from 'vitest';
import { cleanCell } from './clean-cell.ts';

function textOf(raw: string): string {
  return cleanCell(raw).text;
}

test('keeps a cell as it is written, without the white space around it', () => {
  expect(cleanCell(' Kari\u00a0')).toEqual({ text: 'Kari', notes: [] });
  expect(textOf('02100')).toBe('02100');
  expect(textOf("O'Brien")).toBe("O'Brien");
  expect(textOf("'t Hooft")).toBe("'t Hooft");
  expect(textOf('a\nb')).toBe('a\nb');
});

test('reads what a spreadsheet writes to keep text from being a number or a formula', () => {
  expect(textOf('="0123"')).toBe('0123');
  expect(textOf("'0123")).toBe('0123');
  expect(textOf("'+47 22 33 44 55")).toBe('+47 22 33 44 55');
  expect(textOf("'=1+1")).toBe('=1+1');
});

test('takes the words for nothing as nothing, but not names that look like them', () => {
  for (const word of ['NULL', 'null', 'undefined', '#N/A', '#VERDI!', 'n/a', '-', '\\N'])
    expect(cleanCell(word)).toEqual({ text: '', notes: ['emptyWord'] });
  expect(textOf('Null')).toBe('Null');
  expect(textOf('Nan')).toBe('Nan');
  expect(textOf('NULL AS')).toBe('NULL AS');
});

test('notes numbers that were rounded and characters that were lost', () => {
  expect(cleanCell('4,79123E+09')).toEqual({ text: '4,79123E+09', notes: ['damagedNumber'] });
  expect(cleanCell('Bj\uFFFDrn')).toEqual({ text: 'Bj\uFFFDrn', notes: ['unreadableCharacter'] });
  expect(cleanCell('Kari\0\0')).toEqual({ text: 'Kari', notes: ['nulRemoved'] });
  expect(cleanCell('\0')).toEqual({ text: '', notes: ['nulRemoved'] });
});
