import { sql } from 'kysely';
import { categoryColors } from '#domain/categories/category-colors.ts';
import type { ItemList } from '#domain/fields/field.ts';
import type { Database, DatabaseTransaction } from '../database/connect.ts';

/**
 * The id of an item of a list by its name in either language; a name that is new joins the list.
 * Two people typing the same new name at once get the same item.
 */
export async function findOrAddItem(
  transaction: DatabaseTransaction,
  list: ItemList,
  name: string,
): Promise<number> {
  const known = await findItem(transaction, list, name);
  if (known !== null) return known;
  await sql`
    insert into list_item (list, label_en, label_nb, position, color)
    select ${list}, ${name}, ${name}, coalesce(max(position), 0) + 1,
      case when ${list} = 'category' then (${categoryColors}::text[])[1 + (count(*) % ${categoryColors.length})::integer] end
    from list_item where list = ${list}
    on conflict (list, lower(label_en)) do nothing
  `.execute(transaction);
  const added = await findItem(transaction, list, name);
  if (added === null) throw new Error('an item that was just added is not there');
  return added;
}

/** The id of an item of a list by its name in either language; `null` where there is none. */
export async function findItem(db: Database, list: ItemList, name: string): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    select id from list_item
    where list = ${list} and (lower(label_en) = lower(${name}) or lower(label_nb) = lower(${name}))
    order by lower(label_en) = lower(${name}) desc, id limit 1
  `.execute(db);
  return rows[0]?.id ?? null;
}
