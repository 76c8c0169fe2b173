import { expect, test } from 'vitest';
import { defineFields } from '../fields/field.ts';
import { readFormula } from './formula.ts';

const section = 'details';
const fields = defineFields({
  ...Object.fromEntries(
    ['twice', 'half', 'sum', 'alone'].map((key) => [
      key,
      { kind: 'number', section, label: { en: key, nb: key } } as const,
    ]),
  ),
  name: { kind: 'text', section, label: { en: 'Name', nb: 'Navn' } },
  budget: { kind: 'number', section, label: { en: 'Budget', nb: 'Budsjett' } },
});

/** The part of a formula that is marked as wrong, and why; `«»` around it. */
function faultIn(text: string, formulas: Readonly<Record<string, string>> = {}) {
  const read = readFormula(text, fields, (key) => formulas[key]);
  if (!('fault' in read)) return null;
  const { code, at, end, given } = read.fault;
  return { code, given, marked: `${text.slice(0, at)}«${text.slice(at, end)}»${text.slice(end)}` };
}

test.each([
  ['{budget} + {nothing}', 'formulaUnknownField', '{budget} + «{nothing}»'],
  ['{budget} + "a"', 'formulaWrongType', '{budget} «+» "a"'],
  ['{budget} "a b"', 'formulaUnexpected', '{budget} «"a b"»'],
  ['{budget} + ', 'formulaUnexpected', '{budget} + «»'],
  ['{budget} § 2', 'formulaUnexpected', '{budget} «§» 2'],
  ['2 * rund({budget})', 'formulaUnknownFunction', '2 * «rund»({budget})'],
  ['round({budget} * 1,25)', 'formulaDecimalComma', 'round({budget} * «1,25»)'],
  ['12,5 * {budget}', 'formulaDecimalComma', '«12,5» * {budget}'],
])('%s is refused: %s', (text, code, marked) => {
  expect(faultIn(text)).toMatchObject({ code, marked });
});

test('a formula in a circle is marked where it uses the field that closes it', () => {
  const formulas = {
    sum: '{twice} + {budget}',
    twice: '2 * {half}',
    half: '1 + {sum} / 2',
    alone: '{alone}',
  };
  expect(faultIn(formulas.half, formulas)).toEqual({
    code: 'formulaCircular',
    given: 'sum',
    marked: '1 + «{sum}» / 2',
  });
  expect(faultIn('{alone} + 1', { alone: '{alone} + 1' })).toMatchObject({ marked: '«{alone}» + 1' });
});

test('what is wrong within another formula is marked where that is used', () => {
  expect(faultIn('2 * {sum}', { sum: '{budget} & {gone}' })).toEqual({
    code: 'formulaUnknownField',
    given: 'gone',
    marked: '2 * «{sum}»',
  });
});

test('a formula is too large or too deep with what it uses, however few words it has itself', () => {
  const formulas = {
    sum: Array.from({ length: 180 }, () => '{twice}').join('+'),
    twice: Array.from({ length: 180 }, () => '{half}').join('+'),
    half: Array.from({ length: 180 }, () => '{budget}').join('+'),
  };
  expect(faultIn('{half} + {half}', formulas)).toBeNull();
  expect(faultIn('{sum} + 1', formulas)).toMatchObject({ code: 'formulaTooLarge', marked: '«{sum}» + 1' });
  const deep = (inner: string) => `${'abs('.repeat(15)}${inner}${')'.repeat(15)}`;
  const nested = { sum: deep('{twice}'), twice: deep('{half}'), half: deep('{budget}') };
  expect(faultIn('{twice}', nested)).toBeNull();
  expect(faultIn('{sum}', nested)).toMatchObject({ code: 'formulaTooDeep', marked: '«{sum}»' });
});

test.each([
  ['a number that nobody could write down', `1${'0'.repeat(400)}`],
  ['half a character', '"\ud800"'],
  ['a character that no text holds', '"\u0000"'],
])('%s is refused', (_, text) => {
  expect(faultIn(text)).toMatchObject({ code: 'formulaUnexpected' });
});

test.each(['max(1.5,2)', 'max(1.5; 2)', 'date(2026, 1; 1)', 'left("1,25", 2)'])('%s is a formula', (text) => {
  expect(faultIn(text)).toBeNull();
});
