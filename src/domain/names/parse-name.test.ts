import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseSpaces } from './name-tokens.ts';
import { formatName, parseName } from './parse-name.ts';
import { realNames } from './real-names.ts';

describe.each(Object.entries(realNames))('%s', (_, names) => {
  test.each(names)('%s', (name, title, firstName, middleName, lastName, suffix) => {
    expect(parseName(name)).toEqual({ title, firstName, middleName, lastName, suffix });
  });
});

const allNames = Object.values(realNames).flat();

test('the table is long enough to mean something', () => {
  expect(allNames.length).toBeGreaterThan(200);
});

test('white space of any kind is one space in the parts', () => {
  expect(parseName(' \u00a0Kari\u3000 Lie\t Nordmann ')).toEqual(parseName('Kari Lie Nordmann'));
});

test('a blank name has only empty parts', () => {
  expect(formatName(parseName(''))).toBe('');
  expect(formatName(parseName(' , ,, '))).toBe('');
});

/** Words of all the kinds the parser looks for, in any order, among words it does not know. */
const nameWord = fc.oneof(
  fc.constantFrom(...new Set(allNames.flatMap(([name]) => name.split(/[\s,]+/)).filter(Boolean))),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
  fc.constantFrom('(', ')', '"', '[', ']', '«', '»', "'", '-', '.', '&', 'y', 'c/o', 'Inc.', 'AS', '😀'),
);
const separator = fc.oneof(
  { weight: 8, arbitrary: fc.constant(' ') },
  { weight: 1, arbitrary: fc.constantFrom(', ', ',', '  ', '\u00a0', ' ,', '，') },
);
const typedName = fc
  .array(fc.tuple(nameWord, separator), { maxLength: 8 })
  .map((pairs) => pairs.flat().join(''));

function wordsOf(text: string): string[] {
  return text.split(/[\s,，،]+/).filter(Boolean);
}

test('every word typed is in the parts exactly once', () => {
  fc.assert(
    fc.property(typedName, (name) => {
      expect(wordsOf(Object.values(parseName(name)).join(' ')).sort()).toEqual(wordsOf(name).sort());
    }),
    { numRuns: 2000 },
  );
});

test('a name without commas is the same when its parts are joined', () => {
  fc.assert(
    fc.property(typedName, (typed) => {
      const name = typed.replace(/[,，،]/g, ' ');
      expect(formatName(parseName(name))).toBe(normaliseSpaces(name));
    }),
    { numRuns: 2000 },
  );
});

test('a name once put in order stays in order', () => {
  fc.assert(
    fc.property(typedName, (name) => {
      const once = formatName(parseName(name));
      expect(formatName(parseName(once))).toBe(once);
    }),
    { numRuns: 2000 },
  );
});

test('a very long text is taken apart in time', () => {
  const started = performance.now();
  parseName(`${'(a '.repeat(100_000)},${'"x '.repeat(100_000)}`);
  expect(performance.now() - started).toBeLessThan(3000);
});
