import { sql } from 'kysely';
import type { RecordType } from '#domain/records/record-types.ts';
import type { Database } from '../database/connect.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { List } from './list-request.ts';

/** What a snapshot is of, as it was kept when it was made. */
type KeptList = Omit<List, 'type' | 'context'> & { context: Omit<List['context'], 'now'> & { now: string } };

/**
 * The list that a snapshot was taken of, and marks the snapshot as used.
 *
 * @throws ProblemError `gone` when the snapshot is no longer kept
 */
export async function snapshotOf(db: Database, id: number): Promise<{ list: List; total: number }> {
  const { rows } = await sql<{ type: RecordType; list: KeptList; total: number; resting: boolean }>`
    select record_type as type, list, total, last_used < now() - interval '1 minute' as resting
    from list_snapshot where id = ${id}`.execute(db);
  const [found] = rows;
  if (!found) throw new ProblemError('gone');
  if (found.resting) await sql`update list_snapshot set last_used = now() where id = ${id}`.execute(db);
  const { type, list, total } = found;
  return { list: { ...list, type, context: { ...list.context, now: new Date(list.context.now) } }, total };
}
