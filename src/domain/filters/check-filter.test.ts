import { expect, test } from 'vitest';
import { campaignFields } from '../fields/campaign-fields.ts';
import { contactFields } from '../fields/contact-fields.ts';
import { checkFilter } from './check-filter.ts';
import type { FilterOperator } from './filter.ts';

const fields = { ...contactFields, startDate: campaignFields.startDate, budget: campaignFields.budget };

function faultOf(field: string, op: FilterOperator, value?: unknown) {
  return checkFilter({ field, op, value }, fields)[0];
}

test.each<[string, FilterOperator, unknown?]>([
  ['fullName', 'contains', 'å'],
  ['company', 'isEmpty'],
  ['company', 'isNotEmpty', null],
  ['rating', 'between', [1, 3]],
  ['rating', 'in', []],
  ['ratingMode', 'in', ['manual']],
  ['assignedToId', 'is', '$me'],
  ['assignedToId', 'notIn', ['$me', 3]],
  ['initiatedBy', 'is', { type: 'lead', id: 1 }],
  ['createdAt', 'gte', '2026-01-01'],
  ['createdAt', 'lt', '2026-01-01T10:00:00.123456+01:00'],
  ['createdAt', 'inLast', { n: 7, unit: 'day' }],
  ['createdAt', 'inThis', 'quarter'],
  ['updatedAt', 'lt', { n: 30, unit: 'day' }],
  ['startDate', 'lte', { n: -2, unit: 'week' }],
  ['startDate', 'is', '2024-02-29'],
  ['budget', 'gt', 1.5],
  ['phones', 'startsWith', '+47'],
  ['doNotCall', 'is', true],
  ['source', 'is', 'Messe'],
  ['criteriaMet', 'is', 3],
])('%s %s %j can be asked for', (field, op, value) => {
  expect(faultOf(field, op, value)).toBeUndefined();
});

test.each<[string, FilterOperator, unknown, string, string]>([
  ['name', 'is', 'x', 'filter.field', 'unknownField'],
  ['toString', 'is', 'x', 'filter.field', 'unknownField'],
  ['custom.size', 'is', 'x', 'filter.field', 'unknownField'],
  ['version', 'is', 1, 'filter.field', 'notFilterable'],
  ['custom', 'isEmpty', undefined, 'filter.field', 'notFilterable'],
  ['fullName', 'gt', 'x', 'filter.op', 'unknownOperator'],
  ['rating', 'contains', '1', 'filter.op', 'unknownOperator'],
  ['rating', 'inLast', 'day', 'filter.op', 'unknownOperator'],
  ['rating', 'is', '1', 'filter.value', 'wrongType'],
  ['rating', 'is', 1.5, 'filter.value', 'notANumber'],
  ['rating', 'is', undefined, 'filter.value', 'wrongType'],
  ['rating', 'between', [1], 'filter.value', 'wrongType'],
  ['rating', 'in', 1, 'filter.value', 'wrongType'],
  ['rating', 'in', new Array(1001).fill(1), 'filter.value', 'tooMany'],
  ['company', 'isEmpty', 'x', 'filter.value', 'wrongType'],
  ['company', 'contains', '', 'filter.value', 'required'],
  ['company', 'is', 'a\u0000', 'filter.value', 'controlCharacter'],
  ['company', 'is', '\ud800', 'filter.value', 'brokenCharacter'],
  ['company', 'is', 'x'.repeat(1001), 'filter.value', 'tooLong'],
  ['phones', 'contains', '+-', 'filter.value', 'required'],
  ['ratingMode', 'is', 'sometimes', 'filter.value', 'notAnOption'],
  ['fullName', 'is', { $me: 1 }, 'filter.value', 'wrongType'],
  ['accountId', 'is', '$me', 'filter.value', 'wrongType'],
  ['assignedToId', 'is', -1, 'filter.value', 'wrongType'],
  ['initiatedBy', 'is', { type: 'rabbit', id: 1 }, 'filter.value', 'wrongType'],
  ['initiatedBy', 'is', { type: 'lead', id: 1, more: 1 }, 'filter.value', 'wrongType'],
  ['startDate', 'is', '2026-02-29', 'filter.value', 'notADate'],
  ['startDate', 'is', '26-02-01', 'filter.value', 'notADate'],
  ['startDate', 'is', '20260-01-01', 'filter.value', 'yearOutOfRange'],
  ['startDate', 'is', '0999-01-01', 'filter.value', 'notADate'],
  ['createdAt', 'gt', '2026-01-01T10:00:00', 'filter.value', 'notADate'],
  ['createdAt', 'gt', '2026-01-01T25:00:00Z', 'filter.value', 'notADate'],
  ['createdAt', 'gt', '2026-02-30T10:00:00Z', 'filter.value', 'notADate'],
  ['createdAt', 'inLast', { n: 0, unit: 'day' }, 'filter.value', 'tooSmall'],
  ['createdAt', 'inLast', { n: 1001, unit: 'day' }, 'filter.value', 'tooLarge'],
  ['createdAt', 'inThis', { n: 2, unit: 'day' }, 'filter.value', 'tooLarge'],
  ['createdAt', 'inLast', { n: 1.5, unit: 'day' }, 'filter.value', 'notANumber'],
  ['createdAt', 'inLast', { n: 1, unit: 'hour' }, 'filter.value', 'notAnOption'],
  ['createdAt', 'inLast', 'hour', 'filter.value', 'wrongType'],
  ['createdAt', 'lt', { n: 1001, unit: 'day' }, 'filter.value', 'tooLarge'],
  ['createdAt', 'lt', { n: -1001, unit: 'day' }, 'filter.value', 'tooSmall'],
  ['createdAt', 'lt', { n: 1.5, unit: 'day' }, 'filter.value', 'notANumber'],
  ['createdAt', 'lt', { n: 1, unit: 'hour' }, 'filter.value', 'notAnOption'],
  ['createdAt', 'lt', { unit: 'day' }, 'filter.value', 'wrongType'],
  ['createdAt', 'lt', [], 'filter.value', 'wrongType'],
  ['createdAt', 'is', { n: 1, unit: 'day' }, 'filter.value', 'wrongType'],
])('%s %s %j is refused at %s: %s', (field, op, value, at, code) => {
  expect(faultOf(field, op, value)).toMatchObject({ field: at, code });
});

test('every fault is told, with its place in the filter', () => {
  const filter = {
    or: [
      { field: 'rating', op: 'is' as const, value: 1 },
      {
        and: [
          { field: 'nothing', op: 'is' as const, value: 1 },
          { field: 'rating', op: 'is' as const, value: 'x' },
        ],
      },
    ],
  };
  expect(checkFilter(filter, fields).map(({ field }) => field)).toEqual([
    'filter.or.1.and.0.field',
    'filter.or.1.and.1.value',
  ]);
});
