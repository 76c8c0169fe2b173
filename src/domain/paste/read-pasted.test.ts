import { describe, expect, test } from 'vitest';
import { contactFields } from '../fields/contact-fields.ts';
import type { TypedReader } from '../fields/read-typed.ts';
import { fieldsOf } from '../records/record-types.ts';
import { pastableFields, readPasted } from './read-pasted.ts';

const reader: TypedReader = {
  language: 'nb',
  today: '2026-11-25',
  timeZone: 'Europe/Oslo',
  findPerson: (text) => (text.toLowerCase() === 'kari' ? 7 : undefined),
  findByName: (text) => (text === 'Fjord' ? { type: 'account', id: 4 } : undefined),
  matchesPattern: () => false,
};
const read = (key: keyof typeof contactFields, cell: string) => readPasted(cell, contactFields[key], reader);

describe('a cell that is pasted', () => {
  test.each([
    ['company', '  Fjord AS ', 'Fjord AS'],
    ['company', "'=SUM(1)", '=SUM(1)'],
    ['comments', 'a\r\nb', 'a\nb'],
    ['doNotCall', 'Ja', true],
    ['active', 'nei', false],
    ['rating', '4/5', 4],
    ['rating', '★★★☆☆', 3],
    ['fileAsChoice', 'etternavn, fornavn', 'lastFirst'],
    ['assignedToId', 'KARI', 7],
    ['accountId', ' Fjord ', 4],
    ['initiatedBy', 'Fjord', { type: 'account', id: 4 }],
    ['source', 'Messe', 'Messe'],
    ['categories', 'Varm; Presse; varm', ['Varm', 'Presse']],
    [
      'emails',
      'Kari <kari@fjord.example>; k@x.example',
      [
        { label: 'work', value: 'kari@fjord.example', default: true },
        { label: 'work', value: 'k@x.example' },
      ],
    ],
    ['phones', '91 23 45 67', [{ label: 'mobile', value: '91 23 45 67', e164: '+4791234567' }]],
    ['websites', 'fjord.example', [{ label: 'website', value: 'fjord.example' }]],
  ] as const)('%s reads %j', (key, cell, value) => {
    expect(read(key, cell)).toEqual({ is: 'value', value });
  });

  test.each([
    ['doNotCall', 'perhaps', 'notYesOrNo'],
    ['rating', '6', 'notStars'],
    ['fileAsChoice', 'something', 'notAnOption'],
    ['assignedToId', 'Nobody Known', 'unknownPerson'],
    ['emails', 'kari.fjord.example', 'noAtSign'],
    ['company', 'x'.repeat(301), 'tooLong'],
    ['categories', Array.from({ length: 51 }, (_, i) => `c${i}`).join(';'), 'tooMany'],
  ] as const)('%s cannot read %j', (key, cell, code) => {
    expect(read(key, cell)).toMatchObject({ is: 'unreadable', code });
  });

  test('reads dates and amounts by the habits of who pastes', () => {
    const { startDate, budget } = fieldsOf('campaign');
    if (!startDate || !budget) throw new Error('campaigns have no dates');
    expect(readPasted('7.3', startDate, reader)).toEqual({ is: 'value', value: '2026-03-07' });
    expect(readPasted('31.2.2026', startDate, reader)).toEqual({ is: 'unreadable', code: 'notADate' });
    expect(readPasted('1.234', budget, reader)).toEqual({ is: 'value', value: 1234 });
    expect(readPasted('1.234', budget, { ...reader, language: 'en' })).toEqual({ is: 'value', value: 1.234 });
    expect(readPasted('lots', budget, reader)).toEqual({ is: 'unreadable', code: 'notANumber' });
  });

  test.each(['', '   ', 'NULL', '#N/A', '\u200b'])('that says nothing is empty: %j', (cell) => {
    expect(read('company', cell)).toEqual({ is: 'empty' });
  });

  test('goes to any field that many records can be given but those that one text cannot tell', () => {
    const keys = pastableFields('lead').map(([key]) => key);
    for (const key of ['jobTitle', 'addresses.street', 'addresses.country']) expect(keys).toContain(key);
    for (const key of ['addresses', 'ratingMode', 'fullName', 'createdAt']) expect(keys).not.toContain(key);
  });
});
