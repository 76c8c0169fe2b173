import { sql } from 'kysely';
import type { Database } from '../database/connect.ts';

/** A change set that took another back. */
export type Undoing = { id: number; at: string; actor: { id: number | null; name: string } };

/**
 * Which of some change sets were undone wholly and still are, and by what: an undo may have been undone in its turn.
 *
 * @param writing the change set that is being written, which has undone nothing yet
 */
export async function undoneBy(
  db: Database,
  ids: readonly number[],
  writing = 0,
): Promise<Map<number, Undoing>> {
  const { rows } = await sql<Undoing & { undoes: number }>`
    with recursive undoing as (
      select u.id, u.undoes_id, u.at, u.actor_id, u.actor_name from change_set u
      where u.undoes_id = any (${ids}::bigint[]) and u.id <> ${writing} and not u.details ? 'recordIds'
      union all
      select u.id, u.undoes_id, u.at, u.actor_id, u.actor_name
      from undoing join change_set u on u.undoes_id = undoing.id and not u.details ? 'recordIds'
    )
    select id, undoes_id as undoes, at, jsonb_build_object('id', actor_id, 'name', actor_name) as actor
    from undoing order by id
  `.execute(db);
  const standing = new Map<number, Undoing>();
  // Newest first: whether an undo stands is told from those after it.
  for (const { undoes, ...undoing } of rows.toReversed())
    if (!standing.has(undoing.id) && !standing.has(undoes)) standing.set(undoes, undoing);
  return standing;
}
