import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileAs, fileAsChoices, fileAsKinds } from './file-as.ts';
import { type NameParts, parseName } from './parse-name.ts';

const kari = parseName('dr. Kari Lie Nordmann');

test.each([
  ['lastFirst', 'Nordmann, Kari Lie'],
  ['firstLast', 'Kari Lie Nordmann'],
  ['company', 'Fjord AS'],
  ['lastFirstCompany', 'Nordmann, Kari Lie (Fjord AS)'],
  ['companyLastFirst', 'Fjord AS (Nordmann, Kari Lie)'],
  ['own', 'Kari i Fjord'],
] as const)('%s is %s', (kind, text) => {
  expect(fileAs(kind, kari, 'Fjord AS', 'Kari i Fjord')).toBe(text);
});

test.each([
  ['Kari', 'Kari'],
  ['Fru Hansen', 'Hansen'],
  ['van Gogh', 'van Gogh'],
  ['Martin Luther King Jr.', 'King, Martin Luther Jr.'],
  ['山田 太郎', '山田 太郎'],
  ['Dr.', 'Dr.'],
])('%s without a company is filed as %s by last name', (name, text) => {
  const parts = parseName(name);
  expect(fileAs('lastFirst', parts, null)).toBe(text);
  expect(fileAs('lastFirstCompany', parts, '')).toBe(text);
  expect(fileAs('companyLastFirst', parts, ' ')).toBe(text);
  expect(fileAs('company', parts, '\u200b')).toBe(text);
});

test('a company alone is filed under its name in every way', () => {
  for (const kind of fileAsKinds) expect(fileAs(kind, parseName(''), 'Fjord AS', '')).toBe('Fjord AS');
});

test('an empty own text falls back to the name', () => {
  expect(fileAs('own', kari, 'Fjord AS', '  ')).toBe('Nordmann, Kari Lie');
});

test('the form offers each text once', () => {
  expect(fileAsChoices(kari, 'Fjord AS').map((choice) => choice.kind)).toEqual([
    'lastFirst',
    'firstLast',
    'company',
    'lastFirstCompany',
    'companyLastFirst',
  ]);
  expect(fileAsChoices(kari, null)).toEqual([
    { kind: 'lastFirst', text: 'Nordmann, Kari Lie' },
    { kind: 'firstLast', text: 'Kari Lie Nordmann' },
  ]);
  expect(fileAsChoices(parseName('Kari'), null)).toEqual([{ kind: 'lastFirst', text: 'Kari' }]);
  expect(fileAsChoices(parseName(''), null)).toEqual([]);
});

const word = fc.stringMatching(/^[a-zæøå]{0,6}$/);
const someParts: fc.Arbitrary<NameParts> = fc.record({
  title: word,
  firstName: word,
  middleName: word,
  lastName: word,
  suffix: word,
});

test('whatever is missing, nothing dangles and nothing is empty that need not be', () => {
  fc.assert(
    fc.property(someParts, word, word, fc.constantFrom(...fileAsKinds), (parts, company, own, kind) => {
      const text = fileAs(kind, parts, company, own);
      expect(text).not.toMatch(/^[\s,(]|[\s,(]$|\(\)|,,|, \)|\( |\(,| {2}/);
      const anything = [...Object.values(parts), company, own].some(Boolean);
      expect(text !== '').toBe(anything);
    }),
  );
});
