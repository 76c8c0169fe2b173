import { rm } from 'node:fs/promises';
import type pg from 'pg';
import type { ImportPreview, ImportResult } from '#contract/imports.ts';
import type { Actor } from '#domain/people/actor.ts';
import { type ChangeTransaction, withinChangeSet } from '../change-sets/within-change-set.ts';
import { type OneConnection, onOneConnection } from '../database/one-connection.ts';
import { typedReader } from '../records/typed-reader.ts';
import { fillEmptyFields, markGivingRows } from './fill-empty-fields.ts';
import { type ImportColumn, importColumns } from './import-columns.ts';
import type { ImportedFile, ImportPlan } from './import-plan.ts';
import { markDuplicates } from './mark-duplicates.ts';
import { fillsOtherTypes, plannedRows } from './queries.ts';
import { rejectUnfit } from './reject-unfit.ts';
import { RejectedRows } from './rejected-rows.ts';
import { RowTally } from './row-tally.ts';
import { stageRows } from './stage-rows.ts';
import { addItems, insertRows } from './store-rows.ts';

/** What became of the rows of a file, or would: read = created + updated + skipped + rejected. */
export type Outcome = Omit<ImportResult, 'importId' | 'rejectedFile'>;

/** What an import would do, with some rows of each outcome. */
export type Preview = Omit<ImportPreview, 'importId' | 'rejectedFile'>;

export type ImportRun = {
  actor: Actor;
  file: ImportedFile;
  plan: ImportPlan;
  /** Where rejected rows are written; made only where there are any. */
  rejectedPath: string;
  jobId?: number;
  signal?: AbortSignal;
  /** How far the work is: rows done of so many, by the work they take. */
  onProgress?: (done: number, total: number) => void;
  /** Called in the transaction that stores the records, when all is written. */
  onStored?: (transaction: ChangeTransaction, result: Outcome) => Promise<void>;
};

/** The share of the work that reading is; the rest is storing. */
const READING = 0.3;

/**
 * Imports a file: its rows become records, under one change set and in one transaction. Called off, or failing, it leaves
 * nothing behind but the rejected file.
 */
export function runImport(pool: pg.Pool, run: ImportRun): Promise<Outcome> {
  return onOneConnection(
    pool,
    async (connection) => {
      const { tally, counts, columns } = await stageAndMatch(connection, run);
      const nothing = counts.created + counts.updated === 0;
      if (nothing) return { ...counts, changeSetId: null, ...tally.remarks() };
      const ofOneType = !(await fillsOtherTypes(connection.client, run.plan.type));
      return withinChangeSet(
        connection.db,
        run.actor,
        'import',
        async (transaction) => {
          await addItems(connection.client, columns);
          if (counts.updated > 0) await fillEmptyFields(connection.client, run.plan.type, columns);
          await insertRows(connection.client, run.plan.type, columns, tally.read, (rows) => {
            run.signal?.throwIfAborted();
            run.onProgress?.(tally.read * READING + rows * (1 - READING), tally.read);
          });
          const { changeSetId } = transaction;
          const result = { ...counts, changeSetId, ...tally.remarks() };
          await run.onStored?.(transaction, result);
          run.signal?.throwIfAborted();
          return result;
        },
        { jobId: run.jobId, details: ofOneType ? { recordType: run.plan.type } : {} },
      );
    },
    run.signal,
  );
}

/** Tells what {@link runImport} would do, and does nothing. */
export function previewImport(pool: pg.Pool, run: ImportRun): Promise<Preview> {
  return onOneConnection(
    pool,
    async (connection) => {
      const { tally, counts } = await stageAndMatch(connection, run);
      const rows = await plannedRows(connection.client, run.plan.type);
      return { ...counts, changeSetId: null, ...tally.remarks(), rows };
    },
    run.signal,
  ).finally(() => rm(run.rejectedPath, { force: true }));
}

type Counts = Pick<Outcome, 'read' | 'created' | 'updated' | 'skipped' | 'rejected'>;

/** Reads the file into temporary tables, and finds out what becomes of each row. */
async function stageAndMatch(
  { db, client }: OneConnection,
  run: ImportRun,
): Promise<{ tally: RowTally; counts: Counts; columns: readonly ImportColumn[] }> {
  const { plan, file, actor } = run;
  await client.query(roomToWork);
  const columns = importColumns(plan);
  const tally = new RowTally();
  const handedBack = new RejectedRows(plan, actor.language, run.rejectedPath, tally);
  try {
    await stageRows({
      client,
      actor,
      file,
      plan,
      columns,
      reader: await typedReader(db, actor.language, plan.type, plan.timeZone ?? 'UTC'),
      tally,
      rejected: handedBack,
      onRead: (bytes, rows) => {
        const share = file.bytes === 0 ? 1 : Math.min(1, bytes / file.bytes);
        run.onProgress?.(rows * READING, Math.max(rows, Math.round(rows / Math.max(share, 1e-6))));
      },
      signal: run.signal,
    });
    await match(client, plan, columns);
    while (await rejectUnfit(client, handedBack, columns, plan, actor)) {
      await client.query(forgetMatches);
      await match(client, plan, columns);
    }
  } finally {
    await handedBack.close();
  }
  if (plan.dedupe === 'update') await markGivingRows(client, plan.type, columns);
  else await client.query('create temporary table import_giving (row_no integer primary key)');
  run.signal?.throwIfAborted();
  const { rows } = await client.query<{ matched: number; giving: number }>(`
    select (select count(*) from import_match) as matched, (select count(*) from import_giving) as giving`);
  const { matched = 0, giving = 0 } = rows[0] ?? {};
  const { read, rejected } = tally;
  const counts = {
    read,
    created: read - rejected - matched,
    updated: giving,
    skipped: matched - giving,
    rejected,
  };
  return { tally, counts, columns };
}

async function match(
  client: OneConnection['client'],
  { dedupe, type }: ImportPlan,
  columns: readonly ImportColumn[],
): Promise<void> {
  if (dedupe === 'create') await client.query(noMatches);
  else await markDuplicates(client, type, columns);
}

/** For sorts and joins of a hundred thousand rows; put back when the connection is. */
const roomToWork = `set work_mem = '64MB'`;

/** The keys of the records stay as they are when rows are taken out. */
const forgetMatches = 'drop table if exists import_key, import_raw, import_unsound, import_match';

const noMatches = 'create temporary table import_match (row_no integer, record_id bigint, root_no integer)';
