import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { RecordType } from '#domain/records/record-types.ts';
import type { Database } from '../database/connect.ts';

/** Rows of the tally of one type from which on they are added up. */
const tooMany = 500;

/** How many records of a type there are outside the bin, exactly, without counting them. */
export async function tallyOf(db: Database, type: RecordType): Promise<number> {
  return (await talliesOf(db, [type])).get(type) ?? 0;
}

/** The same of several types at once. */
export async function talliesOf(
  db: Database,
  types: readonly RecordType[],
): Promise<Map<RecordType, number>> {
  const { rows } = await sql<{ type: RecordType; total: number; parts: number }>`
    select record_type as type, sum(delta)::bigint as total, count(*) as parts
    from record_tally where record_type = any (${types}::text[]) group by record_type`.execute(db);
  for (const { type, parts } of rows) if (parts > tooMany) await addUp(db, type);
  const totals = new Map(rows.map(({ type, total }) => [type, total]));
  return new Map(types.map((type) => [type, totals.get(type) ?? 0]));
}

/** Whether no record of a type was written that the snapshot of the database does not hold. */
export function isUnchangedSince(type: RecordType, seen: RawBuilder<unknown>): RawBuilder<SqlBool> {
  return sql<SqlBool>`not exists (select from record_tally
    where record_type = ${type} and not pg_visible_in_snapshot(written_by, ${seen}))`;
}

/**
 * Makes one row of those that are committed. Rows that others write meanwhile are not seen and stay; two that add up
 * at the same time share the rows between them. A database restored from a backup may hold transaction numbers that
 * are still to come: they are cut to the present.
 */
async function addUp(db: Database, type: RecordType): Promise<void> {
  await sql`
    with taken as (delete from record_tally where record_type = ${type} returning delta, written_by)
    insert into record_tally (record_type, delta, written_by)
    select ${type}, sum(delta), least(max(written_by), pg_current_xact_id()) from taken having count(*) > 0
  `.execute(db);
}
