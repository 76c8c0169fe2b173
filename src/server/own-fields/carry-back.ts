import { sql } from 'kysely';
import type { OwnField } from '#domain/fields/own-field-shape.ts';
import { type OwnFieldKind, ownKey } from '#domain/fields/own-fields.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { ChangeTransaction } from '../change-sets/within-change-set.ts';
import type { Database } from '../database/connect.ts';
import type { RecordTable } from '../records/record-table.ts';
import { converterOf } from './conversion.ts';
import { lockForReading, writeValues } from './converting-column.ts';
import { readOwnFields } from './read-own-fields.ts';
import { tablesOf, waitBriefly } from './storage.ts';
import { asText } from './values-as-text.ts';

/** Records whose values are carried by one statement. */
const sliceSize = 5000;

/** Records that hold a value of a field which the field as it was cannot hold, and keep the one that they had then. */
export type NotCarried = { table: RecordTable['table']; field: string; ids: number[] };

/** A field that has just gone back to the column and the kind that it was of. */
type Moved = { field: OwnField; left: { kind: OwnFieldKind; storage: string } };

/**
 * Where an undo has taken fields back to the kind that they were of, carries along the values that were written since:
 * only those stand in the column that was left alone.
 *
 * @param undone the change set that is undone
 */
export async function carryBack(
  transaction: ChangeTransaction,
  actor: Actor,
  timeZone: string,
  undone: number,
): Promise<NotCarried[]> {
  const notCarried: NotCarried[] = [];
  for (const { field, left } of await movedFields(transaction)) {
    await waitBriefly(transaction);
    const convert = await converterOf(transaction, actor, {
      before: { ...field, ...left },
      after: field,
      timeZone,
    });
    for (const table of tablesOf(field)) {
      await lockForReading(transaction, table);
      const ids = await writtenSince(transaction, table, left.storage, undone);
      for (let from = 0; from < ids.length; from += sliceSize) {
        const { rows } = await sql<{ id: number; text: string | null }>`
          select r.id, ${asText({ ...field, ...left }, actor.language)} as text from ${sql.table(table)} r
          where r.id = any (${ids.slice(from, from + sliceSize)}::bigint[])`.execute(transaction);
        const carried = rows.map(({ id, text }) => ({ id, value: text === null ? null : convert(text) }));
        const values = carried.filter(({ value }) => value !== undefined);
        await writeValues(transaction, field.kind, { table, column: field.storage, values });
        const others = carried.filter(({ value }) => value === undefined).map(({ id }) => id);
        if (others.length > 0) notCarried.push({ table, field: ownKey(field.key), ids: others });
      }
    }
  }
  return notCarried;
}

/**
 * The columns that fields went over to in a change set. What it wrote there it only carried along: when it is undone, the
 * fields stand where the same was written before.
 */
export async function columnsMovedTo(db: Database, changeSetId: number): Promise<string[]> {
  const { rows } = await sql<{ storage: string }>`
    select after ->> 'storage' as storage from change
    where change_set_id = ${changeSetId} and subject = 'own_field' and after ? 'storage'`.execute(db);
  return rows.map(({ storage }) => storage);
}

async function movedFields(transaction: ChangeTransaction): Promise<Moved[]> {
  const { rows } = await sql<{ id: number; kind: OwnFieldKind; storage: string }>`
    select record_id as id, before ->> 'kind' as kind, before ->> 'storage' as storage from change
    where change_set_id = ${transaction.changeSetId} and subject = 'own_field' and after ? 'storage'`.execute(
    transaction,
  );
  if (rows.length === 0) return [];
  const fields = await readOwnFields(transaction);
  return rows.flatMap(({ id, ...left }) => {
    const field = fields.find((one) => one.id === id);
    return field ? [{ field, left }] : [];
  });
}

/** The records that got a value in a column since a change set, but for what is undone with it. */
async function writtenSince(
  transaction: ChangeTransaction,
  table: RecordTable['table'],
  column: string,
  undone: number,
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select distinct record_id as id from change
    where change_set_id > ${undone} and change_set_id <> ${transaction.changeSetId}
      and subject = ${table} and (act = 'created' or after ? ${column}) order by id`.execute(transaction);
  return rows.map(({ id }) => id);
}
