import { type RawBuilder, sql } from 'kysely';
import type { OwnListItem } from '#contract/own-lists.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { GivenText } from '#domain/text/in-both.ts';
import type { Services } from '../api/context.ts';
import { changeSettings } from '../settings/change-settings.ts';
import { checkLabels, nameInUse } from './check-labels.ts';
import { checkTraits } from './known-list.ts';
import type { ItemTraits } from './put-item.ts';
import { readItem } from './queries.ts';
import { renameItem } from './rename-item.ts';

export type ItemChanges = ItemTraits & {
  list: string;
  id: number;
  labels?: GivenText | undefined;
  retired?: boolean | undefined;
};

/**
 * Renames an item, changes what belongs to it, retires it or offers it again. Records that have a retired item keep it;
 * its former names still mean it where nothing else is called so.
 *
 * @throws ProblemError `notFound`; `alreadyDone` when the name is another item's; `invalidInput` for what its list does
 *   not know of an item
 */
export async function changeItem(
  services: Services,
  actor: Actor,
  changes: ItemChanges,
): Promise<OwnListItem> {
  const { list, labels: given } = changes;
  checkTraits(list, changes);
  const { result } = await changeSettings(services, actor, async (transaction) => {
    const before = await readItem(transaction, actor.language, changes);
    if (given) {
      const labels = checkLabels(list, given, before.labels);
      const renamed = await renameItem(transaction, list, before, labels);
      if ('taken' in renamed)
        throw nameInUse(renamed.taken, labels[renamed.taken === 'labels.en' ? 'en' : 'nb']);
    }
    const sets = traitSets(changes, before);
    if (sets.length > 0)
      await sql`update list_item set ${sql.join(sets)} where id = ${before.id}`.execute(transaction);
    return readItem(transaction, actor.language, changes);
  });
  return result;
}

function traitSets(
  { retired, color, probability, initiators }: ItemChanges,
  before: OwnListItem,
): RawBuilder<unknown>[] {
  return [
    ...(retired === undefined || retired === before.retired
      ? []
      : [sql`retired_at = ${retired ? sql`now()` : null}`]),
    ...(color === undefined ? [] : [sql`color = ${color}`]),
    ...(probability === undefined ? [] : [sql`probability = ${probability}`]),
    ...(initiators === undefined ? [] : [sql`initiators = ${initiators}`]),
  ];
}
