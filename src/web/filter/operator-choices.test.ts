import { expect, test } from 'vitest';
import type { Condition, Filter } from '#domain/filters/filter.ts';
import { filterFieldsOf } from '#domain/filters/filter-fields.ts';
import { builtInTypeNames } from '#domain/records/record-types.ts';
import { builtInViews } from '#domain/views/built-in-views.ts';
import { choiceOf, isEditable } from './operator-choices.ts';

const day = 'day' as const;

test.each<[Condition, string]>([
  [{ field: 'startDate', op: 'lte', value: { n: 0, unit: day } }, 'to day'],
  [{ field: 'startDate', op: 'gte', value: { n: 3, unit: day } }, 'from day'],
  [{ field: 'startDate', op: 'gt', value: '2026-01-01' }, 'after day'],
  [{ field: 'startDate', op: 'lt', value: '2026-01-01' }, 'before day'],
  [{ field: 'startDate', op: 'lt', value: { n: 30, unit: day } }, 'longerAgo ago'],
  [{ field: 'startDate', op: 'lt', value: { n: 0, unit: day } }, 'before day'],
  [{ field: 'startDate', op: 'lt', value: { n: -2, unit: 'week' } }, 'before day'],
  [{ field: 'startDate', op: 'is', value: '2026-01-01' }, 'on date'],
  [{ field: 'title', op: 'is', value: 'Messe, Oslo' }, 'anyOf texts'],
  [{ field: 'title', op: 'isNot', value: 'Messe' }, 'noneOf texts'],
  [{ field: 'accountId', op: 'in', value: [1, 2] }, 'anyOf records'],
  [{ field: 'accountId', op: 'isNot', value: 1 }, 'noneOf records'],
  [{ field: 'initiatedBy', op: 'notIn', value: [{ type: 'lead', id: 1 }, null] }, 'noneOf records'],
  [{ field: 'initiatedBy', op: 'is', value: { type: 'lead', id: 1 } }, 'anyOf records'],
])('%j is edited as %s', (condition, expected) => {
  const fields = { ...filterFieldsOf('lead'), ...filterFieldsOf('campaign') };
  const choice = choiceOf(fields[condition.field]?.kind ?? 'custom', condition);
  expect(`${choice?.id} ${choice?.shape}`).toBe(expected);
});

test.each<Condition>([
  { field: 'title', op: 'in', value: ['Messe', null] },
  { field: 'startDate', op: 'isNot', value: '2026-01-01' },
  { field: 'changeSet', op: 'is', value: 3 },
])('%j is shown, and not edited by halves', (condition) => {
  expect(isEditable(condition, filterFieldsOf('campaign'))).toBe(false);
});

test('whatever the views that come with Winnow ask can be edited', () => {
  for (const type of builtInTypeNames)
    for (const { state } of builtInViews(type))
      for (const condition of conditionsIn(state.filter ?? { and: [] }))
        expect({ condition, is: isEditable(condition, filterFieldsOf(type)) }).toEqual({
          condition,
          is: true,
        });
});

function conditionsIn(filter: Filter): readonly Condition[] {
  if ('field' in filter) return [filter];
  return ('and' in filter ? filter.and : filter.or).flatMap(conditionsIn);
}
