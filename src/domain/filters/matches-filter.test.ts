import { expect, test } from 'vitest';
import { contactFields } from '../fields/contact-fields.ts';
import type { FilterOperator } from './filter.ts';
import { type FilterSubject, matchesFilter } from './matches-filter.ts';

const subject: FilterSubject = {
  record: {
    fullName: 'Åse Ødegård',
    company: null,
    jobTitle: '  ',
    assignedToId: 7,
    rating: 3,
    source: 'Messe',
    emails: [{ label: 'work', value: 'Kari@Fjord.example' }],
    phones: [{ label: 'work', value: '22 33 44 55', e164: '+4722334455' }],
    addresses: [{ label: 'home', street: 'Storgata 1', city: 'Tromsø' }],
    createdAt: '2026-11-24T23:30:00.000001Z',
  },
  fields: contactFields,
  context: { me: 7, now: new Date('2026-11-25T12:00:00Z'), timeZone: 'Europe/Oslo', language: 'nb' },
  namesOfItem: () => ['Trade Show', 'Messe'],
};

test.each<[string, FilterOperator, unknown, boolean]>([
  ['fullName', 'is', 'ÅSE ØDEGÅRD', true],
  ['fullName', 'is', 'ase odegard', false],
  ['fullName', 'contains', 'odeg', true],
  ['fullName', 'startsWith', 'ode', false],
  ['company', 'is', 'x', false],
  ['company', 'isNot', 'x', true],
  ['company', 'notIn', ['x', 'y'], true],
  ['company', 'contains', 'x', false],
  ['company', 'isEmpty', undefined, true],
  ['jobTitle', 'isEmpty', undefined, true],
  ['fullName', 'isNotEmpty', undefined, true],
  ['fullName', 'in', [], false],
  ['fullName', 'notIn', [], true],
  ['assignedToId', 'is', '$me', true],
  ['assignedToId', 'in', [1, '$me'], true],
  ['assignedToId', 'isNot', '$me', false],
  ['rating', 'between', [3, 5], true],
  ['rating', 'gt', 3, false],
  ['source', 'is', 'trade show', true],
  ['emails', 'is', 'kari@fjord.example', true],
  ['emails', 'startsWith', 'fjord', false],
  ['phones', 'is', '+47 22 33 44 55', true],
  ['phones', 'contains', '33-44', true],
  ['phones', 'isNot', '22334455', false],
  ['addresses', 'contains', 'tromso', true],
  ['addresses', 'is', 'home', false],
  // Half past midnight in Oslo.
  ['createdAt', 'is', '2026-11-25', true],
  ['createdAt', 'gt', '2026-11-24', true],
  ['createdAt', 'lte', '2026-11-24', false],
  ['createdAt', 'inThis', 'day', true],
  ['createdAt', 'gte', { n: 0, unit: 'day' }, true],
  ['createdAt', 'lt', { n: 0, unit: 'day' }, false],
  ['createdAt', 'gt', { n: 1, unit: 'week' }, true],
  ['createdAt', 'lt', { n: -1, unit: 'day' }, true],
  ['createdAt', 'gt', '2026-11-24T23:30:00.000001Z', false],
  ['createdAt', 'gte', '2026-11-25T00:30:00.000001+01:00', true],
])('%s %s %j: %s', (field, op, value, outcome) => {
  expect(matchesFilter({ field, op, value }, subject)).toBe(outcome);
});

test('an empty "and" lets everything through, an empty "or" nothing', () => {
  expect(matchesFilter({ and: [] }, subject)).toBe(true);
  expect(matchesFilter({ or: [] }, subject)).toBe(false);
});

test('nothing is assigned to a program with a key', () => {
  const program = { ...subject, context: { ...subject.context, me: null } };
  expect(matchesFilter({ field: 'assignedToId', op: 'is', value: '$me' }, program)).toBe(false);
  expect(matchesFilter({ field: 'assignedToId', op: 'isNot', value: '$me' }, program)).toBe(true);
});
