import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { RescoringResult } from '#contract/scoring.ts';
import { recordType } from '#domain/records/record-type-schema.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import type { WeightedCriterion } from '#domain/scoring/score-of.ts';
import type { Services } from '../api/context.ts';
import {
  type ChangeTransaction,
  closeChangeSet,
  openChangeSet,
  withinOpenChangeSet,
} from '../change-sets/within-change-set.ts';
import type { Database } from '../database/connect.ts';
import { retryDeadlocks } from '../database/retry-deadlocks.ts';
import type { JobRun } from '../jobs/job-run.ts';
import { recordsOfType, tableOf } from '../records/record-table.ts';
import { listCriteria } from './queries.ts';
import { starsInSql } from './stars-in-sql.ts';

const rescoreInput = z.object({ type: recordType, changeSetId: z.number() });

/** Records that are looked at by one statement: enough to be quick, few enough that nobody waits for their locks. */
const sliceSize = 5000;
/** How often browsers are told of new stars. */
const tellEveryMs = 2000;
/** How long records that somebody else is writing are left alone before they are looked at again. */
const patienceMs = 200;

type Rescoring = { run: JobRun; db: Database; type: RecordType; changeSetId: number };
type Slice = { last: number | null; looked: number; changed: number; skipped: number };

/**
 * Rates all records of a type anew by the criteria that stand, slice by slice, each kept as soon as it is done: nobody
 * who saves a record waits for it. Only records whose stars differ are written, and those that somebody is writing are
 * come back to. It can begin again at any place: what has its stars already is left.
 */
export async function rescoreJob(run: JobRun, services: Services): Promise<RescoringResult> {
  const { type } = rescoreInput.parse(run.input);
  const { db } = services;
  const rescoring = { run, db, type, changeSetId: await changeSetOf(run, db, type) };
  const begun = await nextTransaction(db);
  let superseded = false;
  for (;;) {
    // Whoever began to write before the criteria changed may have gone by the old ones.
    const othersEnded = await haveEnded(db, begun);
    const pass = await ratePass(rescoring);
    superseded = pass.superseded;
    if (superseded || (othersEnded && pass.skipped === 0)) break;
    await pause(run.signal);
  }
  return finish(rescoring, superseded);
}

/** The change set of the job; one that it began before it was broken off is gone on with. */
async function changeSetOf(run: JobRun, db: Database, type: RecordType): Promise<number> {
  const known = await db
    .selectFrom('change_set')
    .select('id')
    .where('job_id', '=', run.jobId)
    .executeTakeFirst();
  if (known) return known.id;
  const details = { recordType: type, fields: ['rating'] };
  return openChangeSet(db, run.actor, 'rescore', { jobId: run.jobId, details });
}

/** Goes through all records once, in the order of their ids. */
async function ratePass(rescoring: Rescoring): Promise<{ skipped: number; superseded: boolean }> {
  const { run, db, type } = rescoring;
  const criteria = await listCriteria(db, type, run.actor.language);
  const total = await countRecords(db, type);
  let [done, skipped, untold] = [0, 0, 0];
  let toldAt = Date.now();
  for (let after: number | null = 0; after !== null; ) {
    run.progress(done, total);
    run.signal.throwIfAborted();
    if (await isSuperseded(rescoring)) return { skipped, superseded: true };
    const tell = Date.now() - toldAt > tellEveryMs ? untold : 0;
    const slice = await retryDeadlocks(() => rateSlice(rescoring, criteria, after ?? 0, tell));
    if (tell > 0) [untold, toldAt] = [0, Date.now()];
    untold += slice.changed;
    skipped += slice.skipped;
    done = Math.min(total, done + slice.looked);
    after = slice.last;
  }
  run.progress(total, total);
  if (untold > 0) await writing(rescoring, (transaction) => tellMany(transaction, type, untold));
  return { skipped, superseded: false };
}

function rateSlice(
  rescoring: Rescoring,
  criteria: readonly WeightedCriterion[],
  after: number,
  told: number,
): Promise<Slice> {
  const { type } = rescoring;
  const table = sql.table(tableOf(type).table);
  const stars = starsInSql(criteria);
  const differs = sql<SqlBool>`r.rating_mode = 'automatic' and r.rating <> ${stars}`;
  return writing(rescoring, async (transaction) => {
    if (told > 0) await tellMany(transaction, type, told);
    const { rows } = await sql<Slice>`
      with slice as materialized (
        select r.id, ${differs} as differs from ${table} as r where r.id > ${after} and ${recordsOfType(type)}
        order by r.id limit ${sql.lit(sliceSize)}
      ), held as materialized (
        select r.id, ${stars} as stars from ${table} as r
        where r.id = any ((select array_agg(id) from slice where differs)::bigint[]) and ${differs}
        order by r.id for no key update of r skip locked
      ), changed as (
        update ${table} as r set rating = held.stars from held where held.id = r.id returning 1
      )
      select max(id) as last, count(*) as looked, (select count(*) from changed) as changed,
        count(*) filter (where differs) - (select count(*) from held) as skipped
      from slice
    `.execute(transaction);
    return rows[0] ?? { last: null, looked: 0, changed: 0, skipped: 0 };
  });
}

/** A transaction whose stars are not an edit of the records: no version, no time of change follows. */
function writing<T>(
  { db, run, changeSetId }: Rescoring,
  act: (transaction: ChangeTransaction) => Promise<T>,
): Promise<T> {
  return withinOpenChangeSet(db, run.actor, changeSetId, async (transaction) => {
    await sql`select set_config('winnow.quiet', 'unversioned', true), set_config('winnow.announce_later', 'on', true)`.execute(
      transaction,
    );
    return act(transaction);
  });
}

async function tellMany(transaction: ChangeTransaction, type: RecordType, records: number): Promise<void> {
  await sql`select announce_many(${type}, ${records}::bigint)`.execute(transaction);
}

/** Ends change set and job together. One that has changed nothing leaves no change set. */
function finish(rescoring: Rescoring, superseded: boolean): Promise<RescoringResult> {
  const { run, changeSetId } = rescoring;
  return writing(rescoring, async (transaction) => {
    await closeChangeSet(transaction, changeSetId);
    const set = await transaction
      .selectFrom('change_set')
      .select('records')
      .where('id', '=', changeSetId)
      .executeTakeFirst();
    const criteriaChangeSetId = await changeOfCriteria(transaction, run);
    const result = { changed: set?.records ?? 0, superseded, criteriaChangeSetId };
    if (set) await run.settle(transaction, result);
    return result;
  });
}

async function changeOfCriteria(transaction: ChangeTransaction, { input }: JobRun): Promise<number | null> {
  const { changeSetId } = rescoreInput.parse(input);
  const set = await transaction
    .selectFrom('change_set')
    .select('id')
    .where('id', '=', changeSetId)
    .executeTakeFirst();
  return set?.id ?? null;
}

/** Whether the criteria were changed again: then a newer job rates all anew, and there is no use in going on. */
async function isSuperseded({ db, type, run }: Rescoring): Promise<boolean> {
  const { rows } = await sql`
    select from job where kind = 'rescore' and input ->> 'type' = ${type} and id > ${run.jobId} limit 1
  `.execute(db);
  return rows.length > 0;
}

async function countRecords(db: Database, type: RecordType): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${sql.table(tableOf(type).table)} as r where ${recordsOfType(type)}
  `.execute(db);
  return rows[0]?.count ?? 0;
}

const transactionNumber = (snapshot: RawBuilder<unknown>) => sql<number>`(${snapshot})::text::bigint`;

/** The number of the next transaction: those that run have lower ones. */
async function nextTransaction(db: Database): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select ${transactionNumber(sql`pg_snapshot_xmax(pg_current_snapshot())`)} as next`.execute(db);
  return rows[0]?.next ?? 0;
}

async function haveEnded(db: Database, before: number): Promise<boolean> {
  const { rows } = await sql<{ oldest: number }>`
    select ${transactionNumber(sql`pg_snapshot_xmin(pg_current_snapshot())`)} as oldest`.execute(db);
  return (rows[0]?.oldest ?? 0) >= before;
}

async function pause(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, patienceMs));
  signal.throwIfAborted();
}
