import type { Job } from '#contract/jobs.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Permission } from '#domain/people/roles.ts';
import type { Services } from '../api/context.ts';
import { actorOf, api } from '../api/implement.ts';
import { authorise, may } from '../auth/policies.ts';
import { putCriteriaBack } from '../scoring/put-criteria-back.ts';
import { tellJob } from './answer-job.ts';
import { hasBegun, listJobs } from './queries.ts';

/** What ending a job comes to, where it is more than to stop it. */
const endings: Readonly<Record<string, (services: Services, actor: Actor, job: Job) => Promise<Job>>> = {
  rescore: putCriteriaBack,
};

/** What it takes to read of jobs whose results quote a file: as much as it takes to read the file. */
const readersOf: Readonly<Record<string, Permission>> = { import: 'imports.run', importPlan: 'imports.run' };
const neededFor = ({ kind }: Job): Permission => readersOf[kind] ?? 'records.read';

export const jobsRoutes = {
  list: api.jobs.list.handler(async ({ context }) => {
    const actor = actorOf(context);
    const jobs = await listJobs(context.db, actor.id);
    return { items: jobs.filter((job) => may(actor, neededFor(job))) };
  }),
  get: api.jobs.get.handler(async ({ input, context }) => {
    const job = await context.jobs.get(context, input.id);
    authorise(context.caller, neededFor(job));
    return tellJob(context, job);
  }),
  cancel: api.jobs.cancel.handler(async ({ input, context }) => {
    const job = await context.jobs.get(context, input.id);
    authorise(context.caller, neededFor(job));
    const isOwn = await hasBegun(context.db, actorOf(context), job.id);
    if (!isOwn) authorise(context.caller, 'settings.manage');
    const end = endings[job.kind];
    return end ? end(context, actorOf(context), job) : context.jobs.cancel(context, input.id);
  }),
};
