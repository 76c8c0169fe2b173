import type pg from 'pg';
import { paletteOf } from '../own-lists/find-or-add-item.ts';
import { type OwnColumn, storedOwn } from './own-columns.ts';
import { stagedColumnNames } from './staged-row.ts';

/** Rows stored by one statement: enough to be quick, few enough to show progress and to be called off. */
const SLICE = 5_000;

/** What rows name, by the list that it is in. */
const named = {
  source: 'select source as name, row_no from import_row where source is not null',
  category: `select name, row_no from import_row, jsonb_array_elements_text(categories) as one (name)
    where categories is not null`,
} as const;

/**
 * Makes the sources and categories that rows name and the lists lack; `import_source (name, id)` and
 * `import_category (name, id)` then have them all, names in lower case.
 */
export async function addItems(client: pg.PoolClient): Promise<void> {
  for (const list of ['source', 'category'] as const) {
    await client.query(
      `select add_list_items('${list}', array_agg(name order by row_no), $1)
      from (select distinct on (lower(name)) name, row_no from (${named[list]}) named order by lower(name), row_no) once
      where item_named('${list}', name) is null having count(*) > 0`,
      [paletteOf(list)],
    );
    await client.query(`
      create temporary table import_${list} as
      select name, item_named('${list}', name) as id
      from (select distinct lower(name) as name from (${named[list]}) every) named`);
    await client.query(`analyze import_${list}`);
  }
}

/** The ids of the categories that a list of names holds, as a record keeps them; `null` where there is none. */
export function categoryIdsOf(names: string): string {
  return `(select array_agg(distinct c.id order by c.id)
    from jsonb_array_elements_text(${names}) as one (name) join import_category c on c.name = lower(one.name))`;
}

/** Columns that are stored as they wait. */
const plainColumns = stagedColumnNames.filter(
  (name) => !['row_no', 'line', 'cells', 'source', 'categories', 'created_at'].includes(name),
);

/**
 * Stores the rows of `import_row` that match nobody, in the order of the file.
 *
 * @param last the number of the last row
 */
export async function insertRows(
  client: pg.PoolClient,
  typeId: string,
  own: readonly OwnColumn[],
  last: number,
  onStored: (rows: number) => void,
): Promise<void> {
  const columns = [...plainColumns, ...own.map(({ column }) => column)];
  const values = [...plainColumns.map((name) => `r.${name}`), ...own.map((column) => storedOwn(column))];
  const insert = `
    insert into contact (type_id, source_id, category_ids, created_at, ${columns.join(', ')})
    select $1, s.id, coalesce(${categoryIdsOf('r.categories')}, '{}'), coalesce(r.created_at, now()), ${values.join(', ')}
    from import_row r left join import_source s on s.name = lower(r.source)
    where r.row_no > $2 and r.row_no <= $3 and not exists (select from import_match m where m.row_no = r.row_no)
    order by r.row_no`;
  for (let from = 0; from < last; from += SLICE) {
    await client.query(insert, [typeId, from, from + SLICE]);
    onStored(Math.min(from + SLICE, last));
  }
}
