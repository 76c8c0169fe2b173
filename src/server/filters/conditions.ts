import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** A condition on the row `r`. */
export type Condition = RawBuilder<SqlBool>;

/** Conditions that must all hold; with none, everything passes. */
export function all(conditions: readonly Condition[]): Condition {
  const [only] = conditions;
  if (conditions.length === 1 && only) return only;
  return conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
}

/** Conditions of which one must hold; with none, nothing passes. */
export function any(conditions: readonly Condition[]): Condition {
  const [only] = conditions;
  if (conditions.length === 1 && only) return only;
  return conditions.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(conditions, sql` or `)})`;
}
