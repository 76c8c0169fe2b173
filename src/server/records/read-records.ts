import { sql } from 'kysely';
import type { Language } from '#domain/people/roles.ts';
import type { RecordOfType, RecordType } from '#domain/records/record-types.ts';
import type { Database } from '../database/connect.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { livingRecords, recordColumns, tableOf } from './record-table.ts';

/**
 * One record that is not in the bin.
 *
 * @throws ProblemError `notFound`
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
  if (!record) throw new ProblemError('notFound');
  return record;
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
  return rows;
}
