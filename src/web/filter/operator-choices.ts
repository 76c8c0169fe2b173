import type { Field, FieldKind, FieldSet } from '#domain/fields/field.ts';
import type { Condition, FilterOperator } from '#domain/filters/filter.ts';
import { isTimeAgo, timeSpan } from '#domain/filters/filter-values.ts';

/** What is entered beside an operator. */
export type ValueShape =
  | 'none'
  | 'text'
  | 'texts'
  | 'options'
  | 'yesNo'
  | 'number'
  | 'numbers'
  | 'date'
  | 'day'
  | 'dates'
  | 'span'
  | 'unit'
  | 'ago'
  | 'records';

/** One way to compare, as it is offered. */
export interface OperatorChoice {
  readonly id: string;
  readonly op: FilterOperator;
  readonly shape: ValueShape;
}

const choice = <const Id extends string>(id: Id, op: FilterOperator, shape: ValueShape) => ({
  id,
  op,
  shape,
});
const presence = [choice('isEmpty', 'isEmpty', 'none'), choice('isNotEmpty', 'isNotEmpty', 'none')] as const;
const listed = [choice('anyOf', 'in', 'options'), choice('noneOf', 'notIn', 'options')] as const;
const texts = [
  choice('contains', 'contains', 'text'),
  choice('startsWith', 'startsWith', 'text'),
  choice('anyOf', 'in', 'texts'),
  choice('noneOf', 'notIn', 'texts'),
  ...presence,
] as const;
const numbers = [
  choice('is', 'is', 'number'),
  choice('atLeast', 'gte', 'number'),
  choice('atMost', 'lte', 'number'),
  choice('moreThan', 'gt', 'number'),
  choice('lessThan', 'lt', 'number'),
  choice('between', 'between', 'numbers'),
  choice('isNot', 'isNot', 'number'),
] as const;
const moments = [
  choice('inLast', 'inLast', 'span'),
  choice('inThis', 'inThis', 'unit'),
  choice('inNext', 'inNext', 'span'),
  choice('longerAgo', 'lt', 'ago'),
  choice('on', 'is', 'date'),
  choice('from', 'gte', 'day'),
  choice('to', 'lte', 'day'),
  choice('after', 'gt', 'day'),
  choice('before', 'lt', 'day'),
  choice('between', 'between', 'dates'),
] as const;
const records = [
  choice('anyOf', 'in', 'records'),
  choice('noneOf', 'notIn', 'records'),
  ...presence,
] as const;

const choices = {
  text: texts,
  longText: texts,
  emails: texts,
  phones: texts,
  websites: texts,
  addresses: texts,
  choice: listed,
  listItem: [...listed, ...presence],
  listItems: [...listed, ...presence],
  person: [...listed, ...presence],
  stars: [choice('anyOf', 'in', 'options'), ...numbers],
  wholeNumber: [...numbers, ...presence],
  number: [...numbers, ...presence],
  money: [...numbers, ...presence],
  yesNo: [choice('is', 'is', 'yesNo')],
  date: [...moments, ...presence],
  timestamp: [...moments, ...presence],
  account: records,
  recordLink: records,
  picture: presence,
  criteria: [...listed, ...presence],
  // Told of what somebody has done, never asked for by a number.
  changeSets: [],
  custom: [],
} as const satisfies Record<FieldKind, readonly OperatorChoice[]>;

/** What the operators are called by, for the translations. */
export type OperatorChoiceId = (typeof choices)[FieldKind][number]['id'];

/** The ways to compare a field, the likeliest first. Whether it is empty is not asked of one that never is. */
export function choicesOf({
  kind,
  alwaysSet,
}: Pick<Field, 'kind' | 'alwaysSet'>): readonly (OperatorChoice & { readonly id: OperatorChoiceId })[] {
  return alwaysSet ? choices[kind].filter(({ shape }) => shape !== 'none') : choices[kind];
}

/** A condition as it is edited: of one value that can be several, a list of it. */
export function asEdited(kind: FieldKind, condition: Condition): Condition {
  const several = { is: 'in', isNot: 'notIn' } as const;
  const { field, op, value } = condition;
  if ((op !== 'is' && op !== 'isNot') || choices[kind].some((each) => each.op === op)) return condition;
  return { field, op: several[op], value: [value] };
}

/** The way to compare that an edited condition has; undefined for one that no panel can show. */
export function choiceOf(kind: FieldKind, condition: Condition) {
  const { op, value } = asEdited(kind, condition);
  return choicesOf({ kind }).find((each) => each.op === op && holds(each.shape, kind, value));
}

/** Whether what is entered can be the whole of a value that suits the operator. */
function holds(shape: ValueShape, kind: FieldKind, value: unknown): boolean {
  switch (shape) {
    case 'ago':
      return isTimeAgo(kind, value) && timeSpan(value).n > 0;
    case 'texts':
      // Those that hold nothing have no text to be told by.
      return Array.isArray(value) && !value.includes(null);
    default:
      return true;
  }
}

/** What of a value stays when it is compared in another way, with what is entered for that. */
export function keptValue(from: ValueShape, to: ValueShape, value: unknown): unknown {
  const isDate =
    typeof value === 'string' && [from, to].every((shape) => shape === 'date' || shape === 'day');
  return from === to || isDate ? value : undefined;
}

/** Whether a panel can show a condition. */
export function isEditable(condition: Condition, fields: FieldSet): boolean {
  const field = fields[condition.field];
  return field !== undefined && choiceOf(field.kind, condition) !== undefined;
}
