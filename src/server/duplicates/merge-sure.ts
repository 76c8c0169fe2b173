import {
  type ActionResult,
  mostRefusals,
  type Refusal,
  type RefusalReason,
} from '#contract/action-results.ts';
import type { DuplicateBase } from '#domain/duplicates/duplicate-base.ts';
import { type MergeRecord, nameOfMerged, proposeSurvivor } from '#domain/duplicates/merge-proposal.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Services } from '../api/context.ts';
import { type ChangeTransaction, withinChangeSet } from '../change-sets/within-change-set.ts';
import { onOneConnection } from '../database/one-connection.ts';
import type { JobRun } from '../jobs/job-run.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { readMergeRecords } from './compare-records.ts';
import { mergeWithin } from './merge-records.ts';
import { readSureGroups, type SureGroup } from './read-groups.ts';

/**
 * Merges every group that waits and is surer than `above`, each with the best values, all in one change set. A group of
 * which somebody has changed a record since the search is left for a person to look at.
 */
export function mergeSure(
  { pool }: Pick<Services, 'pool'>,
  run: JobRun,
  { base, above }: { base: DuplicateBase; above: number },
): Promise<ActionResult> {
  return onOneConnection(
    pool,
    ({ db }) =>
      withinChangeSet(
        db,
        run.actor,
        'merge',
        async (transaction) => {
          const groups = await readSureGroups(transaction, base, above);
          const refused: Refusal[] = [];
          let changed = 0;
          for (const [done, group] of groups.entries()) {
            run.signal.throwIfAborted();
            run.progress(done, groups.length);
            const refusal = await mergeGroup(transaction, run.actor, base, group);
            if (refusal) refused.push(refusal);
            else changed++;
          }
          const result: ActionResult = {
            changed,
            unchanged: 0,
            refused: refused.slice(0, mostRefusals),
            refusedTotal: refused.length,
          };
          if (changed > 0) await run.settle(transaction, result);
          return result;
        },
        { jobId: run.jobId },
      ),
    run.signal,
  );
}

async function mergeGroup(
  transaction: ChangeTransaction,
  actor: Actor,
  base: DuplicateBase,
  { members }: SureGroup,
): Promise<Refusal | null> {
  const ids = members.map(({ id }) => id);
  const records = await readMergeRecords(transaction, base, ids, actor.language, true);
  const versions = new Map(members.map(({ id, version }) => [id, version]));
  const changed = records.find(({ id, version }) => versions.get(id) !== version);
  if (changed) return leftAsIs(changed, 'changedSince');
  const survivor = proposeSurvivor(records);
  if (!survivor || records.length < 2) return null;
  const versioned = records.map(({ id, version }) => ({ id, version: version ?? 0 }));
  try {
    await mergeWithin(transaction, actor, {
      base,
      survivor: { id: survivor.id, version: survivor.version ?? 0 },
      others: versioned.filter(({ id }) => id !== survivor.id),
      choices: {},
    });
    return null;
  } catch (error) {
    // Thrown before anything is written: their lists together are longer than one record holds.
    if (!(error instanceof ProblemError && error.code === 'invalidInput')) throw error;
    return leftAsIs(survivor, 'tooMany');
  }
}

function leftAsIs(record: MergeRecord, reason: RefusalReason): Refusal {
  return { type: record.type, id: record.id, name: nameOfMerged(record), causes: [{ reason }] };
}
