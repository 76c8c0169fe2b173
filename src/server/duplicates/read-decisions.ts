import { sql } from 'kysely';
import type { DuplicateDecision } from '#contract/duplicates.ts';
import type { DuplicateBase } from '#domain/duplicates/duplicate-base.ts';
import type { Database } from '../database/connect.ts';
import { invalidInput } from '../problems/problem-error.ts';
import { membersAsLines, there } from './member-sql.ts';

/** Pairs that were said not to be the same, both still there. All that one act said has one moment. */
const decisions = (base: DuplicateBase) => sql`
  (select n.decided_at, n.decided_by_id, array_agg(n.lesser_id) || array_agg(n.greater_id) as ids
   from not_duplicate n join ${there(base)} a on a.id = n.lesser_id join ${there(base)} b on b.id = n.greater_id
   where n.base = ${base} group by n.decided_at, n.decided_by_id)`;

/** The place of a decision in the order in which they are listed. */
const place = sql`(d.decided_at, coalesce(d.decided_by_id, 0))`;

export type DecisionsQuery = { base: DuplicateBase; limit: number; cursor?: string | undefined };

/**
 * What was said not to be the same, the latest first; `nextCursor` continues where the page ends.
 *
 * @throws ProblemError `invalidInput` for a cursor that no page gave
 */
export async function listDecisions(
  db: Database,
  { base, limit, cursor }: DecisionsQuery,
): Promise<{ items: DuplicateDecision[]; nextCursor: string | null }> {
  const { rows } = await sql<DuplicateDecision>`
    select d.decided_at as "decidedAt", d.decided_by_id as "decidedById",
      (select p.name from person p where p.id = d.decided_by_id) as "decidedBy",
      (select ${membersAsLines(base, sql`null`)} from ${sql.table(base)} r where r.id = any (d.ids)) as members
    from ${decisions(base)} d ${cursor === undefined ? sql`` : sql`where ${place} < ${afterCursor(cursor)}`}
    order by ${place} desc limit ${limit + 1}
  `.execute(db);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page,
    nextCursor: last && rows.length > limit ? `${last.decidedAt} ${last.decidedById ?? 0}` : null,
  };
}

export async function countDecisions(db: Database, base: DuplicateBase): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${decisions(base)} d`.execute(db);
  return rows[0]?.n ?? 0;
}

function afterCursor(cursor: string) {
  const [, moment, id] = /^(\d{4}-\d\d-\d\dT[\d:.]{8,15}Z) (\d{1,9})$/.exec(cursor) ?? [];
  if (moment === undefined || id === undefined || Number.isNaN(Date.parse(moment)))
    throw invalidInput({ field: 'cursor', code: 'wrongCursor' });
  return sql`(${moment}::timestamptz, ${id}::integer)`;
}
