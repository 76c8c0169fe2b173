import type { Job } from '#contract/jobs.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Services } from '../api/context.ts';
import { type ChangeTransaction, withinChangeSet } from '../change-sets/within-change-set.ts';
import type { Database } from '../database/connect.ts';
import { settleSettings } from './settle-settings.ts';

/**
 * Changes settings in one change set, which Recent changes shows and can take back, and sees to what follows from it.
 *
 * @returns what `act` gives back, and the jobs that do what is left to do in the background
 */
export function changeSettings<T>(
  services: Services,
  actor: Actor,
  act: (transaction: ChangeTransaction) => Promise<T>,
): Promise<{ result: T; jobs: Job[] }> {
  return withinChangeSet(services.db, actor, 'settings', async (transaction) => {
    const result = await act(transaction);
    return { result, jobs: await settleSettings(services, actor, transaction) };
  });
}

/** The change set by which something is undone; null where nothing was changed, and it was not kept. */
export async function keptChangeSet(db: Database, id: number): Promise<number | null> {
  const kept = await db.selectFrom('change_set').select('id').where('id', '=', id).executeTakeFirst();
  return kept?.id ?? null;
}
