import { sql } from 'kysely';
import { type ActionResult, mostRefusals, type Refusal } from '#contract/selections.ts';
import type { ChangeTransaction } from './within-change-set.ts';

type Row = {
  id: number;
  name: string | null;
  field: string | null;
  reason: Refusal['reason'];
  total: number;
};

/** What an undo has left as it is, from the table `left_as_is`: the first by id, with their names, and how many. */
export async function refusalsOf(
  transaction: ChangeTransaction,
): Promise<Pick<ActionResult, 'refused' | 'refusedTotal'>> {
  const { rows } = await sql<Row>`
    with first as (
      select *, count(*) over () as total from left_as_is order by subject, record_id, field limit ${sql.lit(mostRefusals)}
    )
    select first.record_id as id, coalesce(c.full_name, a.name, p.title) as name, first.field, first.reason, first.total
    from first
      left join contact c on first.subject = 'contact' and c.id = first.record_id
      left join account a on first.subject = 'account' and a.id = first.record_id
      left join campaign p on first.subject = 'campaign' and p.id = first.record_id
    order by first.subject, first.record_id, first.field
  `.execute(transaction);
  const refused = rows.map(
    ({ id, name, field, reason }): Refusal => ({ id, name: name ?? '', reason, ...(field ? { field } : {}) }),
  );
  return { refused, refusedTotal: rows[0]?.total ?? 0 };
}
