import { sql } from 'kysely';
import type { Actor } from '#domain/people/actor.ts';
import type { RecordOfType, RecordType } from '#domain/records/record-types.ts';
import { withinChangeSet } from '../change-sets/within-change-set.ts';
import type { Database } from '../database/connect.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { readRecord } from './read-records.ts';
import { livingRecords, tableOf } from './record-table.ts';
import { changeKindOf } from './save-record.ts';

/**
 * Moves a record to the bin, from which it can be restored.
 *
 * @throws ProblemError `notFound`
 */
export function deleteRecord(db: Database, actor: Actor, type: RecordType, id: number): Promise<void> {
  return withinChangeSet(
    db,
    actor,
    changeKindOf(actor),
    async (transaction) => {
      const { numAffectedRows } = await sql`
      update ${sql.table(tableOf(type).table)} r set deleted_at = now() where r.id = ${id} and ${livingRecords(type)}
    `.execute(transaction);
      if (!numAffectedRows) throw new ProblemError('notFound');
    },
    { details: { recordType: type } },
  );
}

/**
 * Takes a record out of the bin; one that is not in it stays as it is.
 *
 * @throws ProblemError `notFound`
 */
export function restoreRecord<T extends RecordType>(
  db: Database,
  actor: Actor,
  type: T,
  id: number,
): Promise<RecordOfType<T>> {
  return withinChangeSet(
    db,
    actor,
    changeKindOf(actor),
    async (transaction) => {
      await sql`
      update ${sql.table(tableOf(type).table)} set deleted_at = null where id = ${id} and deleted_at is not null
    `.execute(transaction);
      return readRecord(transaction, type, id, { language: actor.language });
    },
    { details: { recordType: type } },
  );
}
