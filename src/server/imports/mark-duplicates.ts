import type pg from 'pg';
import { baseOfMerged } from '#domain/duplicates/duplicate-base.ts';
import type { ImportedType } from '#domain/records/record-types.ts';
import { typesAsSql } from '../duplicates/types-as-sql.ts';
import type { ImportColumn } from './import-columns.ts';
import { matchedTableOf } from './matched-tables.ts';

/** From so many rows on, all people are read once instead of looking each key up; accounts are read whole for any file. */
const MANY_ROWS = 20_000;

/**
 * Finds the rows of `import_row` that are in the database already, or further up in the file, and lists them in the
 * temporary table `import_match (row_no, record_id, root_no)`: the record they match, or else the first row of the file
 * that is the same.
 *
 * What is the same as a second, which is the same as a third, is the third too. A record may be there under another type: a
 * person is one record, and so is a firm. Records in the bin match nothing.
 */
export async function markDuplicates(
  client: pg.PoolClient,
  type: ImportedType,
  columns: readonly ImportColumn[],
): Promise<void> {
  const { findKeys, kinds } = matchedTableOf(type);
  await findKeys(client, {
    columns,
    living: `c.deleted_at is null and c.type_id in (${typesAsSql(baseOfMerged(type))})`,
    many: (await rowCount(client)) >= MANY_ROWS,
  });
  await client.query('analyze record_key');
  await client.query(matches(kinds));
  for (;;) {
    const { rowCount: moved } = await client.query(followRoots);
    if (!moved) break;
  }
  await client.query(matchThroughRoots);
  await client.query('analyze import_match');
}

async function rowCount(client: pg.PoolClient): Promise<number> {
  const { rows } = await client.query<{ count: number }>('select count(*) as count from import_row');
  return rows[0]?.count ?? 0;
}

const matches = (kinds: readonly string[]) => `
  create temporary table import_match as
  with repeated as (
    select kind, key, min(row_no) as first_no from import_key group by kind, key having min(row_no) < max(row_no)
  ), earlier as (
    select row_no, min(first_no) as root_no from import_key join repeated using (kind, key) group by row_no
  ), records as (
    select distinct on (k.row_no) k.row_no, c.id as record_id
    from import_key k join record_key c using (kind, key)
    order by k.row_no, array_position('{${kinds.join(',')}}', k.kind), c.id
  )
  select row_no, record_id, case when record_id is null then root_no end as root_no
  from earlier full join records using (row_no)
  where record_id is not null or root_no < row_no`;

/** A row whose root has a root of its own belongs to that one. */
const followRoots = `
  update import_match m set root_no = up.root_no from import_match up
  where m.root_no = up.row_no and up.root_no is not null`;

const matchThroughRoots = `
  update import_match m set record_id = up.record_id, root_no = null from import_match up
  where m.root_no = up.row_no and up.record_id is not null`;
