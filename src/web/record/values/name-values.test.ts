import { describe, expect, test } from 'vitest';
import { fileAsText, valuesOfName, valuesOfPart } from './name-values.ts';

describe('a name', () => {
  test('is taken apart as it is typed, and kept as typed', () => {
    expect(valuesOfName(' Søren  Ødegård ', {})).toEqual({
      fullName: ' Søren  Ødegård ',
      title: null,
      firstName: 'Søren',
      middleName: null,
      lastName: 'Ødegård',
      suffix: null,
    });
  });

  test('that is typed back to what was saved has the parts that were set by hand', () => {
    const saved = { fullName: 'Anne Marie Lie', firstName: 'Anne Marie', lastName: 'Lie' };
    expect(valuesOfName('Anne Marie Lie', saved)).toMatchObject({
      firstName: 'Anne Marie',
      middleName: null,
    });
  });

  test('follows a part that is typed by itself', () => {
    const values = { fullName: 'Soren Ødegård', firstName: 'Soren', lastName: 'Ødegård' };
    expect(valuesOfPart(values, 'firstName', 'Søren')).toMatchObject({
      fullName: 'Søren Ødegård',
      firstName: 'Søren',
      lastName: 'Ødegård',
    });
  });
});

test('what a record is filed under follows name and company', () => {
  const values = { firstName: 'Søren', lastName: 'Ødegård', company: 'Fjord AS' };
  expect(fileAsText({ ...values, fileAsChoice: 'lastFirst' })).toBe('Ødegård, Søren');
  expect(fileAsText({ ...values, fileAsChoice: 'companyLastFirst' })).toBe('Fjord AS (Ødegård, Søren)');
  expect(fileAsText({ ...values, fileAsChoice: 'own', fileAs: 'Varmepumpe-Søren' })).toBe('Varmepumpe-Søren');
});
