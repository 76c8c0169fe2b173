import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corpusFiles } from '../testing/corpora.ts';
import { checkText, codePointLength, isBlank } from './accept-text.ts';
import { multiLineText, oneLineText } from './text-schemas.ts';

const name = { max: 300, required: true };

test.each([
  'Kari Nordmann',
  ' Kari ',
  'محمد بن سلمان',
  'דוד\u200F (David)',
  '\u202EKari\u202C',
  '\u202Eunpaired override',
  'Zo\u200De\u200B',
  '👩‍👩‍👧 Family',
  '\uE000 private use',
  '\uFFFE noncharacter',
  "'; DROP TABLE contact; --",
  '=1+1',
  'e\u0301',
])('%j can be a name, exactly so', (value) => {
  expect(checkText(value, name)).toBeNull();
  expect(oneLineText(300, { required: true }).parse(value)).toBe(value);
});

test.each([
  '',
  ' ',
  '\u00a0\u3000',
  '\u200b',
  '\ufeff',
  '\u200e\u200f',
  '\u202e',
  '\u2060\u180e',
  '\u00ad',
  'ㅤ',
  '\u2800',
  '\t',
])('%j has nothing that can be seen', (value) => {
  expect(isBlank(value)).toBe(true);
  expect(checkText(value, name)).toEqual({ code: 'empty' });
});

test('an empty value is fine where none is required', () => {
  expect(checkText('', { max: 500 })).toBeNull();
});

test('a NUL byte is refused with its place', () => {
  expect(checkText('Ka\u0000ri', name)).toEqual({ code: 'controlCharacter', at: 2, codePoint: 0 });
  expect(checkText('Ka\u0000ri', { max: 10, multiline: true })?.code).toBe('controlCharacter');
});

test('a lone surrogate is refused, a whole pair is kept', () => {
  expect(checkText('Ka\ud83d', name)).toEqual({ code: 'brokenCharacter', at: 2 });
  expect(checkText('\ude00Ka', name)).toEqual({ code: 'brokenCharacter', at: 0 });
  expect(checkText('😀\ude00', name)).toEqual({ code: 'brokenCharacter', at: 2 });
  expect(checkText('😀', name)).toBeNull();
});

test('tab and line breaks belong in comments, not in a name', () => {
  for (const value of ['a\tb', 'a\nb', 'a\rb']) {
    expect(checkText(value, name)).toMatchObject({ code: 'controlCharacter', at: 1 });
    expect(checkText(value, { max: 10, multiline: true })).toBeNull();
  }
});

test('other control characters are refused everywhere', () => {
  for (const value of ['\u0007x', '\u001bx', '\u007fx', '\u0085x', '\u009fx']) {
    expect(checkText(value, { max: 10, multiline: true })).toMatchObject({ code: 'controlCharacter', at: 0 });
  }
});

test('length is counted in code points and the limit named', () => {
  expect(checkText('😀'.repeat(300), name)).toBeNull();
  expect(checkText('😀'.repeat(301), name)).toEqual({ code: 'tooLong', max: 300, length: 301 });
  expect(checkText('x'.repeat(10_000_000), { max: 200_000, multiline: true })).toEqual({
    code: 'tooLong',
    max: 200_000,
    length: 10_000_000,
  });
});

test('schemas say the fault in the params of their issue', () => {
  const refused = oneLineText(3).safeParse('abcd');
  expect(refused.error?.issues).toMatchObject([
    {
      code: 'custom',
      params: { code: 'tooLong', max: 3, length: 4 },
      message: 'Has 4 characters; at most 3 fit',
    },
  ]);
  expect(multiLineText(9).safeParse('a\u0000').error?.issues).toMatchObject([
    { params: { code: 'controlCharacter' }, message: 'Holds the control character U+0000' },
  ]);
  expect(oneLineText(9, { required: true }).safeParse('\u200b').error?.issues).toMatchObject([
    { params: { code: 'empty' } },
  ]);
});

test('accepted text is well formed, free of control characters and within its length', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 20 }), (value, max) => {
      const accepted = checkText(value, { max }) === null;
      const storable = !/\p{Cc}/u.test(value) && value.isWellFormed() && [...value].length <= max;
      expect(accepted).toBe(storable);
    }),
  );
});

test('code points are counted as iterating counts them', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0xd700, max: 0xe100 })), (units) => {
      const text = String.fromCharCode(...units);
      expect(codePointLength(text)).toBe([...text].length);
    }),
  );
});

const corpus = corpusFiles('strings');

describe.skipIf(corpus.length === 0)('naughty strings', () => {
  const strings = corpus.flatMap((path) => {
    const content = readFileSync(path, 'utf8');
    if (!path.endsWith('blns.json')) return content.split('\n');
    return (JSON.parse(content) as unknown[]).filter((value) => typeof value === 'string');
  });

  test('each is taken as a name and survives UTF-8 and JSON, or is refused for a reason', () => {
    const refusals = new Map<string, number>();
    for (const value of strings) {
      const fault = checkText(value, name);
      if (fault) refusals.set(fault.code, (refusals.get(fault.code) ?? 0) + 1);
      else {
        expect(Buffer.from(value, 'utf8').toString('utf8')).toBe(value);
        expect(JSON.parse(JSON.stringify(value))).toBe(value);
      }
    }
    expect(strings.length).toBeGreaterThan(1000);
    expect([...refusals.keys()].sort()).toEqual(['controlCharacter', 'empty']);
    expect(refusals.get('controlCharacter')).toBeLessThan(100);
  });
});
