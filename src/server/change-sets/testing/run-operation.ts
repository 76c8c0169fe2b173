import { join } from 'node:path';
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { expect } from 'vitest';
import type { ActionResult } from '#contract/action-results.ts';
import { duplicateBaseOf } from '#domain/duplicates/duplicate-base.ts';
import type { Actor } from '#domain/people/actor.ts';
import { describeType, fieldsOf, type RecordType } from '#domain/records/record-types.ts';
import { runActionJob } from '../../bulk-edit/run-action.ts';
import { findDuplicates } from '../../duplicates/find-duplicates.ts';
import { mergeRecords } from '../../duplicates/merge-records.ts';
import { mergeSure } from '../../duplicates/merge-sure.ts';
import { proposeImport } from '../../imports/propose-import.ts';
import { runImport } from '../../imports/run-import.ts';
import { mergeItemsJob } from '../../own-lists/merge-items.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { deleteRecord, restoreRecord } from '../../records/delete-record.ts';
import { createRecord, updateRecord } from '../../records/save-record.ts';
import type { openTestApp } from '../../testing/open-test-app.ts';
import { type UndoRequest, undoChangeSetJob } from '../undo-change-set.ts';
import { withinChangeSet } from '../within-change-set.ts';
import type { Ground, Operation, Step } from './random-operations.ts';

/** What operations run on: the app, the ground as it is laid, the records that stand in its places, and where files go. */
export type Running = Ground & {
  app: Pick<Awaited<ReturnType<typeof openTestApp>>, 'db' | 'pool' | 'services'>;
  ids: number[];
  folder: string;
};

/** Lays the ground anew: one record in each place, leads with a source, and what is to lie in the bin deleted. */
export async function layGround(running: Running): Promise<void> {
  const {
    app: { db },
    inBin,
    people,
    types,
  } = running;
  await withinChangeSet(db, people[0], 'settings', (transaction) =>
    sql`update list_item set deleted_at = null, merged_into_id = null`.execute(transaction),
  );
  await sql`truncate contact, account, campaign, change, change_set, job restart identity cascade`.execute(
    db,
  );
  running.ids = [];
  for (const type of types) {
    const values: Record<string, unknown> = {
      [describeType(type).nameField]: 'Åse Bø',
      ...(type === 'lead' && { source: 'Web' }),
    };
    running.ids.push((await createRecord(db, people[0], type, values)).id ?? 0);
  }
  await deleteRecord(db, people[0], types[inBin] ?? 'lead', running.ids[inBin] ?? 0);
}

function run(actor: Actor, input: unknown) {
  return {
    jobId: 0,
    actor,
    input,
    signal: new AbortController().signal,
    progress: () => undefined,
    settle: async () => undefined,
  };
}

/** Does a step; gives its change set, or null where it changed nothing or was refused. */
export async function take(running: Running, one: Step): Promise<number | null> {
  const before = await latest(running);
  try {
    await act(running, one, running.people[one.by]);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
  }
  const after = await latest(running);
  return after === before ? null : after;
}

async function act(running: Running, one: Operation, actor: Actor): Promise<unknown> {
  const { app, ids, types } = running;
  const { db, services } = app;
  const id = 'place' in one ? (ids[one.place] ?? 0) : 0;
  const type = 'place' in one ? (types[one.place] ?? 'lead') : 'lead';
  const selection = { ids: ids.filter((_, at) => types[at] === type) };
  switch (one.does) {
    case 'create':
      return createRecord(db, actor, one.type, one.values);
    case 'edit':
      return updateRecord(db, actor, type, id, null, one.values);
    case 'bulkEdit':
      return runActionJob(run(actor, { act: 'bulkEdit', type, selection, changes: one.values }), services);
    case 'deleteMany':
      return runActionJob(run(actor, { act: 'delete', type, selection }), services);
    case 'delete':
      return deleteRecord(db, actor, type, id);
    case 'restore':
      return restoreRecord(db, actor, type, id);
    case 'merge':
      return mergeAll(running, actor, one.place);
    case 'paste':
      return runActionJob(
        run(actor, { act: 'paste', type, selection, columns: one.columns, empty: one.empty }),
        services,
      );
    case 'mergeSure':
      return mergeAlike(running, actor, type);
    case 'mergeSources':
      return mergeSources(running, actor, one.place);
    case 'import':
      return importNames(running, actor, one);
  }
}

/** Makes one of all people, or of all accounts, by what stands in the place. */
async function mergeAll({ app: { db }, ids, types }: Running, actor: Actor, at: number): Promise<unknown> {
  const base = types[at] === 'account' ? 'account' : 'contact';
  const ofBase = ids.filter((_, index) => duplicateBaseOf(types[index] ?? 'campaign') === base);
  const { rows } = await sql<{ id: number; version: number }>`
    select id, version from ${sql.table(base)} where deleted_at is null and id = any (${ofBase}::bigint[]) order by id
  `.execute(db);
  const stays = rows[at % Math.max(1, rows.length)];
  const others = rows.filter((one) => one !== stays);
  if (!stays || others.length === 0) return null;
  return mergeRecords(db, actor, { base, survivor: stays, others, choices: {} });
}

/** Looks for records that are alike, and makes one of each group of them. */
async function mergeAlike({ app }: Running, actor: Actor, type: RecordType): Promise<unknown> {
  const base = type === 'account' ? 'account' : 'contact';
  await findDuplicates(app.pool, actor, base, { signal: run(actor, {}).signal });
  return mergeSure(app.services, run(actor, {}), { base, above: 0.3 });
}

/** Makes one of the two sources that records have the other: which, by the place. */
async function mergeSources({ app: { db, services } }: Running, actor: Actor, at: number): Promise<unknown> {
  const { rows } = await sql<{ id: number }>`
    select id from list_item where list = 'source' and label_en in ('Web', 'Trade Show') order by id`.execute(
    db,
  );
  const [from = 0, into = 0] =
    at % 2 === 0 ? rows.map(({ id }) => id) : rows.map(({ id }) => id).toReversed();
  return mergeItemsJob(run(actor, { list: 'source', from: [from], into }), services);
}

async function importNames(
  { app: { pool }, folder }: Running,
  actor: Actor,
  { type, names: list, dedupe }: Extract<Operation, { does: 'import' }>,
) {
  const rows = list.map((name) => (type === 'lead' ? `${name};Fjord AS;Sjef` : `;${name};`));
  const content = `Navn;Firma;Tittel\n${rows.join('\n')}\n`;
  const file = { open: () => Readable.from([Buffer.from(content)]), bytes: Buffer.byteLength(content) };
  const { plan } = await proposeImport(file, 'list.csv', type, fieldsOf(type));
  return runImport(pool, {
    actor,
    file,
    plan: { ...plan, dedupe },
    rejectedPath: join(folder, 'rejected.csv'),
  });
}

/** Undoes an act, or some of what it did. */
export async function undo(
  { app }: Running,
  actor: Actor,
  id: number,
  only: Partial<UndoRequest> = {},
): Promise<ActionResult> {
  return undoChangeSetJob(run(actor, { id, ...only }), app.services);
}

/** Undoes an act in two parts, of which the first is half of its records; false where it cannot be parted so. */
export async function undoInTwo(running: Running, actor: Actor, id: number): Promise<boolean> {
  const { rows } = await sql<{ record_id: number; subject: string }>`
    select distinct record_id, subject from change where change_set_id = ${id} order by 1`.execute(
    running.app.db,
  );
  const isOfRecords = rows.every(({ subject }) => ['contact', 'account', 'campaign'].includes(subject));
  const isOfOneTable = new Set(rows.map(({ subject }) => subject)).size === 1;
  if (!isOfRecords || !isOfOneTable || rows.length < 2) return false;
  const recordIds = rows.slice(0, Math.ceil(rows.length / 2)).map(({ record_id }) => record_id);
  expect(await undo(running, actor, id, { recordIds })).toMatchObject({ refusedTotal: 0 });
  expect(await undo(running, actor, id)).toMatchObject({ refusedTotal: 0 });
  return true;
}

/** The acts since the one that was the last then; the last first. */
export async function actsSince(running: Running, known: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from change_set where id > ${known} order by id desc`.execute(running.app.db);
  return rows.map(({ id }) => id);
}

/** The last act; a name that joins its list on the way does so by an act of its own, and stays. */
export async function latest({ app: { db } }: Running): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select coalesce(max(id), 0) as id from change_set where counts #> '{listItem,created}' is null`.execute(
    db,
  );
  return rows[0]?.id ?? 0;
}
