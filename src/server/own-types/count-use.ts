import { sql } from 'kysely';
import type { Database } from '../database/connect.ts';
import { tableOf } from '../records/record-table.ts';
import { typeOf } from './change-own-types.ts';
import { readOwnTypes } from './read-own-types.ts';

/**
 * What would go out of sight with a type: its records, those in the bin among them, and the own fields that no other
 * type shows.
 *
 * @throws ProblemError `notFound`
 */
export async function countUse(db: Database, id: number): Promise<{ records: number; fields: number }> {
  const { name } = typeOf(await readOwnTypes(db), id);
  const { rows } = await sql<{ records: number; fields: number }>`
    select (select count(*) from ${sql.table(tableOf(name).table)} where type_id = ${name}) as records,
      (select count(*) from own_field where deleted_at is null and types = array[${name}]) as fields
  `.execute(db);
  return rows[0] ?? { records: 0, fields: 0 };
}
