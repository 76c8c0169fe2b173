import type pg from 'pg';
import type { Actor } from '#domain/people/actor.ts';
import { type ChangeTransaction, withinChangeSet } from '../change-sets/within-change-set.ts';
import { onOneConnection } from '../database/one-connection.ts';
import { binUnchanged, countBinned, highestId, retireColleagues } from './queries.ts';

export type RemovedCounts = { leads: number; contacts: number; accounts: number; campaigns: number };

export type RemoveOptions = {
  jobId?: number;
  /** Aborted, everything stays. */
  signal?: AbortSignal;
  onProgress?: (done: number, total: number) => void;
  /** Called in the transaction, when all is done. */
  onStored?: (transaction: ChangeTransaction, counts: RemovedCounts) => Promise<void>;
};

/** People that one statement moves to the bin. */
const slice = 20_000;

/**
 * Moves the made-up records to the bin that nobody has changed since. Accounts and campaigns that a lead outside the
 * bin still names stay; made-up colleagues are no longer offered.
 */
export function removeSampleData(
  pool: pg.Pool,
  actor: Actor,
  options: RemoveOptions = {},
): Promise<RemovedCounts> {
  const { jobId, signal, onProgress } = options;
  return onOneConnection(
    pool,
    ({ db, client }) =>
      withinChangeSet(
        db,
        actor,
        'sampleData',
        async (transaction) => {
          const highest = await highestId(client, 'contact');
          let people = 0;
          for (let from = 0; from < highest; from += slice) {
            people += await binUnchanged(client, 'contact', from, from + slice);
            onProgress?.(people, highest);
            signal?.throwIfAborted();
          }
          const accounts = await binUnchanged(client, 'account', 0, await highestId(client, 'account'));
          const campaigns = await binUnchanged(client, 'campaign', 0, await highestId(client, 'campaign'));
          await retireColleagues(client);
          await client.query('delete from planted_duplicate');
          const contacts = await countBinned(client, transaction.changeSetId, 'contact');
          const counts = { leads: people - contacts, contacts, accounts, campaigns };
          await options.onStored?.(transaction, counts);
          return counts;
        },
        { jobId },
      ),
    signal,
  );
}
