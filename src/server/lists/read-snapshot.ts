import { sql } from 'kysely';
import type { SnapshotRow } from '#contract/lists.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Database } from '../database/connect.ts';
import { tableOf } from '../records/record-table.ts';
import { rowsOf } from './list-request.ts';
import { lineOf } from './queries.ts';
import { snapshotOf } from './snapshot.ts';

/**
 * One page of a snapshot. A record that was deleted or has left the list since stays in its place, marked `gone`.
 *
 * @throws ProblemError `gone` when the snapshot is no longer kept
 */
export async function readSnapshotPage(
  db: Database,
  actor: Actor,
  input: { snapshotId: number; page: number },
): Promise<{ items: SnapshotRow[] }> {
  const { list } = await snapshotOf(db, input.snapshotId);
  const { rows } = await sql<SnapshotRow & { id: number; frozenId: number }>`
    select ${lineOf(list.type, actor.language)}, frozen.id as "frozenId", (${rowsOf(list)}) is not true as gone
    from list_page, unnest(list_page.ids) with ordinality as frozen (id, place)
    left join ${sql.table(tableOf(list.type).table)} as r on r.id = frozen.id
    where snapshot_id = ${input.snapshotId} and page = ${input.page}
    order by frozen.place`.execute(db);
  return { items: rows.map(({ frozenId, ...row }) => (row.id === null ? erased(frozenId) : row)) };
}

/** The line of a record of which nothing is left. */
function erased(id: number): SnapshotRow {
  return {
    id,
    number: 0,
    version: 0,
    name: '',
    jobTitle: null,
    company: null,
    rating: 0,
    email: null,
    phone: null,
    city: null,
    source: null,
    assignedToId: null,
    pictureId: null,
    createdAt: '',
    updatedAt: '',
    gone: true,
  };
}
