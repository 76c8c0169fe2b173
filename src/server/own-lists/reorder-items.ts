import { sql } from 'kysely';
import type { OwnListItem } from '#contract/own-lists.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Language } from '#domain/people/roles.ts';
import type { Services } from '../api/context.ts';
import type { ChangeTransaction } from '../change-sets/within-change-set.ts';
import { invalidInput } from '../problems/problem-error.ts';
import { changeSettings } from '../settings/change-settings.ts';
import { knownList } from './known-list.ts';
import { readItems } from './queries.ts';

/**
 * Puts the items of a list in order; those left out follow as they stood.
 *
 * @throws ProblemError `notFound`; `invalidInput` for an item that the list has not
 */
export async function reorderItems(
  services: Services,
  actor: Actor,
  { list, ids }: { list: string; ids: readonly number[] },
): Promise<OwnListItem[]> {
  knownList(list);
  const { result } = await changeSettings(services, actor, async (transaction) => {
    const before = await readItems(transaction, actor.language, sql`list = ${list}`);
    const known = new Set(before.map(({ id }) => id));
    const stranger = ids.findIndex((id) => !known.has(id));
    if (stranger >= 0) throw invalidInput({ field: `ids.${stranger}`, code: 'unknownItem' });
    return orderItems(transaction, actor.language, { list, ids });
  });
  return result;
}

/** Puts items of a list in order, as {@link reorderItems}; where they are in it nothing is written. */
export async function orderItems(
  transaction: ChangeTransaction,
  language: Language,
  { list, ids }: { list: string; ids: readonly number[] },
): Promise<OwnListItem[]> {
  const ofList = sql`list = ${list}`;
  const items = await readItems(transaction, language, ofList);
  const before = items.map(({ id }) => id);
  const order = [...new Set([...ids, ...before])];
  if (order.every((id, place) => id === before[place])) return items;
  await sql`
    update list_item i set position = given.place
    from unnest(${order}::integer[]) with ordinality as given (id, place)
    where i.id = given.id and i.position <> given.place`.execute(transaction);
  return readItems(transaction, language, ofList);
}
