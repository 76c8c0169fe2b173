import { sql } from 'kysely';
import { systemActor } from '#domain/people/actor.ts';
import { builtInTypeNames } from '#domain/records/record-types.ts';
import type { Services } from '../api/context.ts';
import { type ChangeTransaction, withinChangeSet } from '../change-sets/within-change-set.ts';
import type { Database } from '../database/connect.ts';
import { changeSettings } from '../settings/change-settings.ts';
import { undoable } from '../settings/undoable.ts';

/** Records that are erased by one transaction. */
const sliceSize = 2000;

/** The tables in which records of own types stand. */
const tables = ['contact', 'account'] as const;
type Table = (typeof tables)[number];

/** Whether a name is that of an own type of which nothing is kept any more. */
const ofNoType = (name: string) => sql<boolean>`(${sql.ref(name)} ~ '^(contact|account)_[1-9][0-9]*$'
  and not exists (select from own_type where own_type.name = ${sql.ref(name)}))`;

/**
 * Erases the record types that were deleted longer ago than can be undone, with their records and what is kept of these:
 * history, pictures, decisions. The types go first, and their records slice by slice; what a crash leaves is found by the
 * next run, since it is of no type.
 */
export async function purgeOwnTypes(services: Services): Promise<void> {
  const { db, files } = services;
  await changeSettings(services, systemActor(), forgetTypes);
  for (const table of tables)
    for (let after: number | null = 0; after !== null; ) {
      const slice = await eraseSlice(db, table, after);
      after = slice.last;
      for (const id of slice.pictures) await files.remove(id);
    }
  await sql`delete from record_tally where ${ofNoType('record_type')}`.execute(db);
}

async function forgetTypes(transaction: ChangeTransaction): Promise<void> {
  await sql`delete from own_type where deleted_at < now() - ${undoable}::interval`.execute(transaction);
  for (const table of ['scoring_criterion', 'form_layout', 'view', 'view_choice', 'import_mapping'])
    await sql`delete from ${sql.table(table)} where ${ofNoType('record_type')}`.execute(transaction);
  // Their columns go as those of any field that was deleted.
  await sql`update own_field set deleted_at = now() where deleted_at is null and not exists (
    select from unnest(types) shown (type)
    where type = any (${builtInTypeNames}::text[]) or exists (select from own_type where name = type))
  `.execute(transaction);
}

type Slice = {
  /** The last record that was looked at; null where there are no more. */
  last: number | null;
  /** Pictures that no record holds by now. */
  pictures: string[];
};

function eraseSlice(db: Database, table: Table, after: number): Promise<Slice> {
  return withinChangeSet(db, systemActor(), 'settings', async (transaction) => {
    const picture = table === 'contact' ? sql`picture_id` : sql`null::uuid`;
    const { rows } = await sql<{ id: number; picture: string | null }>`
      select id, ${picture} as picture from ${sql.table(table)}
      where id > ${after} and ${ofNoType('type_id')} order by id limit ${sql.lit(sliceSize)} for update
    `.execute(transaction);
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return { last: null, pictures: [] };
    const gone = sql`any (${ids}::bigint[])`;
    if (table === 'account')
      await sql`update contact set account_id = null where account_id = ${gone}`.execute(transaction);
    await sql`update ${sql.table(table)} set merged_into_id = null where merged_into_id = ${gone}`.execute(
      transaction,
    );
    await sql`delete from change where subject = ${table} and record_id = ${gone}`.execute(transaction);
    await sql`delete from not_duplicate where base = ${table} and (lesser_id = ${gone} or greater_id = ${gone})
    `.execute(transaction);
    await sql`delete from duplicate_member m using duplicate_group g, duplicate_run r
      where g.id = m.group_id and r.id = g.run_id and r.base = ${table} and m.record_id = ${gone}
    `.execute(transaction);
    await sql`delete from ${sql.table(table)} where id = ${gone}`.execute(transaction);
    const held = rows.flatMap((row) => row.picture ?? []);
    const unheld = await sql<{ id: string }>`
      select distinct given.id from unnest(${held}::uuid[]) as given (id)
      where not exists (select from contact where picture_id = given.id)`.execute(transaction);
    return { last: ids.at(-1) ?? null, pictures: unheld.rows.map(({ id }) => id) };
  });
}
