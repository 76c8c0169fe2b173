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

/**
 * One comparison of one field. With dates, `gt gte lt lte` also take `{ n, unit }`, the day that long ago (below 0: to
 * come), so that less than 30 days is more than 30 days ago.
 */
export type Condition = { field: string; op: FilterOperator; value?: unknown };

/** Conditions joined by and/or; an empty `and` lets everything through. */
export type Filter = Condition | { and: Filter[] } | { or: Filter[] };
