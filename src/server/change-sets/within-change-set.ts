import { sql } from 'kysely';
import type { ChangeKind } from '#contract/records.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import type { Database, DatabaseTransaction } from '../database/connect.ts';

/** A transaction in which records may be written: what it writes is kept as one change set. */
export type ChangeTransaction = DatabaseTransaction & { readonly changeSetId: number };

/** What is known of a change set before it is written. */
export type ChangeDetails = {
  /** The type of all people's records in it; left out where there may be several. */
  recordType?: RecordType | undefined;
  /** The fields that it is about; found from what was changed where they are left out. */
  fields?: string[];
  /** The records that an undo was for, where it was not for all of its change set. */
  recordIds?: number[];
};

type Options = { jobId?: number | undefined; undoes?: number | undefined; details?: ChangeDetails };

/**
 * Runs `act` in one transaction under a new change set, told to the triggers that keep the history.
 * When `act` throws, nothing of it is kept; when it changed nothing, no change set is. At its end the change set keeps
 * what it did in figures.
 */
export function withinChangeSet<T>(
  db: Database,
  actor: Actor,
  kind: ChangeKind,
  act: (transaction: ChangeTransaction) => Promise<T>,
  options: Options = {},
): Promise<T> {
  return db.transaction().execute(async (transaction) => {
    const { id } = await transaction
      .insertInto('change_set')
      .values({
        kind,
        actor_id: actor.id,
        actor_name: actor.name,
        job_id: options.jobId ?? null,
        undoes_id: options.undoes ?? null,
        details: JSON.stringify(options.details ?? {}),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await sql`select set_config('winnow.change_set', ${String(id)}, true),
      set_config('winnow.actor', ${actor.id === null ? '' : String(actor.id)}, true),
      set_config('winnow.actor_name', ${actor.name}, true)`.execute(transaction);
    const result = await act(Object.assign(transaction, { changeSetId: id }));
    await sql`select close_change_set(${id})`.execute(transaction);
    return result;
  });
}
