import { type SqlBool, sql } from 'kysely';
import { systemActor } from '#domain/people/actor.ts';
import { type Base, baseOfOwn, type OwnTypeName } from '#domain/records/own-type-name.ts';
import type { Services } from '../api/context.ts';
import {
  type ChangeTransaction,
  closeChangeSet,
  openChangeSet,
  withinOpenChangeSet,
} from '../change-sets/within-change-set.ts';
import { forgetPictures } from '../files/forget-pictures.ts';
import { any, type Condition } from '../filters/conditions.ts';
import { columnOf, fieldsOfTables, type RecordTable } from '../records/record-table.ts';

/** Records that are written by one transaction. */
const sliceSize = 2000;

/** Does something with all records of a table that are so and so, slice by slice, each locked before. */
type InSlices = (
  table: RecordTable['table'],
  which: Condition,
  act: (transaction: ChangeTransaction, ids: readonly number[]) => Promise<void>,
) => Promise<void>;

/**
 * Erases the records of a type that is gone, and what is kept of them: history, decisions, pictures, and the links of
 * others to them, which is told as one change set. Earlier change sets keep what they did to others, and one that did
 * nothing else is told no more. Where `signal` stops it between two slices, it can be called again for the rest.
 */
export async function eraseType(services: Services, type: OwnTypeName, signal: AbortSignal): Promise<void> {
  const { db } = services;
  const base = baseOfOwn(type);
  const actor = systemActor();
  const changeSetId = await openChangeSet(db, actor, 'settings');
  const inSlices: InSlices = async (table, which, act) => {
    for (let after: number | null = 0; after !== null; ) {
      signal.throwIfAborted();
      const from: number = after;
      after = await withinOpenChangeSet(db, actor, changeSetId, async (transaction) => {
        const ids = await lockNext(transaction, table, which, from);
        if (ids.length > 0) await act(transaction, ids);
        return ids.at(-1) ?? null;
      });
    }
  };
  try {
    await clearLinks(type, inSlices);
    await inSlices(base, sql<SqlBool>`type_id = ${type}`, (transaction, ids) =>
      eraseRecords(transaction, base, ids),
    );
  } finally {
    await closeChangeSet(db, changeSetId);
  }
  if (base === 'contact') await forgetPictures(services);
  await sql`delete from record_tally where record_type = ${type}`.execute(db);
  await sql`update change_set set counts = counts - ${type}::text, records = records - (
      select sum(number::bigint) from jsonb_each_text(counts -> ${type}) as of_act (act, number))
    where counts ? ${type}`.execute(db);
}

async function lockNext(
  transaction: ChangeTransaction,
  table: RecordTable['table'],
  which: Condition,
  after: number,
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from ${sql.table(table)} where id > ${after} and ${which}
    order by id limit ${sql.lit(sliceSize)} for update
  `.execute(transaction);
  return rows.map(({ id }) => id);
}

/** What links to records of the type links to nothing, whichever field of whichever record it is. */
async function clearLinks(type: OwnTypeName, inSlices: InSlices): Promise<void> {
  for (const [table, fields] of fieldsOfTables()) {
    const links = Object.entries(fields)
      .filter(([, { kind }]) => kind === 'recordLink')
      .map(([key, field]) => {
        const column = columnOf(key, field);
        const [typeColumn, idColumn] = [sql.ref(`${column}_type`), sql.ref(`${column}_id`)];
        const points = sql<SqlBool>`${typeColumn} = ${type}`;
        const kept = (value: typeof typeColumn) =>
          sql`${value} = case when ${points} then null else ${value} end`;
        return { points, sets: [kept(typeColumn), kept(idColumn)] };
      });
    if (links.length === 0) continue;
    await inSlices(table, any(links.map(({ points }) => points)), async (transaction, ids) => {
      await sql`update ${sql.table(table)} set ${sql.join(links.flatMap(({ sets }) => sets))}
        where id = any (${ids}::bigint[])`.execute(transaction);
    });
  }
}

async function eraseRecords(
  transaction: ChangeTransaction,
  base: Base,
  ids: readonly number[],
): Promise<void> {
  const gone = sql`any (${ids}::bigint[])`;
  const table = sql.table(base);
  if (base === 'account')
    await sql`update contact set account_id = null where account_id = ${gone}`.execute(transaction);
  await sql`update ${table} set merged_into_id = null where merged_into_id = ${gone}`.execute(transaction);
  await sql`delete from change where subject = ${base} and record_id = ${gone}`.execute(transaction);
  await sql`delete from not_duplicate where base = ${base} and (lesser_id = ${gone} or greater_id = ${gone})
  `.execute(transaction);
  await sql`delete from duplicate_member m using duplicate_group g, duplicate_run r
    where g.id = m.group_id and r.id = g.run_id and r.base = ${base} and m.record_id = ${gone}
  `.execute(transaction);
  await sql`delete from ${table} where id = ${gone}`.execute(transaction);
}
