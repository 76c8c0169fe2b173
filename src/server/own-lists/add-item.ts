import type { OwnListItem } from '#contract/own-lists.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { GivenText } from '#domain/text/in-both.ts';
import type { Services } from '../api/context.ts';
import { changeSettings } from '../settings/change-settings.ts';
import { checkLabels, nameInUse } from './check-labels.ts';
import { checkTraits } from './known-list.ts';
import { type ItemTraits, putItem } from './put-item.ts';
import { readItem } from './queries.ts';

export type NewItem = ItemTraits & { list: string; labels: GivenText };

/**
 * Adds an item at the end of a list; one of that name that was retired or deleted is offered again. Without a colour it
 * gets the next of the palette.
 *
 * @throws ProblemError `notFound`; `alreadyDone` when the name is in use; `invalidInput` for what its list does not
 *   know of an item, and when there are too many
 */
export async function addItem(services: Services, actor: Actor, item: NewItem): Promise<OwnListItem> {
  const { list } = item;
  checkTraits(list, item);
  const labels = checkLabels(list, item.labels);
  const { result } = await changeSettings(services, actor, async (transaction) => {
    const put = await putItem(transaction, list, labels, item);
    if ('taken' in put) throw nameInUse(put.taken, labels.en);
    return readItem(transaction, actor.language, { list, id: put.id });
  });
  return result;
}
