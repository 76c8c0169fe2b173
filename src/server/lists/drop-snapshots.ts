import { sql } from 'kysely';
import type { Database } from '../database/connect.ts';

const mostSnapshots = 64;

/** Ids in all snapshots together; with 8.6 bytes to an id, a gigabyte. */
const mostIds = 120_000_000;

/** Removes the snapshots that nobody has read for half an hour, and of the others the least used beyond the bounds. */
export async function dropUnusedSnapshots(db: Database): Promise<void> {
  await sql`
    with ranked as (
      select id, last_used, row_number() over latest as rank, sum(total) over latest as ids
      from list_snapshot window latest as (order by last_used desc, id desc)
    ), unused as (
      select s.id from list_snapshot s join ranked using (id)
      where ranked.last_used < now() - interval '30 minutes' or rank > ${mostSnapshots}
        or (ids > ${mostIds} and rank > 1)
      for update of s skip locked
    ), dropped as (
      delete from list_snapshot where id in (select id from unused) returning id
    )
    delete from list_page where snapshot_id in (select id from dropped)`.execute(db);
}
