import { sql } from 'kysely';
import { duplicateBaseOf } from '#domain/duplicates/duplicate-base.ts';
import type { Language } from '#domain/people/roles.ts';
import { nestOwn } from '#domain/records/own-values.ts';
import type { RecordOfType, RecordType } from '#domain/records/record-types.ts';
import type { Database } from '../database/connect.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { livingRecords, recordColumns, tableOf, typeColumn } from './record-table.ts';

/**
 * One record that is not in the bin.
 *
 * @throws ProblemError `notFound`, or `merged` with the record that it went into
 */
export async function readRecord<T extends RecordType>(
  db: Database,
  type: T,
  id: number,
  options: { language: Language; lock?: boolean },
): Promise<RecordOfType<T>> {
  const { rows } = await sql<RecordOfType<T>>`
    select ${recordColumns(type, options.language)} from ${sql.table(tableOf(type).table)} r
    where r.id = ${id} and ${livingRecords(type)} ${options.lock ? sql`for update of r` : sql``}
  `.execute(db);
  const record = rows[0];
  if (!record) throw await whyNotThere(db, type, id);
  return nestOwn(record);
}

/** A record that was merged says where it went, over any number of merges. */
async function whyNotThere(db: Database, type: RecordType, id: number): Promise<ProblemError> {
  const base = duplicateBaseOf(type);
  if (base === null) return new ProblemError('notFound');
  const { rows } = await sql<{ type: string; id: number }>`
    with recursive merged as (
      select merged_into_id as id from ${sql.table(base)} where id = ${id} and deleted_at is not null
      union
      select r.merged_into_id from merged m join ${sql.table(base)} r on r.id = m.id where r.deleted_at is not null
    )
    select ${typeColumn(base)} as type, r.id from merged join ${sql.table(base)} r using (id) where r.deleted_at is null
  `.execute(db);
  return rows[0] ? new ProblemError('merged', { mergedInto: rows[0] }) : new ProblemError('notFound');
}

/** Records by id, in the order of the ids; those in the bin or of another type are left out. */
export async function readRecords<T extends RecordType>(
  db: Database,
  type: T,
  ids: readonly number[],
  language: Language,
): Promise<RecordOfType<T>[]> {
  const { rows } = await sql<RecordOfType<T>>`
    select ${recordColumns(type, language)}
    from unnest(${ids}::bigint[]) with ordinality wanted (id, place)
    join ${sql.table(tableOf(type).table)} r on r.id = wanted.id
    where ${livingRecords(type)} order by wanted.place
  `.execute(db);
  return rows.map(nestOwn);
}
