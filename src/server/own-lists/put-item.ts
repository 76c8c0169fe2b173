import { sql } from 'kysely';
import { type CategoryColor, categoryColors } from '#domain/categories/category-colors.ts';
import type { Bilingual, RecordLinkType } from '#domain/fields/field.ts';
import { mostItems, traitsOf } from '#domain/own-lists/own-lists.ts';
import type { ChangeTransaction } from '../change-sets/within-change-set.ts';
import { invalidInput } from '../problems/problem-error.ts';
import { itemsCalled } from './queries.ts';

export type ItemTraits = {
  color?: CategoryColor | undefined;
  probability?: number | null | undefined;
  initiators?: RecordLinkType[] | undefined;
};

/** The name, in one language or the other, is another item's. */
export type NameTaken = { taken: 'labels.en' | 'labels.nb' };

/**
 * Has an item of a name offered at the end of a list: one that was retired or deleted is offered again, else it is new.
 *
 * @throws ProblemError `invalidInput` when there are too many
 */
export async function putItem(
  transaction: ChangeTransaction,
  list: string,
  labels: Bilingual,
  traits: ItemTraits = {},
): Promise<{ id: number } | NameTaken> {
  const namesakes = await itemsCalled(transaction, list, labels);
  const offered = namesakes.find(({ retired, deleted }) => !retired && !deleted);
  if (offered) return { taken: offered.field };
  const [former] = namesakes;
  if (!former) return insertItem(transaction, list, labels, traits);
  await offerAgain(transaction, former.id, labels, traits);
  return { id: former.id };
}

/** One that was deleted is called as it is called now; one that was retired may be called so in one language only. */
async function offerAgain(
  transaction: ChangeTransaction,
  id: number,
  { en, nb }: Bilingual,
  { color, probability, initiators }: ItemTraits,
): Promise<void> {
  await sql`
    update list_item set retired_at = null, deleted_at = null, merged_into_id = null,
      label_en = case when deleted_at is null then label_en else ${en} end,
      label_nb = case when deleted_at is null then label_nb else ${nb} end,
      color = coalesce(${color ?? null}, color), probability = coalesce(${probability ?? null}, probability),
      initiators = coalesce(${initiators ?? null}, initiators)
    where id = ${id}`.execute(transaction);
}

async function insertItem(
  transaction: ChangeTransaction,
  list: string,
  { en, nb }: Bilingual,
  { color, probability, initiators }: ItemTraits,
): Promise<{ id: number } | NameTaken> {
  const { rows: figures } = await sql<{ count: number; last: number }>`
    select count(*) filter (where deleted_at is null) as count, coalesce(max(position), 0) as last
    from list_item where list = ${list}`.execute(transaction);
  const { count, last } = figures[0] ?? { count: 0, last: 0 };
  if (count >= mostItems) throw invalidInput({ field: 'labels', code: 'tooMany', limit: mostItems });
  const traits = traitsOf(list) ?? [];
  const next = traits.includes('color') ? categoryColors[last % categoryColors.length] : undefined;
  const key = traits.includes('key') ? await freeKey(transaction, list, en) : null;
  const { rows } = await sql<{ id: number }>`
    insert into list_item (list, label_en, label_nb, position, key, color, probability, initiators)
    values (${list}, ${en}, ${nb}, ${last + 1}, ${key}, ${color ?? next ?? null}, ${probability ?? null},
      ${initiators ?? []})
    on conflict (list, lower(label_en)) do nothing returning id`.execute(transaction);
  // Where there is none, somebody else has added it since it was looked for.
  return rows[0] ?? { taken: 'labels.en' };
}

/** What records are to hold: the name, unless another item of the list was called so when it was added. */
async function freeKey(transaction: ChangeTransaction, list: string, name: string): Promise<string> {
  const { rows } = await sql<{ key: string }>`select key from list_item where list = ${list}`.execute(
    transaction,
  );
  const taken = new Set(rows.map(({ key }) => key));
  for (let key = name, n = 2; ; key = `${name} ${n++}`) if (!taken.has(key)) return key;
}
