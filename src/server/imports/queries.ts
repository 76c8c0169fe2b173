import type pg from 'pg';
import type { PlannedRow } from '#contract/imports.ts';
import type { ImportedType } from '#domain/records/record-types.ts';
import { nameColumn, tableOf } from '../records/record-table.ts';
import { matchedTableOf } from './matched-tables.ts';

const SHOWN_ROWS = 10;

/** Some rows of each outcome, from the temporary tables of an import. */
export async function plannedRows(
  client: pg.ClientBase,
  type: ImportedType,
): Promise<{ created: PlannedRow[]; updated: PlannedRow[]; skipped: PlannedRow[] }> {
  const { table } = tableOf(type);
  const name = nameColumn(type);
  const outcome = async (condition: string) => {
    const { rows } = await client.query<PlannedRow>(`
      select r.line, r.${name} as name, ${matchedTableOf(type).beside} as beside, r.emails->0->>'value' as email,
        case when c.id is not null then jsonb_build_object('recordId', c.id, 'name', c.${name}, 'type', c.type_id)
          when first.row_no is not null then jsonb_build_object('line', first.line, 'name', first.${name}) end as match
      from import_row r left join import_match m using (row_no) left join ${table} c on c.id = m.record_id
        left join import_row first on first.row_no = m.root_no left join import_giving g on g.row_no = r.row_no
      where ${condition} order by r.row_no limit ${SHOWN_ROWS}`);
    return rows;
  };
  return {
    created: await outcome('m.row_no is null'),
    updated: await outcome('g.row_no is not null'),
    skipped: await outcome('m.row_no is not null and g.row_no is null'),
  };
}

/** Whether matched rows have something to give to a record of another type. */
export async function fillsOtherTypes(client: pg.ClientBase, type: ImportedType): Promise<boolean> {
  const { rows } = await client.query<{ fills: boolean }>(
    `select exists (select from import_giving join import_match m using (row_no)
      join ${tableOf(type).table} t on t.id = m.record_id where t.type_id <> $1) as fills`,
    [type],
  );
  return rows[0]?.fills ?? false;
}
