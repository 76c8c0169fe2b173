import type pg from 'pg';
import type { PlannedRow } from '#contract/imports.ts';

const SHOWN_ROWS = 10;

/** Some rows of each outcome, from the temporary tables of an import. */
export async function plannedRows(
  client: pg.ClientBase,
): Promise<{ created: PlannedRow[]; updated: PlannedRow[]; skipped: PlannedRow[] }> {
  const outcome = async (condition: string) => {
    const { rows } = await client.query<PlannedRow>(`
      select r.line, r.full_name as name, r.company, r.emails->0->>'value' as email,
        case when c.id is not null then jsonb_build_object('contactId', c.id, 'name', c.full_name)
          when first.row_no is not null then jsonb_build_object('line', first.line, 'name', first.full_name) end as match
      from import_row r left join import_match m using (row_no) left join contact c on c.id = m.contact_id
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
