import type pg from 'pg';
import { stagedColumnNames } from './staged-lead.ts';

/** Rows stored by one statement: enough to be quick, few enough to show progress and to be called off. */
const SLICE = 5_000;

/** Makes the sources that rows name and the list lacks; `import_source (name, id)` then has them all, names in lower case. */
export async function addSources(client: pg.PoolClient): Promise<void> {
  await client.query(`
    insert into list_item (list, label_en, label_nb, position)
    select 'source', name, name, (select coalesce(max(position), 0) from list_item where list = 'source')
      + row_number() over (order by row_no)
    from (select distinct on (lower(source)) source as name, row_no from import_row where source is not null
      order by lower(source), row_no) named
    where not exists (select from list_item i where i.list = 'source'
      and (lower(i.label_en) = lower(name) or lower(i.label_nb) = lower(name)))
    on conflict (list, lower(label_en)) do nothing`);
  await client.query(`
    create temporary table import_source as
    select distinct on (named.name) named.name, i.id
    from (select distinct lower(source) as name from import_row where source is not null) named
      join list_item i on i.list = 'source' and (lower(i.label_en) = named.name or lower(i.label_nb) = named.name)
    order by named.name, lower(i.label_en) = named.name desc, i.id`);
  await client.query('analyze import_source');
}

/** Columns that are stored as they wait. */
const plainColumns = stagedColumnNames.filter(
  (name) => !['row_no', 'line', 'source', 'created_at'].includes(name),
);

/**
 * Stores the rows of `import_row` that match nobody, in the order of the file.
 *
 * @param last the number of the last row
 */
export async function insertLeads(
  client: pg.PoolClient,
  typeId: string,
  last: number,
  onStored: (rows: number) => void,
): Promise<void> {
  const insert = `
    insert into contact (type_id, source_id, created_at, ${plainColumns.join(', ')})
    select $1, s.id, coalesce(r.created_at, now()), ${plainColumns.map((name) => `r.${name}`).join(', ')}
    from import_row r left join import_source s on s.name = lower(r.source)
    where r.row_no > $2 and r.row_no <= $3 and not exists (select from import_match m where m.row_no = r.row_no)
    order by r.row_no`;
  for (let from = 0; from < last; from += SLICE) {
    await client.query(insert, [typeId, from, from + SLICE]);
    onStored(Math.min(from + SLICE, last));
  }
}
