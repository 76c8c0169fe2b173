import { sql } from 'kysely';
import type { Bilingual } from '#domain/fields/field.ts';
import type { ChangeTransaction } from '../change-sets/within-change-set.ts';
import { putItem } from './put-item.ts';
import { readItems } from './queries.ts';
import { renameItem } from './rename-item.ts';
import { orderItems } from './reorder-items.ts';

/** An item as it is to be; without an id it is a new one, or one of its name that was offered before. */
export type WantedItem = { id?: number | undefined; labels: Bilingual };

/** Why the items of a list cannot be these: which of them it is about, by its place. */
export type RefusedItem = { place: number; code: 'unknownRecord' | 'nameInUse' };

/**
 * Offers these items of a list and no others, in this order. Those that are missing are retired: records that hold them
 * keep them.
 *
 * @returns why that cannot be, where it cannot; the transaction is not to go on then
 */
export async function replaceItems(
  transaction: ChangeTransaction,
  list: string,
  wanted: readonly WantedItem[],
): Promise<RefusedItem | null> {
  const items = await readItems(transaction, 'en', sql`list = ${list}`);
  const known = new Map(items.map((item) => [item.id, item]));
  const stranger = wanted.findIndex(({ id }) => id !== undefined && !known.has(id));
  if (stranger >= 0) return { place: stranger, code: 'unknownRecord' };
  await offerOnly(transaction, list, new Set(wanted.map(({ id }) => id)), items);
  const written = new Map<number, number>();
  // Names that are given up are free for what is new.
  for (const isNew of [false, true])
    for (const [place, { id, labels }] of wanted.entries()) {
      const item = id === undefined ? undefined : known.get(id);
      if (isNew !== (item === undefined)) continue;
      const one = item
        ? await renameItem(transaction, list, item, labels)
        : await putUnderNames(transaction, list, labels);
      if ('taken' in one) return { place, code: 'nameInUse' };
      written.set(place, one.id);
    }
  await orderItems(transaction, 'en', { list, ids: wanted.flatMap((_, place) => written.get(place) ?? []) });
  return null;
}

/** Retires what is not kept, and offers again what is. */
async function offerOnly(
  transaction: ChangeTransaction,
  list: string,
  kept: ReadonlySet<number | undefined>,
  items: readonly { id: number; retired: boolean }[],
): Promise<void> {
  const others = items.filter(({ id, retired }) => kept.has(id) === retired).map(({ id }) => id);
  if (others.length === 0) return;
  await sql`update list_item set retired_at = case when retired_at is null then now() end
    where list = ${list} and id = any (${others}::integer[])`.execute(transaction);
}

/** One that is offered again is called as it is called now, in both languages. */
async function putUnderNames(
  transaction: ChangeTransaction,
  list: string,
  labels: Bilingual,
): ReturnType<typeof renameItem> {
  const put = await putItem(transaction, list, labels);
  if ('taken' in put) return put;
  const [item] = await readItems(transaction, 'en', sql`id = ${put.id}`);
  return item ? renameItem(transaction, list, item, labels) : put;
}
