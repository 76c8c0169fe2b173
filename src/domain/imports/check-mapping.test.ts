import { describe, expect, test } from 'vitest';
import { accountFields } from '../fields/account-fields.ts';
import { contactFields } from '../fields/contact-fields.ts';
import { checkMapping, layTargets, namesRecords } from './check-mapping.ts';

describe('checking where columns go', () => {
  test('finds no fault with places that are there', () => {
    const mapping = [
      'fullName',
      null,
      'phones',
      'phones.work',
      'phones.Hytte nr. 2',
      'addresses.work.city',
      'phones.1.label',
    ];
    expect(checkMapping(mapping, contactFields)).toEqual([]);
  });

  test.each([
    'shoeSize',
    'id',
    'custom',
    'phones.',
    'addresses.work',
    'addresses.work.floor',
    'emails..label',
    '__proto__',
    'constructor',
  ])('names the place %s, which is not there', (target) => {
    expect(checkMapping([null, target], contactFields)).toMatchObject([
      { field: 'mapping.1', code: 'unknownTarget' },
    ]);
  });

  test('lets values, lines and parts of names come from several columns, and nothing else', () => {
    expect(
      checkMapping(
        ['comments', 'comments', 'emails.work', 'emails.work', 'lastName', 'lastName'],
        contactFields,
      ),
    ).toEqual([]);
    expect(checkMapping(['company', 'company'], contactFields)).toEqual([
      { field: 'mapping.1', code: 'mappedTwice', given: 'company' },
    ]);
  });

  test('tells whether anything can name a record', () => {
    expect(namesRecords(['phones', null, 'comments'], contactFields)).toBe(false);
    for (const target of ['fullName', 'lastName', 'company', 'emails.work', 'emails.1'])
      expect(namesRecords([null, target], contactFields)).toBe(true);
    expect(namesRecords(['emails.1.label'], contactFields)).toBe(false);
    expect(namesRecords(['emails.work'], accountFields)).toBe(false);
    expect(namesRecords([null, 'name'], accountFields)).toBe(true);
  });
});

describe('laying given targets over proposed ones', () => {
  test('goes by heading, whatever the case, and by position', () => {
    expect(layTargets({ ' navn ': 'company', '#2': null }, ['Navn', 'Tlf'], ['fullName', 'phones'])).toEqual({
      mapping: ['company', null],
      faults: [],
    });
  });

  test('takes a place from a column that was only proposed for it', () => {
    expect(layTargets({ Kunde: 'company' }, ['Firma', 'Kunde'], ['company', null]).mapping).toEqual([
      null,
      'company',
    ]);
  });

  test('names a column that the file does not have', () => {
    expect(layTargets({ Farge: 'company' }, ['Navn'], ['fullName']).faults).toEqual([
      { field: 'mapping', code: 'unknownColumn', given: 'Farge' },
    ]);
  });
});
