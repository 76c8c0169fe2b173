import { sql } from 'kysely';
import { z } from 'zod';
import type { Job } from '#contract/jobs.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Services } from '../api/context.ts';
import { authorise } from '../auth/policies.ts';
import { startUndo } from '../change-sets/undo-change-set.ts';
import { hasEnded } from '../jobs/jobs.ts';

const input = z.object({ changeSetId: z.number() });

/**
 * Ends the job that rates records anew. Records that are rated by two sets of criteria would be of use to nobody: the
 * criteria are put back, and all is rated by them again, by a job that takes over.
 *
 * @throws ProblemError `notAllowed`; `alreadyUndone` when somebody has put them back before
 */
export async function putCriteriaBack(services: Services, actor: Actor, job: Job): Promise<Job> {
  authorise(actor, 'settings.manage');
  if (hasEnded(job)) return job;
  const { rows } = await sql<{ input: unknown }>`
    select j.input from job j join change_set s on s.id = (j.input ->> 'changeSetId')::bigint where j.id = ${job.id}
  `.execute(services.db);
  // Without a change set the criteria are as they were, and there is nothing to put back.
  if (rows[0]) await startUndo(services, actor, { id: input.parse(rows[0].input).changeSetId });
  return services.jobs.get(services, job.id);
}
