import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from '../database/connect.ts';

/**
 * The id of a source by its name in either language; a name that is new joins the list.
 * Two people typing the same new name at once get the same source.
 */
export async function findOrAddSource(transaction: DatabaseTransaction, name: string): Promise<number> {
  const known = await findSource(transaction, name);
  if (known !== null) return known;
  await sql`
    insert into list_item (list, label_en, label_nb, position)
    select 'source', ${name}, ${name}, coalesce(max(position), 0) + 1 from list_item where list = 'source'
    on conflict (list, lower(label_en)) do nothing
  `.execute(transaction);
  const added = await findSource(transaction, name);
  if (added === null) throw new Error('a source that was just added is not there');
  return added;
}

/** The id of a source by its name in either language; `null` where there is none. */
export async function findSource(db: Database, name: string): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    select id from list_item
    where list = 'source' and (lower(label_en) = lower(${name}) or lower(label_nb) = lower(${name}))
    order by lower(label_en) = lower(${name}) desc, id limit 1
  `.execute(db);
  return rows[0]?.id ?? null;
}
