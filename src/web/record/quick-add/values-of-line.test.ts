import { expect, test } from 'vitest';
import { parseLine } from '#domain/quick-add/parse-line.ts';
import { emptyValues } from '../form/record-values.ts';
import { valuesOfLine } from './values-of-line.ts';

const line = 'Kari Nordmann, Fjord AS, kari@fjord.no, 22 33 44 55';

test('a line fills an empty form', () => {
  expect(valuesOfLine(parseLine(line), emptyValues('lead'))).toMatchObject({
    fullName: 'Kari Nordmann',
    firstName: 'Kari',
    lastName: 'Nordmann',
    company: 'Fjord AS',
    emails: [{ value: 'kari@fjord.no' }],
    phones: [{ value: '22 33 44 55' }],
  });
});

test('a line replaces nothing that was typed, and adds its numbers beside those that are there', () => {
  const typed = {
    ...emptyValues('lead'),
    fullName: 'Kari N.',
    phones: [{ label: 'mobile', value: '91234567' }],
  };
  const filled = valuesOfLine(parseLine(line), typed);
  expect(filled).not.toHaveProperty('fullName');
  expect(filled.phones).toMatchObject([{ value: '91234567' }, { value: '22 33 44 55' }]);
});
