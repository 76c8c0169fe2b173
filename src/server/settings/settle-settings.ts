import { sql } from 'kysely';
import type { Job } from '#contract/jobs.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Services } from '../api/context.ts';
import type { ChangeTransaction } from '../change-sets/within-change-set.ts';
import { settleOwnFields } from '../own-fields/settle-own-fields.ts';
import { settleCriteria } from '../scoring/start-rescoring.ts';
import type { SubjectTable } from './subject-tables.ts';

/** What is to follow from a change of a kind of setting, in the same transaction; the work that it leaves to jobs. */
export type Settle = (services: Services, actor: Actor, transaction: ChangeTransaction) => Promise<Job[]>;

/** What follows from settings that were changed. A kind from which something follows is one line here. */
const settled: Partial<Record<SubjectTable, Settle>> = {
  scoring_criterion: settleCriteria,
  own_field: settleOwnFields,
};

/** Sees to what follows from the settings that a change set has changed so far, whichever way it did. */
export async function settleSettings(
  services: Services,
  actor: Actor,
  transaction: ChangeTransaction,
): Promise<Job[]> {
  const { rows } = await sql<{ subject: SubjectTable }>`
    select distinct subject from change where change_set_id = ${transaction.changeSetId}
      and subject = any (${Object.keys(settled)})
  `.execute(transaction);
  const jobs: Job[] = [];
  for (const { subject } of rows)
    jobs.push(...((await settled[subject]?.(services, actor, transaction)) ?? []));
  return jobs;
}
