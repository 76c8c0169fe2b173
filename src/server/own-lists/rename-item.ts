import { sql } from 'kysely';
import type { Bilingual } from '#domain/fields/field.ts';
import type { ChangeTransaction } from '../change-sets/within-change-set.ts';
import type { NameTaken } from './put-item.ts';
import { itemsCalled } from './queries.ts';

/** Gives an item other names; those it had go on meaning it where nothing else is called so. */
export async function renameItem(
  transaction: ChangeTransaction,
  list: string,
  { id, labels: before }: { id: number; labels: Bilingual },
  labels: Bilingual,
): Promise<{ id: number } | NameTaken> {
  const { en, nb } = labels;
  if (en === before.en && nb === before.nb) return { id };
  for (const namesake of await itemsCalled(transaction, list, labels, id)) {
    if (!namesake.deleted) return { taken: namesake.field };
    await makeWay(transaction, namesake.id);
  }
  const former = formerNames(before, labels);
  await sql`update list_item set label_en = ${en}, label_nb = ${nb},
      former_names = array(select distinct unnest(former_names || ${former}::text[]) order by 1)
    where id = ${id}`.execute(transaction);
  return { id };
}

/** A deleted item gives its name away; it stays there to be told of by the history. */
async function makeWay(transaction: ChangeTransaction, id: number): Promise<void> {
  await sql`update list_item set label_en = label_en || ' (' || id || ')' where id = ${id}`.execute(
    transaction,
  );
}

/** Names that it is no longer called by in either language, in lower case. */
function formerNames(before: Bilingual, after: Bilingual): string[] {
  const lower = (text: string) => text.toLowerCase();
  const now = new Set([lower(after.en), lower(after.nb)]);
  return [lower(before.en), lower(before.nb)].filter((name) => !now.has(name));
}
