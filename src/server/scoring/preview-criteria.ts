import { sql } from 'kysely';
import type { ScoringPreview, WantedCriterion } from '#contract/scoring.ts';
import type { Language } from '#domain/people/roles.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import type { Database } from '../database/connect.ts';
import { livingRecords, tableOf } from '../records/record-table.ts';
import { listCriteria } from './queries.ts';
import { describeWanted } from './replace-criteria.ts';
import { starsInSql } from './stars-in-sql.ts';

/** Records that are named, to show what a change comes to. */
const mostExamples = 5;

/**
 * What other criteria would do to the stars of the records of a type, before they do.
 *
 * @throws ProblemError `invalidInput`, as {@link replaceCriteria}
 */
export async function previewCriteria(
  db: Database,
  language: Language,
  type: RecordType,
  wanted: readonly WantedCriterion[],
): Promise<ScoringPreview> {
  describeWanted(await listCriteria(db, type, language), wanted, language);
  // A criterion that is new has been met by nobody yet.
  const stars = starsInSql(wanted.map(({ id, importance }) => ({ id: id ?? -1, importance })));
  const table = sql.table(tableOf(type).table);
  const rated = sql`${livingRecords(type)} and r.rating_mode = 'automatic'`;
  const { rows: moves } = await sql<{ from: number; to: number; records: number }>`
    select r.rating as "from", ${stars} as "to", count(*) as records from ${table} r where ${rated} group by 1, 2
    order by 1, 2
  `.execute(db);
  const { rows: examples } = await sql<ScoringPreview['examples'][number]>`
    select r.id, r.full_name as name, r.rating as "from", ${stars} as "to" from ${table} r
    where ${rated} and r.rating <> ${stars}
    order by abs(r.rating - ${stars}) desc, r.rating desc, r.id limit ${sql.lit(mostExamples)}
  `.execute(db);
  const changing = moves.filter(({ from, to }) => from !== to);
  const sum = (some: typeof moves) => some.reduce((total, { records }) => total + records, 0);
  return { records: sum(moves), changed: sum(changing), moves: changing, examples };
}
