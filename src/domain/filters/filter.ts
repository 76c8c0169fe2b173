/** How a field is compared. */
export const filterOperators = [
  'is',
  'isNot',
  'in',
  'notIn',
  'contains',
  'startsWith',
  'isEmpty',
  'isNotEmpty',
  'gt',
  'gte',
  'lt',
  'lte',
  'between',
  'inLast',
  'inNext',
  'inThis',
] as const;
export type FilterOperator = (typeof filterOperators)[number];

export const timeUnits = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type TimeUnit = (typeof timeUnits)[number];

/** One comparison of one field. */
export type Condition = { field: string; op: FilterOperator; value?: unknown };

/** Conditions joined by and/or; an empty `and` lets everything through. */
export type Filter = Condition | { and: Filter[] } | { or: Filter[] };
