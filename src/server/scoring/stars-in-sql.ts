import { type RawBuilder, sql } from 'kysely';
import { mostStars, type WeightedCriterion, weightOf } from '#domain/scoring/score-of.ts';

/**
 * The stars of the row `r` by some criteria, as SQL: the rule of `scoreOf`, for many rows at once. Ids and weights
 * stand in the statement itself, so that nothing is looked up row by row.
 */
export function starsInSql(criteria: readonly WeightedCriterion[]): RawBuilder<number> {
  const total = criteria.reduce((sum, { importance }) => sum + weightOf[importance], 0);
  if (total === 0) return sql<number>`0::smallint`;
  const points = criteria.map(
    ({ id, importance }) =>
      sql`case when ${sql.lit(id)} = any (r.criteria_met) then ${sql.lit(weightOf[importance])} else 0 end`,
  );
  return sql<number>`(case when r.criteria_met = '{}' then 0
    else (${sql.lit(2 * mostStars)} * (${sql.join(points, sql` + `)}) + ${sql.lit(total)}) / ${sql.lit(2 * total)}
    end)::smallint`;
}
