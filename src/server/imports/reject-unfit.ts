import type pg from 'pg';
import type { RowFault } from '#domain/imports/row-outcome.ts';
import type { Actor } from '#domain/people/actor.ts';
import { tableOf } from '../records/record-table.ts';
import { demandsOnCreation, type ImportColumn, takes } from './import-columns.ts';
import type { ImportPlan } from './import-plan.ts';
import type { RejectedRows } from './rejected-rows.ts';

type Unfit = { row_no: number; line: number; cells: string[]; given: string | null };

/**
 * Takes out of `import_row` what cannot be stored beside what is there, and hands it back: rows that would make a record
 * without a value it must have, and rows that would give a record a value that another has.
 *
 * @returns whether there were any: who is the same as whom is then to be found out again
 */
export async function rejectUnfit(
  client: pg.PoolClient,
  rejected: RejectedRows,
  columns: readonly ImportColumn[],
  { type, mapping, dedupe }: Pick<ImportPlan, 'type' | 'mapping' | 'dedupe'>,
  by: Actor,
): Promise<boolean> {
  let found = 0;
  for (const demand of demandsOnCreation(type, columns, by.id === null)) {
    const { key, field, code } = demand;
    const { rows } = await client.query<Unfit>(
      demand.code === 'required'
        ? withoutValue(demand.column)
        : withValueOfAnother(demand.column, tableOf(type).table, dedupe === 'update'),
    );
    const place = mapping.indexOf(key);
    for (const { line, cells, given } of rows) {
      const fault: RowFault = {
        column: place < 0 ? null : place,
        target: key,
        code,
        allowed: field.label[by.language],
        ...(given !== null && { given }),
      };
      rejected.add({ line, cells }, [fault]);
    }
    await rejected.flush();
    found += rows.length;
    const gone = rows.map(({ row_no }) => row_no);
    await client.query('delete from import_row where row_no = any ($1)', [gone]);
    await client.query('delete from import_match where row_no = any ($1)', [gone]);
  }
  return found > 0;
}

const unfit = (given: string) => `select r.row_no, r.line, r.cells, ${given} as given`;

/** Rows that make a record, and hold nothing where each record holds something. */
function withoutValue(given: ImportColumn | null): string {
  const isEmpty =
    given === null
      ? ''
      : `and (r.${given.column} is null${given.field.kind === 'listItems' ? ` or r.${given.column} = '[]'` : ''})`;
  return `${unfit('null')} from import_row r
    where not exists (select from import_match m where m.row_no = r.row_no) ${isEmpty} order by r.row_no`;
}

/**
 * Rows whose value a record has that is somebody else, or a row further up that is. What is not stored harms nobody: a row
 * that is there already, but where it fills a field that is empty in a record that has such a field.
 */
function withValueOfAnother(given: ImportColumn, table: string, fills: boolean): string {
  const { field, column } = given;
  const comparable = (of: string) => (field.kind === 'text' ? `lower(${of}.${column})` : `${of}.${column}`);
  const isStored = fills
    ? `(m.record_id is null or exists (
          select from ${table} t where t.id = m.record_id and t.${column} is null and ${takes(given, 't.type_id')}))
        and (m.root_no is null or exists (select from import_row f where f.row_no = m.root_no and f.${column} is null))`
    : 'm.row_no is null';
  return `
    with given as (
      select r.row_no, r.line, r.cells, r.${column} as value, m.record_id,
        coalesce('c' || m.record_id, 'r' || coalesce(m.root_no, r.row_no)) as who, ${comparable('r')} as same
      from import_row r left join import_match m using (row_no)
      where r.${column} is not null and ${isStored}
    ), first as (
      select *, first_value(who) over (partition by same order by row_no) as first_who from given
    )
    ${unfit('left(r.value::text, 100)')} from first r
    where who <> first_who or exists (select from ${table} t
      where ${comparable('t')} = r.same and t.deleted_at is null and t.id is distinct from r.record_id)
    order by r.row_no`;
}
