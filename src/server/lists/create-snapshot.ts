import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { snapshotPageSize } from '#contract/lists.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import type { Database, DatabaseTransaction } from '../database/connect.ts';
import { errorCode } from '../database/error-code.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { dropUnusedSnapshots } from './drop-snapshots.ts';
import { listOrder, stretchesAfter, tableWith } from './list-order.ts';
import { type List, type ListInput, listOf, rowsOf } from './list-request.ts';
import { isUnchangedSince } from './record-tally.ts';

export type Snapshot = { snapshotId: number; total: number; changeSeq: number };

/** Milliseconds until the making of a snapshot is given up. */
const longestMaking = 30_000;

/** Snapshots that this process is making, by key: whoever asks meanwhile waits for the same. */
const inTheMaking = new WeakMap<Database, Map<string, Promise<Snapshot>>>();

/**
 * Freezes the order of a list, so that any place in it can be read in the same short time; or hands out the snapshot
 * that somebody else took of it, when no record of its type has been written since.
 *
 * @throws ProblemError `invalidInput` for faults of filter and order; `tooSlow` when it takes longer than half a minute
 */
export async function createSnapshot(
  db: Database,
  actor: Actor,
  input: ListInput & { type: RecordType },
): Promise<Snapshot> {
  const list = listOf(actor, input.type, input);
  const key = keyOf(db, list);
  const name = key.toString('hex');
  const ofDatabase = inTheMaking.get(db) ?? new Map<string, Promise<Snapshot>>();
  inTheMaking.set(db, ofDatabase);
  const making = ofDatabase.get(name) ?? takeSnapshot(db, list, key).finally(() => ofDatabase.delete(name));
  ofDatabase.set(name, making);
  return making;
}

async function takeSnapshot(db: Database, list: List, key: Buffer): Promise<Snapshot> {
  try {
    const snapshot = await db.transaction().execute(async (transaction) => {
      await sql`select set_config('statement_timeout', ${String(longestMaking)}, true),
        set_config('work_mem', '256MB', true)`.execute(transaction);
      // Processes that are asked for the same list at the same time: one makes it, the others find it made.
      await sql`select pg_advisory_xact_lock(${key.readBigInt64BE()}::bigint)`.execute(transaction);
      return (await findFresh(transaction, list, key)) ?? (await make(transaction, list, key));
    });
    await dropUnusedSnapshots(db);
    return snapshot;
  } catch (error) {
    if (isTimeout(error)) throw new ProblemError('tooSlow', {}, { cause: error });
    throw error;
  }
}

/** The same list, for the same asker where that matters: the statement that would read it, with its values. */
function keyOf(db: Database, list: List): Buffer {
  const order = listOrder(list.type, list.sort, list.context.language);
  const statements = stretchesAfter(order).map(({ where, orderBy }) =>
    sql`select from ${tableWith(list.type, order)} where ${rowsOf(list)} and ${where} order by ${orderBy}`.compile(
      db,
    ),
  );
  const text = JSON.stringify(statements.map((statement) => [statement.sql, statement.parameters]));
  return createHash('sha256').update(text).digest();
}

async function findFresh(
  transaction: DatabaseTransaction,
  { type }: List,
  key: Buffer,
): Promise<Snapshot | undefined> {
  const { rows } = await sql<Snapshot>`
    update list_snapshot set last_used = now() where id = (
      select id from list_snapshot
      where key = ${key} and built_at > now() - interval '10 minutes' and ${isUnchangedSince(type, sql.ref('seen'))}
      order by id desc limit 1)
    returning id as "snapshotId", total, change_seq as "changeSeq"`.execute(transaction);
  return rows[0];
}

async function make(transaction: DatabaseTransaction, list: List, key: Buffer): Promise<Snapshot> {
  const { type, sort, context } = list;
  const kept = JSON.stringify({ ...list, type: undefined });
  const { rows } = await sql<{ id: number }>`
    insert into list_snapshot (key, record_type, list, total, seen, change_seq)
    values (${key}, ${type}, ${kept}::jsonb, 0, pg_current_snapshot(), (select coalesce(max(id), 0) from change_set))
    returning id`.execute(transaction);
  const id = rows[0]?.id ?? 0;
  const order = listOrder(type, sort, context.language);
  let total = 0;
  for (const stretch of stretchesAfter(order)) {
    // The page in which one stretch ends and the next begins is written twice.
    await sql`
      insert into list_page (snapshot_id, page, ids)
      select ${id}::bigint, page, array_agg(id order by place) from (
        select id, place, ((${total}::integer + place - 1) / ${sql.lit(snapshotPageSize)})::integer as page from (
          select r.id, row_number() over (order by ${stretch.orderBy}) as place from ${tableWith(type, order)}
          where ${rowsOf(list)} and ${stretch.where}) as ordered) as placed
      group by page
      on conflict (snapshot_id, page) do update set ids = list_page.ids || excluded.ids`.execute(transaction);
    const counted = await sql<{ total: number }>`select coalesce(sum(cardinality(ids)), 0)::integer as total
      from list_page where snapshot_id = ${id}`.execute(transaction);
    total = counted.rows[0]?.total ?? 0;
  }
  const updated = await sql<Snapshot>`update list_snapshot set total = ${total} where id = ${id}
    returning id as "snapshotId", total, change_seq as "changeSeq"`.execute(transaction);
  const [snapshot] = updated.rows;
  if (!snapshot) throw new Error('A snapshot went away while it was made.');
  return snapshot;
}

function isTimeout(error: unknown): boolean {
  return errorCode(error) === '57014';
}
