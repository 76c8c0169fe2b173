import { expect, test } from 'vitest';
import { accountFields } from '../fields/account-fields.ts';
import { contactFields } from '../fields/contact-fields.ts';
import type { FieldSet } from '../fields/field.ts';
import { previewCell } from './preview-cell.ts';

function preview(cell: string, target: string, fields: FieldSet = contactFields): string | null {
  return previewCell(cell, target, fields, {
    language: 'nb',
    today: '2026-11-25',
    timeZone: 'Europe/Oslo',
    findPerson: (text) => (text === 'Ola' ? 7 : undefined),
    matchesPattern: () => false,
  });
}

test.each([
  [' Kari ', 'firstName', 'Kari'],
  ['Nordmann', 'lastName', 'Nordmann'],
  ['Nordmann, Kari', 'fullName', 'Kari Nordmann'],
  ['Dr.', 'title', 'Dr.'],
  ['Fjord AS', 'company', 'Fjord AS'],
  ['="02100"', 'phones', '02100'],
  ['a@x.example; b@x.example', 'emails.work', 'a@x.example\nb@x.example'],
  ['0155', 'addresses.work.postalCode', '0155'],
  ['0155 Oslo', 'addresses.work.city', '0155 | Oslo'],
  ['ja', 'doNotCall', 'true'],
  ['4/5', 'rating', '4'],
  ['24.11.2026', 'createdAt', '2026-11-23T23:00:00.000Z'],
  ['Ola', 'assignedToId', '7'],
])('%j in %s becomes %j', (cell, target, after) => {
  expect(preview(cell, target)).toBe(after);
});

test.each([
  ['kari(a)x.example', 'emails.work'],
  ['Hot', 'rating'],
  ['Per', 'assignedToId'],
  ['NULL', 'company'],
  ['Work', 'phones.1.label'],
])('%j in %s becomes nothing', (cell, target) => {
  expect(preview(cell, target)).toBeNull();
});

test('of an account, too, a cell is looked at alone', () => {
  expect(preview('Fjord AS', 'name', accountFields)).toBe('Fjord AS');
  expect(preview('post@fjord.example', 'emails.work', accountFields)).toBe('post@fjord.example');
});
