import { sql } from 'kysely';
import { type ActionResult, mostRefusals, type Refusal } from '#contract/selections.ts';
import type { Language } from '#domain/people/roles.ts';
import { type SubjectTable, subjectName } from '../settings/subject-tables.ts';
import type { ChangeTransaction } from './within-change-set.ts';

type Row = {
  id: number;
  name: string | null;
  field: string | null;
  reason: Refusal['reason'];
  total: number;
};

/** Notes in the table `left_as_is` why something of some records was left. */
export async function noteLeft(
  transaction: ChangeTransaction,
  left: { table: SubjectTable; ids: number[]; field: string; reason: Refusal['reason'] },
): Promise<void> {
  const { table, ids, field, reason } = left;
  await sql`insert into left_as_is (subject, record_id, field, reason)
    select ${table}, id, ${field}, ${reason} from unnest(${ids}::bigint[]) as id`.execute(transaction);
}

/** What an undo has left as it is, from the table `left_as_is`: the first by id, with their names, and how many. */
export async function refusalsOf(
  transaction: ChangeTransaction,
  language: Language,
): Promise<Pick<ActionResult, 'refused' | 'refusedTotal'>> {
  const { rows } = await sql<Row>`
    with first as (
      select *, count(*) over () as total from left_as_is order by subject, record_id, field limit ${sql.lit(mostRefusals)}
    )
    select first.record_id as id, ${subjectName(sql`first.subject`, sql`first.record_id`, language)} as name,
      first.field, first.reason, first.total
    from first
    order by first.subject, first.record_id, first.field
  `.execute(transaction);
  const refused = rows.map(
    ({ id, name, field, reason }): Refusal => ({ id, name: name ?? '', reason, ...(field ? { field } : {}) }),
  );
  return { refused, refusedTotal: rows[0]?.total ?? 0 };
}
