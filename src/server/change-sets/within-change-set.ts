import { sql } from 'kysely';
import type { ChangeKind } from '#contract/records.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Database, DatabaseTransaction } from '../database/connect.ts';

/** A transaction in which records may be written: what it writes is kept as one change set. */
export type ChangeTransaction = DatabaseTransaction & { readonly changeSetId: number };

/**
 * Runs `act` in one transaction under a new change set, told to the triggers that keep the history.
 * When `act` throws, nothing of it is kept; when it changed nothing, no change set is.
 */
export function withinChangeSet<T>(
  db: Database,
  actor: Actor,
  kind: ChangeKind,
  act: (transaction: ChangeTransaction) => Promise<T>,
  options: { jobId?: number } = {},
): Promise<T> {
  return db.transaction().execute(async (transaction) => {
    const { id } = await transaction
      .insertInto('change_set')
      .values({ kind, actor_id: actor.id, actor_name: actor.name, job_id: options.jobId ?? null })
      .returning('id')
      .executeTakeFirstOrThrow();
    await sql`select set_config('winnow.change_set', ${String(id)}, true),
      set_config('winnow.actor', ${actor.id === null ? '' : String(actor.id)}, true),
      set_config('winnow.actor_name', ${actor.name}, true)`.execute(transaction);
    const result = await act(Object.assign(transaction, { changeSetId: id }));
    await sql`delete from change_set where id = ${id}
      and not exists (select from change where change_set_id = ${id})`.execute(transaction);
    return result;
  });
}
