import { type RawBuilder, sql } from 'kysely';
import type { ChangeKind } from '#contract/records.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import type { Database, DatabaseTransaction } from '../database/connect.ts';
import { notUniqueProblem } from '../own-fields/not-unique.ts';

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
    const changeSetId = await openChangeSet(transaction, actor, kind, options);
    const result = await act(Object.assign(transaction, { changeSetId })).catch((error) => {
      // Fields that are made unique are told apart by whoever makes them so.
      throw kind === 'settings' ? error : notUniqueProblem(error);
    });
    await closeChangeSet(transaction, changeSetId);
    return result;
  });
}

/**
 * Begins a change set, and tells the triggers that keep the history of it until the transaction ends. One may be written
 * in several transactions, each by {@link withinOpenChangeSet}, so that nobody waits for all of it: until
 * {@link closeChangeSet} nothing is told of it.
 */
export async function openChangeSet(
  db: Database,
  actor: Actor,
  kind: ChangeKind,
  options: Options = {},
): Promise<number> {
  const { jobId = null, undoes = null, details = {} } = options;
  const { rows } = await sql<{ id: number }>`
    with opened as (
      insert into change_set (kind, actor_id, actor_name, job_id, undoes_id, details)
      values (${kind}, ${actor.id}, ${actor.name}, ${jobId}, ${undoes}, ${JSON.stringify(details)}) returning id
    )
    select id, ${writtenBy(actor, sql`id::text`)} from opened
  `.execute(db);
  if (!rows[0]) throw new Error('The change set was not opened.');
  return rows[0].id;
}

/** Runs `act` in one of the transactions that write an open change set. */
export function withinOpenChangeSet<T>(
  db: Database,
  actor: Actor,
  id: number,
  act: (transaction: ChangeTransaction) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (transaction) => {
    await sql`select ${writtenBy(actor, sql`${String(id)}`)}`.execute(transaction);
    return act(Object.assign(transaction, { changeSetId: id }));
  });
}

/** Ends a change set: it keeps what it did in figures, or goes where it did nothing. */
export async function closeChangeSet(db: Database, id: number): Promise<void> {
  await sql`select close_change_set(${id})`.execute(db);
}

/** Tells the triggers that keep the history which change set is written, and by whom, until the transaction ends. */
function writtenBy(actor: Actor, changeSetId: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`set_config('winnow.change_set', ${changeSetId}, true),
    set_config('winnow.actor', ${actor.id === null ? '' : String(actor.id)}, true),
    set_config('winnow.actor_name', ${actor.name}, true)`;
}
