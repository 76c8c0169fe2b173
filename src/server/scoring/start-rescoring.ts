import { sql } from 'kysely';
import type { Job } from '#contract/jobs.ts';
import type { Actor } from '#domain/people/actor.ts';
import { isRecordType, type RecordType } from '#domain/records/record-types.ts';
import type { Services } from '../api/context.ts';
import type { ChangeTransaction } from '../change-sets/within-change-set.ts';
import type { Database } from '../database/connect.ts';
import { readJob } from '../jobs/queries.ts';

/**
 * Has all records of a type rated anew, once the transaction has changed their criteria. Of the jobs that one
 * transaction asks for, the first does for all.
 */
export async function rescoreWithin(
  services: Services,
  actor: Actor,
  transaction: ChangeTransaction,
  type: RecordType,
): Promise<Job> {
  const { changeSetId } = transaction;
  const { rows } = await sql<{ id: number }>`
    select id from job where kind = 'rescore' and input ->> 'type' = ${type}
      and (input ->> 'changeSetId')::bigint = ${changeSetId} limit 1
  `.execute(transaction);
  const asked = rows[0] && (await readJob(transaction, rows[0].id));
  return asked ?? services.jobs.enqueueWithin(transaction, actor, 'rescore', { type, changeSetId });
}

/** What follows from a change of criteria: the records of their types are rated anew. */
export async function settleCriteria(
  services: Services,
  actor: Actor,
  transaction: ChangeTransaction,
): Promise<Job[]> {
  const { rows } = await sql<{ type: string }>`
    select distinct c.record_type as type from change join scoring_criterion c on c.id = change.record_id
    where change.change_set_id = ${transaction.changeSetId} and change.subject = 'scoring_criterion'
  `.execute(transaction);
  const jobs: Job[] = [];
  // A type that is made in this transaction has no records yet.
  for (const { type } of rows)
    if (isRecordType(type)) jobs.push(await rescoreWithin(services, actor, transaction, type));
  return jobs;
}

/**
 * The job that rates the records of a type, while one waits or runs, or where the last one has failed and left stars of
 * before; null when all stars are as they should be.
 */
export async function unfinishedRescoring(db: Database, type: RecordType): Promise<Job | null> {
  const { rows } = await sql<{ id: number }>`
    select id from (
      select id, state from job where kind = 'rescore' and input ->> 'type' = ${type} order by id desc limit 1
    ) latest
    where state in ('queued', 'running', 'failed')
  `.execute(db);
  return rows[0] ? readJob(db, rows[0].id) : null;
}
