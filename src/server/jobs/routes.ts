import type { Job } from '#contract/jobs.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Services } from '../api/context.ts';
import { actorOf, api } from '../api/implement.ts';
import { putCriteriaBack } from '../scoring/put-criteria-back.ts';
import { tellJob } from './answer-job.ts';
import { listJobs } from './queries.ts';

/** What ending a job comes to, where it is more than to stop it. */
const endings: Readonly<Record<string, (services: Services, actor: Actor, job: Job) => Promise<Job>>> = {
  rescore: putCriteriaBack,
};

export const jobsRoutes = {
  list: api.jobs.list.handler(async ({ context }) => ({
    items: await listJobs(context.db, actorOf(context).id),
  })),
  get: api.jobs.get.handler(async ({ input, context }) =>
    tellJob(context, await context.jobs.get(context, input.id)),
  ),
  cancel: api.jobs.cancel.handler(async ({ input, context }) => {
    const job = await context.jobs.get(context, input.id);
    const end = endings[job.kind];
    return end ? end(context, actorOf(context), job) : context.jobs.cancel(context, input.id);
  }),
};
