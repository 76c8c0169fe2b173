import { sql } from 'kysely';
import { categoryColors } from '#domain/categories/category-colors.ts';
import type { ItemList } from '#domain/fields/field.ts';
import { traitsOf } from '#domain/own-lists/own-lists.ts';
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
  await sql`select add_list_items(${list}, ${[name]}::text[], ${paletteOf(list)}::text[])`.execute(
    transaction,
  );
  const added = await findItem(transaction, list, name);
  if (added === null) throw new Error('an item that was just added is not there');
  return added;
}

/** The id of the item of a list that a name means; `null` where there is none. */
export async function findItem(db: Database, list: ItemList, name: string): Promise<number | null> {
  const { rows } = await sql<{ id: number | null }>`select item_named(${list}, ${name}) as id`.execute(db);
  return rows[0]?.id ?? null;
}

/** The colours that new items of a list get, one after the other. */
export function paletteOf(list: ItemList): readonly string[] {
  return traitsOf(list)?.includes('color') ? categoryColors : [];
}
