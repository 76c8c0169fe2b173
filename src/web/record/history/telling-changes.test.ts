import { expect, test } from 'vitest';
import { fieldsOf } from '#domain/records/record-types.ts';
import { tellingChanges } from './telling-changes.ts';

const change = (field: string) => ({ field, before: null, after: 'x' });

test('a new name is told, and not its parts and what it is filed under', () => {
  const told = tellingChanges(fieldsOf('lead'), ['fileAs', 'lastName', 'company', 'fullName'].map(change));
  expect(told.map(({ field }) => field)).toEqual(['fullName', 'company']);
});

test('a part of a name that was changed by itself is told', () => {
  const told = tellingChanges(fieldsOf('lead'), ['lastName', 'firstName'].map(change));
  expect(told.map(({ field }) => field)).toEqual(['firstName', 'lastName']);
});
