import fc from 'fast-check';
import { defineFields } from '#domain/fields/field.ts';
import type { FormulaType } from '#domain/formulas/formula-types.ts';

const described = { section: 'details', label: { en: 'A field', nb: 'Et felt' } } as const;

/** The fields that random formulas are made of, one or two of each type. */
export const fieldsToCalculateWith = defineFields({
  one: { kind: 'number', ...described },
  other: { kind: 'money', ...described },
  name: { kind: 'text', ...described },
  note: { kind: 'text', ...described },
  begun: { kind: 'date', ...described },
  ended: { kind: 'date', ...described },
  done: { kind: 'yesNo', ...described },
  made: { kind: 'timestamp', ...described },
  moved: { kind: 'timestamp', ...described },
});

/** A formula of any type; of `exact` ones every number can be told by a number of JavaScript, and no order of texts. */
export function randomFormula({ exact }: { exact: boolean }): fc.Arbitrary<string> {
  const { number, text, date, yesNo } = fc.letrec<Record<FormulaType, string>>((tie) => {
    const [numbers, texts, dates, answers] = [tie('number'), tie('text'), tie('date'), tie('yesNo')];
    const moments = tie('timestamp');
    const any = fc.oneof(numbers, texts, dates, answers);
    const between = (
      left: fc.Arbitrary<string>,
      operators: readonly string[],
      right: fc.Arbitrary<string> = left,
    ) =>
      fc
        .tuple(left, fc.constantFrom(...operators), right)
        .map(([one, operator, other]) => `(${one} ${operator} ${other})`);
    const calls = (name: string, ...parts: fc.Arbitrary<string>[]) =>
      fc.tuple(...parts).map((given) => `${name}(${given.join(', ')})`);
    const either = (part: fc.Arbitrary<string>) =>
      fc.oneof(calls('if', answers, part, part), calls('ifempty', part, part));
    const bounds = exact ? fc.constantFrom('-2', '0', '0.5') : numbers;
    const order = ['=', '<>', '<', '<=', '>', '>='];
    return {
      number: fc.oneof(
        { maxDepth: 4, depthIdentifier: 'formula' },
        fc.constantFrom('{one}', '{other}', '0', '3', '12', '2026', '0.5'),
        between(numbers, ['+', '-', '*']),
        between(numbers, ['/'], exact ? fc.constantFrom('0', '2', '-4') : numbers),
        between(dates, ['-']),
        between(moments, ['-']),
        numbers.map((one) => `-${one}`),
        calls('abs', numbers),
        calls('round', numbers),
        calls('round', numbers, bounds),
        calls('min', numbers, numbers),
        calls('max', numbers, numbers, numbers),
        calls('length', texts),
        calls('year', dates),
        calls('month', dates),
        calls('day', dates),
        either(numbers),
      ),
      text: fc.oneof(
        { maxDepth: 4, depthIdentifier: 'formula' },
        fc.constantFrom('{name}', '{note}', '"Bø"', '" "', '"it\'s \\"', '""'),
        between(any, ['&']),
        calls('upper', texts),
        calls('lower', texts),
        calls('trim', texts),
        calls('left', texts, numbers),
        calls('right', texts, numbers),
        either(texts),
      ),
      date: fc.oneof(
        { maxDepth: 4, depthIdentifier: 'formula' },
        fc.constantFrom('{begun}', '{ended}'),
        between(dates, ['+', '-'], numbers),
        calls('date', numbers, numbers, numbers),
        calls('date', fc.constant('2026'), fc.constantFrom('2', '12', '13'), numbers),
        either(dates),
      ),
      timestamp: fc.oneof(
        { maxDepth: 4, depthIdentifier: 'formula' },
        fc.constantFrom('{made}', '{moved}'),
        either(moments),
      ),
      yesNo: fc.oneof(
        { maxDepth: 4, depthIdentifier: 'formula' },
        fc.constantFrom('{done}', 'true', 'false'),
        between(numbers, order),
        between(dates, order),
        between(texts, exact ? ['=', '<>'] : order),
        between(answers, ['and', 'or', '=']),
        answers.map((one) => `(not ${one})`),
        calls('contains', texts, texts),
        calls('isempty', fc.oneof(any, moments)),
        between(moments, order),
        either(answers),
      ),
    };
  });
  return fc.oneof(number, text, date, yesNo);
}
