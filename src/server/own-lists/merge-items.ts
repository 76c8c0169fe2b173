import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { ActionResult } from '#contract/action-results.ts';
import type { Job } from '#contract/jobs.ts';
import { holdersOf, isLabelled, type ListHolder } from '#domain/own-lists/list-holders.ts';
import type { Actor } from '#domain/people/actor.ts';
import { type RecordType, recordTypeNames } from '#domain/records/record-types.ts';
import type { Services } from '../api/context.ts';
import { changeChosen } from '../bulk-edit/change-chosen.ts';
import type { NewValue } from '../bulk-edit/row-edit.ts';
import { type ChangeTransaction, withinChangeSet } from '../change-sets/within-change-set.ts';
import type { Database } from '../database/connect.ts';
import { onOneConnection } from '../database/one-connection.ts';
import { retryDeadlocks } from '../database/retry-deadlocks.ts';
import { any } from '../filters/conditions.ts';
import type { JobRun } from '../jobs/job-run.ts';
import { invalidInput } from '../problems/problem-error.ts';
import { columnOf, recordsOfType, tableOf } from '../records/record-table.ts';
import { chooseRecords } from '../selections/select-records.ts';
import { knownList } from './known-list.ts';
import { readItems } from './queries.ts';

const mergeInput = z.object({ list: z.string(), from: z.array(z.number()), into: z.number() });
/** Which items of a list go into which. */
export type ItemMerge = z.infer<typeof mergeInput>;

/** What records hold of the items: their ids, and of labels their keys. */
type Held = { list: string; from: number[]; into: number; fromKeys: string[]; intoKey: string };

/**
 * Starts to make some items of a list one.
 *
 * @throws ProblemError `notFound`; `invalidInput` for an item that the list has not, or that is to go into itself
 */
export async function startMerge(services: Services, actor: Actor, merge: ItemMerge): Promise<Job> {
  await readHeld(services.db, merge);
  return services.jobs.enqueue(services, actor, 'mergeItems', merge);
}

/**
 * How many records a merge would change, those in the bin among them.
 *
 * @throws ProblemError as {@link startMerge}
 */
export async function countMerged(db: Database, merge: ItemMerge): Promise<{ records: number }> {
  const held = await readHeld(db, merge);
  const counts = holdingTypes(held.list).map(
    (type) => sql`(select count(*) from (${holdingRecords(type, held)}) as holding)`,
  );
  if (counts.length === 0) return { records: 0 };
  const { rows } = await sql<{ records: number }>`select ${sql.join(counts, sql` + `)} as records`.execute(
    db,
  );
  return { records: rows[0]?.records ?? 0 };
}

/** Makes the items one: all records that hold any of them and the list itself, in one change set; counts both. */
export async function mergeItemsJob(run: JobRun, services: Services): Promise<ActionResult> {
  const merge = mergeInput.parse(run.input);
  return retryDeadlocks(() =>
    onOneConnection(services.pool, ({ db }) => mergeItems(db, run, merge), run.signal),
  );
}

async function mergeItems(db: Database, run: JobRun, merge: ItemMerge): Promise<ActionResult> {
  const fields = [...new Set(holdersOf(merge.list).map(({ key }) => key))];
  return withinChangeSet(
    db,
    run.actor,
    'settings',
    async (transaction) => {
      const held = await readHeld(transaction, merge);
      const { records: total } = await countMerged(transaction, merge);
      const items = await retireInto(transaction, held);
      const sum: ActionResult = { changed: 0, unchanged: 0, refused: [], refusedTotal: 0 };
      for (const type of holdingTypes(merge.list)) {
        const before = sum.changed;
        const onProgress = (done: number) => run.progress(before + done, total);
        sum.changed += await mergeInType(transaction, type, held, { signal: run.signal, onProgress });
      }
      const result = { ...sum, changed: sum.changed + items };
      await run.settle(transaction, result);
      return result;
    },
    { jobId: run.jobId, details: { fields } },
  );
}

/** The items that were merged are called off, and their names mean the one that stays; gives their number. */
async function retireInto(transaction: ChangeTransaction, { from, into }: Held): Promise<number> {
  const { numAffectedRows } = await sql`
    update list_item set merged_into_id = ${into}, deleted_at = coalesce(deleted_at, now())
    where id = any (${from}) or merged_into_id = any (${from})`.execute(transaction);
  return Number(numAffectedRows ?? 0);
}

async function mergeInType(
  transaction: ChangeTransaction,
  type: RecordType,
  held: Held,
  steps: { signal: AbortSignal; onProgress: (done: number) => void },
): Promise<number> {
  const ids = holdingRecords(type, held);
  const total = await chooseRecords(transaction, { ids, rows: sql`` });
  const values = holdersIn(type, held.list).map((holder) => mergedValue(holder, held));
  const { changed } = await changeChosen(
    transaction,
    type,
    { values, on: 'any', refusing: [] },
    total,
    steps,
  );
  await sql`drop table chosen`.execute(transaction);
  return changed;
}

function holdingTypes(list: string): RecordType[] {
  return recordTypeNames().filter((type) => holdersIn(type, list).length > 0);
}

function holdersIn(type: RecordType, list: string): ListHolder[] {
  return holdersOf(list).filter((holder) => holder.type === type);
}

function holdingRecords(type: RecordType, held: Held): RawBuilder<{ id: number }> {
  const holds = any(holdersIn(type, held.list).map((holder) => holdsAny(holder, held)));
  return sql`select r.id from ${sql.table(tableOf(type).table)} as r where ${recordsOfType(type)} and ${holds}`;
}

function holdsAny({ key, field }: ListHolder, { from, fromKeys }: Held): RawBuilder<SqlBool> {
  const column = sql.ref(`r.${columnOf(key, field)}`);
  if (isLabelled(field.kind))
    return sql<SqlBool>`exists (select from jsonb_array_elements(${column}) as one (item)
      where item ->> 'label' = any (${fromKeys}))`;
  // The index has only the records that have any.
  if (field.kind === 'listItems')
    return sql<SqlBool>`(${column} <> '{}' and ${column} && ${from}::integer[])`;
  return sql<SqlBool>`${column} = any (${from}::integer[])`;
}

function mergedValue({ key, field }: ListHolder, { from, into, fromKeys, intoKey }: Held): NewValue {
  const name = columnOf(key, field);
  const column = sql.ref(`r.${name}`);
  if (isLabelled(field.kind))
    return { column: name, value: sql`with_label(${column}, ${fromKeys}::text[], ${intoKey}::text)` };
  if (field.kind !== 'listItems')
    return {
      column: name,
      value: sql`case when ${column} = any (${from}::integer[]) then ${into}::integer else ${column} end`,
    };
  return {
    column: name,
    value: sql`case when ${column} && ${from}::integer[]
      then with_items(${column}, array[${into}::integer], ${from}::integer[]) else ${column} end`,
  };
}

async function readHeld(db: Database, { list, from, into }: ItemMerge): Promise<Held> {
  knownList(list);
  const items = new Map((await readItems(db, 'en', sql`list = ${list}`)).map((item) => [item.id, item]));
  const stranger = from.findIndex((id) => !items.has(id));
  if (stranger >= 0) throw invalidInput({ field: `from.${stranger}`, code: 'unknownItem' });
  const survivor = items.get(into);
  if (!survivor) throw invalidInput({ field: 'into', code: 'unknownItem' });
  if (from.includes(into)) throw invalidInput({ field: 'into', code: 'intoItself' });
  const fromKeys = from.flatMap((id) => items.get(id)?.key ?? []);
  return { list, from, into, fromKeys, intoKey: survivor.key ?? '' };
}
