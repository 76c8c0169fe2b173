import type pg from 'pg';
import type { ImportedType } from '#domain/records/record-types.ts';
import { paletteOf } from '../own-lists/find-or-add-item.ts';
import { tableOf } from '../records/record-table.ts';
import { type ImportColumn, namedLists, storedValue } from './import-columns.ts';

/** Rows stored by one statement: enough to be quick, few enough to show progress and to be called off. */
const SLICE = 5_000;

/**
 * Makes the sources and categories that rows name and the lists lack. For each list, `import_LIST (name, id)` then has all
 * that are named, in lower case.
 */
export async function addItems(client: pg.PoolClient, columns: readonly ImportColumn[]): Promise<void> {
  for (const { list, named } of namedLists(columns)) {
    await client.query(
      `select add_list_items('${list}', array_agg(name order by row_no), $1)
      from (select distinct on (lower(name)) name, row_no from (${named}) named order by lower(name), row_no) once
      where item_named('${list}', name) is null having count(*) > 0`,
      [paletteOf(list)],
    );
    await client.query(`
      create temporary table import_${list} (name text primary key, id integer);
      insert into import_${list}
      select name, item_named('${list}', name) from (select distinct lower(name) as name from (${named}) every) named;
      analyze import_${list}`);
  }
}

/**
 * Stores the rows of `import_row` that match nobody as records of a type, in the order of the file.
 *
 * @param last the number of the last row
 */
export async function insertRows(
  client: pg.PoolClient,
  type: ImportedType,
  columns: readonly ImportColumn[],
  last: number,
  onStored: (rows: number) => void,
): Promise<void> {
  const insert = `
    insert into ${tableOf(type).table} (type_id, ${columns.map(({ column }) => column).join(', ')})
    select $1, ${columns.map((column) => storedValue(column)).join(', ')}
    from import_row r
    where r.row_no > $2 and r.row_no <= $3 and not exists (select from import_match m where m.row_no = r.row_no)
    order by r.row_no`;
  for (let from = 0; from < last; from += SLICE) {
    await client.query(insert, [type, from, from + SLICE]);
    onStored(Math.min(from + SLICE, last));
  }
}
