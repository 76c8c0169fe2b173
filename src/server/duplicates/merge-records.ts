import { sql } from 'kysely';
import type { Conflict } from '#contract/problems.ts';
import type { DuplicateBase, MergedType } from '#domain/duplicates/duplicate-base.ts';
import {
  type MergeChoices,
  type MergeRecord,
  type MergeValues,
  mergedFields,
  mergedValues,
  proposeChoices,
} from '#domain/duplicates/merge-proposal.ts';
import { isUnited } from '#domain/duplicates/unite-values.ts';
import { valueLimits } from '#domain/fields/value-limits.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Fault } from '#domain/problems/faults.ts';
import { fieldsOf } from '#domain/records/record-types.ts';
import { type ChangeTransaction, withinChangeSet } from '../change-sets/within-change-set.ts';
import type { Database } from '../database/connect.ts';
import { invalidInput, ProblemError } from '../problems/problem-error.ts';
import { readRecord } from '../records/read-records.ts';
import { onlyChanged, writeChanges } from '../records/save-record.ts';
import { readMergeRecords } from './compare-records.ts';
import { turnLinks } from './turn-links.ts';

type Versioned = { id: number; version: number };
export type MergeRequest = {
  base: DuplicateBase;
  survivor: Versioned;
  others: Versioned[];
  choices: MergeChoices;
};
export type Merged = { changeSetId: number; type: MergedType; record: MergeValues };

/**
 * Makes one record of several that are the same, all in one change set: the survivor gets the chosen values, the others
 * go to the bin and say where they went, and what pointed at them points at the survivor. Everything
 * is a change of a record like any other, so that undoing the change set undoes the merge.
 *
 * @throws ProblemError `staleVersion` when one of them has changed since it was read; `invalidInput`
 */
export function mergeRecords(db: Database, actor: Actor, request: MergeRequest): Promise<Merged> {
  return withinChangeSet(db, actor, 'merge', async (transaction) => {
    const { type } = await mergeWithin(transaction, actor, request);
    return {
      changeSetId: transaction.changeSetId,
      type,
      record: await readRecord(transaction, type, request.survivor.id, { language: actor.language }),
    };
  });
}

/** The same as a part of a larger act. */
export async function mergeWithin(
  transaction: ChangeTransaction,
  actor: Actor,
  request: MergeRequest,
): Promise<{ type: MergedType }> {
  const records = await lockRecords(transaction, actor, request);
  const survivorId = request.survivor.id;
  const survivor = records.find(({ id }) => id === survivorId);
  if (!survivor) throw new ProblemError('notFound');
  checkChoices(request, records);
  const choices = { ...proposeChoices(records, survivorId), ...request.choices };
  const values = mergedValues(records, survivorId, choices);
  checkRoom(values);
  const changes = onlyChanged(shownBy(survivor.type, values), survivor);
  const others = request.others.map(({ id }) => id);
  await turnLinks(transaction, survivor, others);
  await sql`
    update ${sql.table(request.base)} set deleted_at = now(), merged_into_id = ${survivorId} where id = any (${others}::bigint[])
  `.execute(transaction);
  if (Object.keys(changes).length > 0)
    await writeChanges(transaction, survivor.type, survivorId, changes, actor.language);
  return { type: survivor.type };
}

/** Of the values, those of fields that records of the type have. */
function shownBy(type: MergedType, values: Record<string, unknown>): Record<string, unknown> {
  const fields = fieldsOf(type);
  return Object.fromEntries(Object.entries(values).filter(([key]) => Object.hasOwn(fields, key)));
}

async function lockRecords(
  transaction: ChangeTransaction,
  actor: Actor,
  { base, survivor, others }: MergeRequest,
): Promise<MergeRecord[]> {
  const wanted = [survivor, ...others];
  const nameOf = (index: number) => (index === 0 ? 'survivor' : `others.${index - 1}`);
  const records = await readMergeRecords(
    transaction,
    base,
    wanted.map(({ id }) => id),
    actor.language,
    true,
  );
  const byId = new Map(records.map((record) => [record.id, record]));
  const faults: Fault[] = [];
  const conflicts: Conflict[] = [];
  for (const [index, { id, version }] of wanted.entries()) {
    const found = byId.get(id);
    if (!found) faults.push({ field: nameOf(index), code: 'unknownRecord' });
    else if (wanted.findIndex((one) => one.id === id) < index)
      faults.push({ field: nameOf(index), code: 'namedTwice' });
    else if (found.version !== version)
      conflicts.push({ field: nameOf(index), yours: version, theirs: found.version });
  }
  if (faults.length > 0) throw invalidInput(...faults);
  if (conflicts.length > 0) throw new ProblemError('staleVersion', { conflicts });
  return records;
}

function checkChoices({ base, choices }: MergeRequest, records: readonly MergeRecord[]): void {
  const fields = mergedFields(base);
  const keys = new Set(fields.map(([key]) => key));
  const united = new Set(fields.flatMap(([key, field]) => (isUnited(field.kind) ? [key] : [])));
  const faults = Object.entries(choices).flatMap(([key, choice]): Fault[] => {
    const field = `choices.${key}`;
    if (!keys.has(key)) return [{ field, code: 'unknownField', given: key }];
    const known = choice === 'all' ? united.has(key) : records.some(({ id }) => id === choice);
    return known ? [] : [{ field, code: 'notAnOption', given: String(choice) }];
  });
  if (faults.length > 0) throw invalidInput(...faults);
}

/** Lists that were put together may be longer than one record holds. */
function checkRoom(values: Record<string, unknown>): void {
  const limit = valueLimits.rows;
  const faults = Object.entries(values).flatMap(([field, value]): Fault[] =>
    Array.isArray(value) && value.length > limit ? [{ field, code: 'tooMany', limit }] : [],
  );
  if (faults.length > 0) throw invalidInput(...faults);
}
