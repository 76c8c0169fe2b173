import { sql } from 'kysely';
import type { OwnField } from '#domain/fields/own-field-shape.ts';
import { type OwnFieldKind, ownKey } from '#domain/fields/own-fields.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { ChangeTransaction } from '../change-sets/within-change-set.ts';
import type { Database } from '../database/connect.ts';
import type { RecordTable } from '../records/record-table.ts';
import { converterOf } from './conversion.ts';
import { lockForReading, writeValues } from './converting-column.ts';
import { hasValue } from './count-use.ts';
import { readOwnFields } from './read-own-fields.ts';
import { tablesOf, waitBriefly } from './storage.ts';
import { asText } from './values-as-text.ts';

type Table = RecordTable['table'];

/** Records whose values are carried by one statement. */
const sliceSize = 5000;

/** Records that hold a value of a field which the field as it was cannot hold, and keep the one that they had then. */
export type NotCarried = { table: Table; field: string; ids: number[] };

/** A field that has just gone back to the column and the kind that it was of. */
type Moved = { field: OwnField; left: OwnField };

/** What is carried from one column of a table to another. */
type Carrying = Moved & {
  table: Table;
  convert: (text: string) => unknown;
  /** The records whose values the field as it was cannot hold. */
  notHeld: Set<number>;
};

/**
 * Where an undo has taken fields back to the kind that they were of, carries along the values that were written since:
 * only those stand in the column that was left alone. Meanwhile others write; then they wait for what they have just written.
 *
 * @param undone the change set that is undone
 */
export async function carryBack(
  transaction: ChangeTransaction,
  actor: Actor,
  timeZone: string,
  undone: number,
): Promise<NotCarried[]> {
  const carrying = await whatToCarry(transaction, actor, timeZone);
  if (carrying.length === 0) return [];
  await sql`create temporary table to_carry (id bigint primary key) on commit drop`.execute(transaction);
  const begun = await oldestWriting(transaction);
  for (const one of carrying) {
    await gather(transaction, one, undone);
    await carry(transaction, actor, one);
  }
  await waitBriefly(transaction);
  for (const one of carrying) {
    await lockForReading(transaction, one.table);
    await gather(transaction, one, undone, begun);
    await carry(transaction, actor, one);
  }
  return carrying
    .filter(({ notHeld }) => notHeld.size > 0)
    .map(({ table, field, notHeld }) => ({ table, field: ownKey(field.key), ids: [...notHeld] }));
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

async function whatToCarry(
  transaction: ChangeTransaction,
  actor: Actor,
  timeZone: string,
): Promise<Carrying[]> {
  const carrying: Carrying[] = [];
  for (const { field, left } of await movedFields(transaction)) {
    const convert = await converterOf(transaction, actor, { before: left, after: field, timeZone });
    for (const table of tablesOf(field)) carrying.push({ field, left, table, convert, notHeld: new Set() });
  }
  return carrying;
}

async function movedFields(transaction: ChangeTransaction): Promise<Moved[]> {
  const { rows } = await sql<{ id: number; kind: OwnFieldKind; storage: string }>`
    select record_id as id, before ->> 'kind' as kind, before ->> 'storage' as storage from change
    where change_set_id = ${transaction.changeSetId} and subject = 'own_field' and after ? 'storage'`.execute(
    transaction,
  );
  if (rows.length === 0) return [];
  const fields = await readOwnFields(transaction);
  return rows.flatMap(({ id, kind, storage }) => {
    const field = fields.find((one) => one.id === id);
    return field ? [{ field, left: { ...field, kind, storage } }] : [];
  });
}

/** The oldest transaction that may still write: what an older one wrote is seen by whoever looks from now on. */
async function oldestWriting(transaction: ChangeTransaction): Promise<string> {
  const { rows } = await sql<{ oldest: string }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as oldest`.execute(transaction);
  if (!rows[0]) throw new Error('There is no snapshot.');
  return rows[0].oldest;
}

/**
 * Notes the records that got a value in the column that was left since a change set, but for what is undone with it. What
 * a new record began with is not in the history: one is noted where it holds a value in either column.
 *
 * @param begun where given, only what transactions wrote that are no older
 */
async function gather(
  transaction: ChangeTransaction,
  { table, field, left }: Carrying,
  undone: number,
  begun?: string,
): Promise<void> {
  await sql`truncate to_carry`.execute(transaction);
  await sql`
    insert into to_carry
    select distinct r.id from change c join ${sql.table(table)} r on r.id = c.record_id
    where c.change_set_id > ${undone} and c.change_set_id <> ${transaction.changeSetId} and c.subject = ${table}
      ${begun === undefined ? sql`` : sql`and age(c.xmin) <= age(${begun}::xid8::xid)`}
      and (c.after ? ${left.storage} or (c.act = 'created' and ((${hasValue(left)}) or (${hasValue(field)}))))
  `.execute(transaction);
}

/** Carries the values of the records that were noted, as they are by now. */
async function carry(
  transaction: ChangeTransaction,
  { language }: Actor,
  { table, field, left, convert, notHeld }: Carrying,
): Promise<void> {
  for (let after = 0; ; ) {
    const { rows } = await sql<{ id: number; text: string | null }>`
      select r.id, ${asText(left, language)} as text
      from (select id from to_carry where id > ${after} order by id limit ${sql.lit(sliceSize)}) noted
      join ${sql.table(table)} r using (id) order by r.id`.execute(transaction);
    const last = rows.at(-1);
    if (!last) return;
    const carried = rows.map(({ id, text }) => ({ id, value: text === null ? null : convert(text) }));
    for (const { id, value } of carried)
      if (value === undefined) notHeld.add(id);
      else notHeld.delete(id);
    const values = carried.filter(({ value }) => value !== undefined);
    await writeValues(transaction, field.kind, { table, column: field.storage, values });
    after = last.id;
  }
}
