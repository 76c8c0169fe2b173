import type { FieldKind } from '../fields/field.ts';
import type { FilterOperator } from './filter.ts';

const equality = ['is', 'isNot', 'in', 'notIn'] as const;
const presence = ['isEmpty', 'isNotEmpty'] as const;
const parts = ['contains', 'startsWith'] as const;
const order = ['gt', 'gte', 'lt', 'lte', 'between'] as const;
const calendar = ['inLast', 'inNext', 'inThis'] as const;

const operators: Readonly<Record<FieldKind, readonly FilterOperator[]>> = {
  text: [...parts, ...equality, ...presence],
  longText: [...parts, ...equality, ...presence],
  choice: [...equality, ...presence],
  stars: [...equality, ...order],
  yesNo: ['is', 'isNot'],
  date: ['is', 'isNot', ...order, ...calendar, ...presence],
  timestamp: ['is', 'isNot', ...order, ...calendar, ...presence],
  wholeNumber: [...equality, ...order, ...presence],
  number: [...equality, ...order, ...presence],
  money: [...equality, ...order, ...presence],
  person: [...equality, ...presence],
  account: [...equality, ...presence],
  listItem: [...equality, ...presence],
  listItems: [...equality, ...presence],
  recordLink: [...equality, ...presence],
  picture: presence,
  criteria: [...equality, ...presence],
  changeSets: equality,
  emails: [...parts, ...equality, ...presence],
  phones: [...parts, ...equality, ...presence],
  addresses: [...parts, ...equality, ...presence],
  websites: [...parts, ...equality, ...presence],
  custom: [],
};

/** The operators that suit fields of a kind, in the order in which they are offered. */
export function operatorsOf(kind: FieldKind): readonly FilterOperator[] {
  return operators[kind];
}

/** What each negative operator denies. It lets through exactly what the other does not, empty values among it. */
const denied = { isNot: 'is', notIn: 'in', isNotEmpty: 'isEmpty' } as const;

/** An operator taken apart: the positive one, and whether its outcome is turned round. */
export function positiveOf(op: FilterOperator): { op: PositiveOperator; negative: boolean } {
  return op === 'isNot' || op === 'notIn' || op === 'isNotEmpty'
    ? { op: denied[op], negative: true }
    : { op, negative: false };
}

export type PositiveOperator = Exclude<FilterOperator, keyof typeof denied>;
