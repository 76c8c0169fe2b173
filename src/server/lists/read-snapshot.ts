import { sql } from 'kysely';
import type { SnapshotRow } from '#contract/lists.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Database } from '../database/connect.ts';
import { tableOf } from '../records/record-table.ts';
import { columnsOf } from './cells.ts';
import { rowsOf } from './list-request.ts';
import { lineFrom, lineOf, type ReadLine } from './queries.ts';
import { snapshotOf } from './snapshot.ts';

/**
 * One page of a snapshot. A record that was deleted or has left the list since stays in its place, marked `gone`.
 *
 * @throws ProblemError `gone` when the snapshot is no longer kept; `invalidInput` for a column that the type has not
 */
export async function readSnapshotPage(
  db: Database,
  actor: Actor,
  input: { snapshotId: number; page: number; columns?: string | undefined },
): Promise<{ items: SnapshotRow[] }> {
  const { list } = await snapshotOf(db, input.snapshotId);
  const columns = columnsOf(list.type, input.columns);
  const { rows } = await sql<(ReadLine | { id: null }) & { frozenId: number; gone: boolean }>`
    select ${lineOf(list.type, columns, actor.language)}, frozen.id as "frozenId", (${rowsOf(list)}) is not true as gone
    from list_page, unnest(list_page.ids) with ordinality as frozen (id, place)
    left join ${sql.table(tableOf(list.type).table)} as r on r.id = frozen.id
    where snapshot_id = ${input.snapshotId} and page = ${input.page}
    order by frozen.place`.execute(db);
  return {
    items: rows.map((row) =>
      row.id === null ? erased(row.frozenId) : { ...lineFrom(row, columns), gone: row.gone },
    ),
  };
}

/** The line of a record of which nothing is left. */
function erased(id: number): SnapshotRow {
  return { id, number: 0, version: 0, name: '', pictureId: null, values: {}, gone: true };
}
