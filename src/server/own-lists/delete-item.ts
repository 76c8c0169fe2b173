import { sql } from 'kysely';
import type { Actor } from '#domain/people/actor.ts';
import type { Services } from '../api/context.ts';
import { invalidInput } from '../problems/problem-error.ts';
import { changeSettings } from '../settings/change-settings.ts';
import { countUses } from './count-uses.ts';
import { knownList } from './known-list.ts';
import { readItem } from './queries.ts';

/**
 * Deletes an item that no record holds, one in the bin included.
 *
 * @throws ProblemError `notFound`; `invalidInput` when records hold it
 */
export async function deleteItem(
  services: Services,
  actor: Actor,
  { list, id }: { list: string; id: number },
): Promise<void> {
  knownList(list);
  await changeSettings(services, actor, async (transaction) => {
    await readItem(transaction, actor.language, { list, id });
    const used = (await countUses(transaction, list)).find((use) => use.id === id);
    const held = (used?.records ?? 0) + (used?.inBin ?? 0);
    if (held > 0) throw invalidInput({ field: 'id', code: 'itemInUse', limit: held });
    await sql`update list_item set deleted_at = now() where id = ${id}`.execute(transaction);
  });
}
