import { sql } from 'kysely';
import type { OwnListItem } from '#contract/own-lists.ts';
import { type CategoryColor, categoryColors } from '#domain/categories/category-colors.ts';
import type { RecordLinkType } from '#domain/fields/field.ts';
import { type ItemTrait, mostItems } from '#domain/own-lists/own-lists.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Services } from '../api/context.ts';
import type { ChangeTransaction } from '../change-sets/within-change-set.ts';
import { invalidInput } from '../problems/problem-error.ts';
import { changeSettings } from '../settings/change-settings.ts';
import { checkLabels, type GivenLabels, type Labels, nameInUse } from './check-labels.ts';
import { checkTraits } from './known-list.ts';
import { itemsCalled, readItem } from './queries.ts';

export type NewItem = {
  list: string;
  labels: GivenLabels;
  color?: CategoryColor | undefined;
  probability?: number | null | undefined;
  initiators?: RecordLinkType[] | undefined;
};

/**
 * Adds an item at the end of a list; one of that name that was retired or deleted is offered again. Without a colour it
 * gets the next of the palette.
 *
 * @throws ProblemError `notFound`; `alreadyDone` when the name is in use; `invalidInput` for what its list does not
 *   know of an item, and when there are too many
 */
export async function addItem(services: Services, actor: Actor, item: NewItem): Promise<OwnListItem> {
  const traits = checkTraits(item.list, item);
  const labels = checkLabels(item.list, item.labels);
  const { result } = await changeSettings(services, actor, async (transaction) => {
    const namesakes = await itemsCalled(transaction, item.list, labels);
    const offered = namesakes.find(({ retired, deleted }) => !retired && !deleted);
    if (offered) throw nameInUse(offered.field, labels.en);
    const [former] = namesakes;
    if (former) await offerAgain(transaction, former.id, labels, item);
    const id = former?.id ?? (await insertItem(transaction, traits, labels, item));
    return readItem(transaction, actor.language, { list: item.list, id });
  });
  return result;
}

/** One that was deleted is called as it is called now; one that was retired may be called so in one language only. */
async function offerAgain(
  transaction: ChangeTransaction,
  id: number,
  { en, nb }: Labels,
  { color, probability, initiators }: NewItem,
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
  traits: readonly ItemTrait[],
  { en, nb }: Labels,
  { list, color, probability, initiators }: NewItem,
): Promise<number> {
  const { rows: figures } = await sql<{ count: number; last: number }>`
    select count(*) filter (where deleted_at is null) as count, coalesce(max(position), 0) as last
    from list_item where list = ${list}`.execute(transaction);
  const { count, last } = figures[0] ?? { count: 0, last: 0 };
  if (count >= mostItems) throw invalidInput({ field: 'labels', code: 'tooMany', limit: mostItems });
  const next = traits.includes('color') ? categoryColors[last % categoryColors.length] : undefined;
  const key = traits.includes('key') ? await freeKey(transaction, list, en) : null;
  const { rows } = await sql<{ id: number }>`
    insert into list_item (list, label_en, label_nb, position, key, color, probability, initiators)
    values (${list}, ${en}, ${nb}, ${last + 1}, ${key}, ${color ?? next ?? null}, ${probability ?? null},
      ${initiators ?? []})
    on conflict (list, lower(label_en)) do nothing returning id`.execute(transaction);
  // Somebody else has added it since it was looked for.
  if (!rows[0]) throw nameInUse('labels.en', en);
  return rows[0].id;
}

/** What records are to hold: the name, unless another item of the list was called so when it was added. */
async function freeKey(transaction: ChangeTransaction, list: string, name: string): Promise<string> {
  const { rows } = await sql<{ key: string }>`select key from list_item where list = ${list}`.execute(
    transaction,
  );
  const taken = new Set(rows.map(({ key }) => key));
  for (let key = name, n = 2; ; key = `${name} ${n++}`) if (!taken.has(key)) return key;
}
