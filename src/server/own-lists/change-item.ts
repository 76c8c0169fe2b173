import { type RawBuilder, sql } from 'kysely';
import type { OwnListItem } from '#contract/own-lists.ts';
import type { CategoryColor } from '#domain/categories/category-colors.ts';
import type { RecordLinkType } from '#domain/fields/field.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Services } from '../api/context.ts';
import type { ChangeTransaction } from '../change-sets/within-change-set.ts';
import { changeSettings } from '../settings/change-settings.ts';
import { checkLabels, type GivenLabels, type Labels, nameInUse } from './check-labels.ts';
import { checkTraits } from './known-list.ts';
import { itemsCalled, readItem } from './queries.ts';

export type ItemChanges = {
  list: string;
  id: number;
  labels?: GivenLabels | undefined;
  retired?: boolean | undefined;
  color?: CategoryColor | undefined;
  probability?: number | null | undefined;
  initiators?: RecordLinkType[] | undefined;
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
  checkTraits(changes.list, changes);
  const { result } = await changeSettings(services, actor, async (transaction) => {
    const before = await readItem(transaction, actor.language, changes);
    const sets = [...traitSets(changes, before), ...(await labelSets(transaction, changes, before))];
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

async function labelSets(
  transaction: ChangeTransaction,
  { list, labels: given }: ItemChanges,
  before: OwnListItem,
): Promise<RawBuilder<unknown>[]> {
  if (!given) return [];
  const labels = checkLabels(list, given, before.labels);
  const { en, nb } = labels;
  if (en === before.labels.en && nb === before.labels.nb) return [];
  for (const { id, field, deleted } of await itemsCalled(transaction, list, labels, before.id)) {
    if (!deleted) throw nameInUse(field, field === 'labels.en' ? en : nb);
    await makeWay(transaction, id);
  }
  const former = formerNames(before.labels, labels);
  return [
    sql`label_en = ${en}`,
    sql`label_nb = ${nb}`,
    ...(former.length === 0
      ? []
      : [sql`former_names = array(select distinct unnest(former_names || ${former}::text[]) order by 1)`]),
  ];
}

/** A deleted item gives its name away; it stays there to be told of by the history. */
async function makeWay(transaction: ChangeTransaction, id: number): Promise<void> {
  await sql`update list_item set label_en = label_en || ' (' || id || ')' where id = ${id}`.execute(
    transaction,
  );
}

/** Names that it is no longer called by in either language, in lower case. */
function formerNames(before: Labels, after: Labels): string[] {
  const lower = (text: string) => text.toLowerCase();
  const now = new Set([lower(after.en), lower(after.nb)]);
  return [lower(before.en), lower(before.nb)].filter((name) => !now.has(name));
}
