import { sql } from 'kysely';
import type { ScoringEvidence } from '#contract/scoring.ts';
import type { Language } from '#domain/people/roles.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { evidenceOf, fewestLeads } from '#domain/scoring/evidence.ts';
import type { Database } from '../database/connect.ts';
import { listCriteria } from './queries.ts';

/** Records of one outcome that meet a criterion, or all of that outcome where no criterion is named. */
type Count = { converted: boolean; criterion: number | null; records: number };

/**
 * What has become of the records of a type says how much each criterion tells: those that were converted to another type
 * are put against those that are not active any more and never were.
 */
export async function gatherEvidence(
  db: Database,
  type: RecordType,
  language: Language,
): Promise<ScoringEvidence> {
  const criteria = await listCriteria(db, type, language);
  const { rows } = await sql<Count>`
    with outcome as materialized (
      select converted_at is not null as converted, criteria_met from contact
      where deleted_at is null and (type_id <> ${type} and converted_at is not null
        or type_id = ${type} and not active and converted_at is null)
    )
    select converted, null::integer as criterion, count(*) as records from outcome group by 1
    union all
    select converted, met.id, count(*) from outcome, unnest(criteria_met) as met (id) group by 1, 2
  `.execute(db);
  const countOf = (converted: boolean, criterion: number | null) =>
    rows.find((row) => row.converted === converted && row.criterion === criterion)?.records ?? 0;
  const [converted, lost] = [countOf(true, null), countOf(false, null)];
  return {
    converted,
    lost,
    fewest: fewestLeads,
    criteria: criteria.map((criterion) => {
      const [won, gone] = [countOf(true, criterion.id), countOf(false, criterion.id)];
      const met = { converted: won, of: won + gone };
      const unmet = { converted: converted - won, of: converted + lost - won - gone };
      return { ...criterion, ...evidenceOf(met, unmet) };
    }),
  };
}
