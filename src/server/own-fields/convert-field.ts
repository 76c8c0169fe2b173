import { sql } from 'kysely';
import type { ActionResult } from '#contract/action-results.ts';
import type { Job } from '#contract/jobs.ts';
import { withKind } from '#domain/fields/convert-value.ts';
import type { OwnField } from '#domain/fields/own-field-shape.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Services } from '../api/context.ts';
import type { ChangeTransaction } from '../change-sets/within-change-set.ts';
import type { JobRun } from '../jobs/job-run.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { changeFields } from './change-fields.ts';
import { fieldOf } from './change-own-fields.ts';
import {
  type Conversing,
  type ConversionRequest,
  conversionInput,
  conversionOf,
  makeOptions,
  plannedOptions,
} from './conversion.ts';
import {
  addConvertingColumn,
  dropConvertingColumn,
  recordsWritten,
  stopNoting,
  writeUnseen,
} from './converting-column.ts';
import { countUse, hasValue } from './count-use.ts';
import { indexBefore } from './index-own-fields.ts';
import { readOwnFields } from './read-own-fields.ts';
import { tablesOf, waitBriefly } from './storage.ts';
import { asText, valueSlices } from './values-as-text.ts';

/**
 * Starts to make a field one of another kind.
 *
 * @throws ProblemError `notFound`; `invalidInput` where no such change is possible
 */
export async function startConversion(
  services: Services,
  actor: Actor,
  request: ConversionRequest,
): Promise<Job> {
  await conversionOf(services.db, actor, request, plannedOptions);
  return services.jobs.enqueue(services, actor, 'convertField', request);
}

/**
 * Makes a field one of another kind. Its values are written into a column of their own, slice by slice and unseen; then
 * the field goes over to that column in one change set, which also takes back to the old column and its values.
 */
export async function convertFieldJob(run: JobRun, services: Services): Promise<ActionResult> {
  const request = conversionInput.parse(run.input);
  const { db } = services;
  const conversing = await conversionOf(db, run.actor, request, (...about) =>
    makeOptions(db, run.actor, ...about),
  );
  const { before } = conversing;
  const column = await addConvertingColumn(db, before, request.kind);
  try {
    await fill(run, services, conversing, column);
    await indexBefore(db, { ...conversing.after, storage: column });
    return await goOver(run, services, conversing, column);
  } catch (error) {
    const fields = await readOwnFields(db);
    // The job of another worker may have gone over to it.
    if (!fields.some(({ storage }) => storage === column)) await dropConvertingColumn(db, before, column);
    throw error;
  }
}

async function fill(
  { actor, signal, progress }: JobRun,
  { db }: Services,
  { before, after, convert }: Conversing,
  column: string,
): Promise<void> {
  const { records: total } = await countUse(db, before.id);
  let done = 0;
  for (const table of tablesOf(before)) {
    for await (const slice of valueSlices(db, table, before, actor.language)) {
      signal.throwIfAborted();
      const values = slice.flatMap(({ id, text }) => {
        const value = convert(text);
        return value === undefined ? [] : [{ id, value }];
      });
      await db
        .transaction()
        .execute((transaction) => writeUnseen(transaction, after.kind, { table, column, values }));
      done += slice.length;
      progress(Math.min(done, total), total);
    }
  }
}

async function goOver(
  run: JobRun,
  services: Services,
  conversing: Conversing,
  column: string,
): Promise<ActionResult> {
  const { before, after } = conversing;
  let result: ActionResult = { changed: 0, unchanged: 0, refused: [], refusedTotal: 0 };
  await changeFields(services, run.actor, async (transaction, fields) => {
    await waitBriefly(transaction);
    const now = fieldOf(fields, before.id);
    if (now.storage !== before.storage || now.kind !== before.kind) throw new ProblemError('busy');
    await catchUp(transaction, run.actor, conversing, column);
    await stopNoting(transaction, before);
    await transaction
      .updateTable('own_field')
      .set({
        kind: after.kind,
        storage: column,
        rules: JSON.stringify(withKind(now, after.kind, after.options).rules),
      })
      .where('id', '=', before.id)
      .execute();
    result = { ...result, changed: await countConverted(transaction, after, column) };
    await run.settle(transaction, result);
  });
  return result;
}

/** Looks again at the records that were written meanwhile. */
async function catchUp(
  transaction: ChangeTransaction,
  { language }: Actor,
  { before, after, convert }: Conversing,
  column: string,
): Promise<void> {
  for (const table of tablesOf(before)) {
    const written = await recordsWritten(transaction, before, table);
    const { rows } = await sql<{ id: number; text: string | null }>`
      select r.id, ${asText(before, language)} as text from ${sql.table(table)} r
      where r.id = any (${written}::bigint[])`.execute(transaction);
    const values = rows.map(({ id, text }) => ({
      id,
      value: text === null ? null : (convert(text) ?? null),
    }));
    await writeUnseen(transaction, after.kind, { table, column, values });
  }
}

async function countConverted(
  transaction: ChangeTransaction,
  after: OwnField,
  column: string,
): Promise<number> {
  const counts = tablesOf(after).map(
    (table) =>
      sql`(select count(*) from ${sql.table(table)} r where ${hasValue({ ...after, storage: column })})`,
  );
  const { rows } = await sql<{ records: number }>`select ${sql.join(counts, sql` + `)} as records`.execute(
    transaction,
  );
  return rows[0]?.records ?? 0;
}
