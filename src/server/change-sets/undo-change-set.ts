import { sql } from 'kysely';
import pg from 'pg';
import { z } from 'zod';
import type { ActionResult } from '#contract/action-results.ts';
import type { ChangeSet } from '#contract/change-sets.ts';
import type { Job } from '#contract/jobs.ts';
import type { Actor } from '#domain/people/actor.ts';
import { mostIds } from '#domain/records/most-ids.ts';
import { recordType } from '#domain/records/record-type-schema.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import {
  describeSubject,
  isSettingType,
  type SubjectType,
  subjectTypesAmong,
} from '#domain/settings/setting-types.ts';
import type { Services } from '../api/context.ts';
import { authorise } from '../auth/policies.ts';
import type { Database } from '../database/connect.ts';
import { onOneConnection } from '../database/one-connection.ts';
import type { JobRun } from '../jobs/job-run.ts';
import { carryBack, columnsMovedTo } from '../own-fields/carry-back.ts';
import { patiently } from '../own-fields/change-fields.ts';
import { invalidInput, ProblemError } from '../problems/problem-error.ts';
import { tableOf } from '../records/record-table.ts';
import { settleSettings } from '../settings/settle-settings.ts';
import { type SubjectTable, subjectTable } from '../settings/subject-tables.ts';
import { noteLeft, refusalsOf } from './left-as-is.ts';
import { groupColumns, undoColumns } from './undo-columns.ts';
import { type UndoPlan, undoSlice } from './undo-slice.ts';
import { undoneBy } from './undone-by.ts';
import { type ChangeDetails, type ChangeTransaction, withinChangeSet } from './within-change-set.ts';

const undoInput = z.object({
  id: z.number(),
  recordIds: z.array(z.number()).max(mostIds).optional(),
  recordType: recordType.optional(),
  timeZone: z.string().optional(),
});
/** Which change set is to be undone, and of which of its records; all when they are left out. */
export type UndoRequest = z.infer<typeof undoInput>;

type Undoable = {
  id: number;
  kind: string;
  records: number;
  counts: ChangeSet['counts'];
  columns: string[] | null;
  details: ChangeDetails;
};

/** Records up to which browsers are told of each by its id, and beyond which of their number alone. */
const toldOneByOne = 200;

/**
 * Starts to undo a change set.
 *
 * @throws ProblemError `notFound`; `alreadyUndone`; `followsCriteria`; `notAllowed` where records would go to the bin or come out of it and
 *   the actor may not delete; `invalidInput` for records that it did not touch
 */
export async function startUndo(services: Services, actor: Actor, request: UndoRequest): Promise<Job> {
  const set = await readUndoable(services.db, request.id);
  if (followsCriteria(set)) throw new ProblemError('followsCriteria');
  if (touchesSettings(set.counts)) authorise(actor, 'settings.manage');
  else if (touchesBin(set.counts)) authorise(actor, 'records.delete');
  await checkRecords(services.db, request);
  return services.jobs.enqueue(services, actor, 'undo', request);
}

/** Whether undoing would put records into the bin or take some out of it. */
export function touchesBin(counts: ChangeSet['counts']): boolean {
  return Object.values(counts).some((acts) => acts?.created || acts?.deleted || acts?.restored);
}

/** Whether it only followed from a change of scoring criteria: that is what is undone. */
export function followsCriteria({ kind }: { kind: string }): boolean {
  return kind === 'rescore';
}

/** Whether undoing would change settings. */
export function touchesSettings(counts: ChangeSet['counts']): boolean {
  return Object.keys(counts).some(isSettingType);
}

/**
 * Undoes a change set: all in one transaction, and one change set of its own.
 *
 * @throws ProblemError `busy` where it has to hold a table for a moment that others write to all the while
 */
export async function undoChangeSetJob(run: JobRun, services: Services): Promise<ActionResult> {
  const request = undoInput.parse(run.input);
  return patiently(() =>
    onOneConnection(services.pool, ({ db }) => undoChangeSet({ ...services, db }, run, request), run.signal),
  ).catch(nameGivenAway);
}

/** A setting that comes back, or gets its old name back, finds it with another one: nothing is undone. */
function nameGivenAway(error: unknown): never {
  const isTaken = error instanceof pg.DatabaseError && error.code === '23505';
  if (!isTaken) throw error;
  throw new ProblemError('alreadyDone', { faults: [{ field: 'name', code: 'nameInUse' }] }, { cause: error });
}

async function undoChangeSet(services: Services, run: JobRun, request: UndoRequest): Promise<ActionResult> {
  const { db } = services;
  const { recordIds } = request;
  const known = await readUndoable(db, request.id);
  const { recordType, fields } = known.details;
  return withinChangeSet(
    db,
    run.actor,
    'undo',
    async (transaction) => {
      const set = await readUndoable(transaction, request.id, transaction.changeSetId);
      const result = await undoAll(transaction, run, set, request);
      await settleSettings(services, run.actor, transaction);
      // Where nothing was changed the change set does not stay, and there is nothing to keep together.
      if (result.changed > 0) await run.settle(transaction, result);
      return result;
    },
    {
      jobId: run.jobId,
      undoes: request.id,
      details: {
        ...(recordType ? { recordType } : {}),
        ...(fields ? { fields } : {}),
        ...(recordIds ? { recordIds } : {}),
      },
    },
  );
}

async function undoAll(
  transaction: ChangeTransaction,
  run: JobRun,
  set: Undoable,
  { recordIds, recordType, timeZone = 'UTC' }: UndoRequest,
): Promise<ActionResult> {
  const total = recordIds?.length ?? set.records;
  await sql`select set_config('winnow.announce_later', ${total > toldOneByOne ? 'on' : 'off'}, true),
    set_config('work_mem', '64MB', true)`.execute(transaction);
  // What a record gets back another may give up in a later slice.
  await sql`set constraints all deferred`.execute(transaction);
  await sql`create temporary table left_as_is (subject text, record_id bigint, field text, reason text)
    on commit drop`.execute(transaction);
  const sum = { looked: 0, changed: 0, unchanged: 0 };
  const plans: UndoPlan[] = [];
  const tables = tablesOf(set, recordType);
  const ofFields = tables.includes('own_field');
  const carried = ofFields ? await columnsMovedTo(transaction, set.id) : [];
  for (const table of tables) {
    const plan = await planOf(transaction, run.actor, set, table, { recordIds, carried });
    plans.push(plan);
    const changedBefore = sum.changed;
    for (let after: number | null = plan.columns.length > 0 ? 0 : null; after !== null; ) {
      run.progress(sum.looked, total);
      run.signal.throwIfAborted();
      const slice = await undoSlice(transaction, plan, after);
      sum.looked += slice.looked;
      sum.changed += slice.changed;
      sum.unchanged += slice.unchanged;
      after = slice.last;
    }
    if (total > toldOneByOne) await announce(transaction, set, table, sum.changed - changedBefore);
  }
  const notHeld = ofFields ? await carryBack(transaction, run.actor, timeZone, set.id) : [];
  for (const { table, field, ids } of notHeld)
    await noteLeft(transaction, { table, field, ids, reason: 'notHeld' });
  await sql`set constraints all immediate`.execute(transaction);
  run.progress(sum.looked, total);
  run.signal.throwIfAborted();
  return {
    changed: sum.changed,
    unchanged: sum.unchanged,
    ...(await refusalsOf(transaction, run.actor.language, plans)),
  };
}

async function planOf(
  transaction: ChangeTransaction,
  actor: Actor,
  set: Undoable,
  table: SubjectTable,
  { recordIds, carried }: { recordIds: readonly number[] | undefined; carried: readonly string[] },
): Promise<UndoPlan> {
  const changed = set.columns ?? (await changedColumns(transaction, set.id));
  const names = changed.filter((name) => !carried.includes(name));
  const types = typesIn(set, table);
  const creates = types.some((type) => set.counts[type]?.created);
  const columns = await undoColumns(transaction, table, creates ? [...names, 'deleted_at'] : names);
  const grouped = columns.filter(({ name }) => name !== 'file_as' || table !== 'contact');
  const groups = groupColumns(grouped, describeSubject(types[0] ?? 'lead').fields);
  return { changeSetId: set.id, table, columns, groups, recordIds, actor };
}

async function changedColumns(db: Database, id: number): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct name from change, jsonb_object_keys(after) as name where change_set_id = ${id} and after is not null
  `.execute(db);
  return rows.map(({ name }) => name);
}

function subjectTypesIn({ counts }: Undoable): SubjectType[] {
  return subjectTypesAmong(Object.keys(counts));
}

function typesIn(set: Undoable, table: SubjectTable): SubjectType[] {
  return subjectTypesIn(set).filter((type) => subjectTable(type) === table);
}

function tablesOf(set: Undoable, only: RecordType | undefined): SubjectTable[] {
  const types = only ? [only] : subjectTypesIn(set);
  return [...new Set(types.map(subjectTable))];
}

/** Tells the browsers of each type that was touched: how many of which is not worth counting. */
async function announce(
  transaction: ChangeTransaction,
  set: Undoable,
  table: SubjectTable,
  changed: number,
): Promise<void> {
  if (changed === 0) return;
  for (const type of typesIn(set, table))
    await sql`select announce_many(${isSettingType(type) ? table : type}, ${changed}::bigint)`.execute(
      transaction,
    );
}

/** @param writing the change set that is to undo it; then nobody else can begin to */
async function readUndoable(db: Database, id: number, writing?: number): Promise<Undoable> {
  const { rows } = await sql<Undoable>`
    select id, kind, records, counts, columns, details from change_set where id = ${id}
    ${writing === undefined ? sql`` : sql`for no key update`}
  `.execute(db);
  const [set] = rows;
  if (!set) throw new ProblemError('notFound');
  const undoing = (await undoneBy(db, [id], writing)).get(id);
  if (undoing)
    throw new ProblemError('alreadyUndone', { doneBy: { name: undoing.actor.name, at: undoing.at } });
  return set;
}

async function checkRecords(db: Database, { id, recordIds, recordType }: UndoRequest): Promise<void> {
  if (!recordIds) return;
  const { rows } = await sql<{ place: number }>`
    select place - 1 as place from unnest(${recordIds}::bigint[]) with ordinality as given (id, place)
    where not exists (select from change c where c.change_set_id = ${id} and c.record_id = given.id
      ${recordType ? sql`and c.subject = ${tableOf(recordType).table}` : sql``})
    order by place limit 1
  `.execute(db);
  const [stranger] = rows;
  if (stranger) throw invalidInput({ field: `recordIds.${stranger.place}`, code: 'unknownRecord' });
}
