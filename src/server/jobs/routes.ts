import { actorOf, api } from '../api/implement.ts';
import { listJobs } from './queries.ts';

export const jobsRoutes = {
  list: api.jobs.list.handler(async ({ context }) => ({
    items: await listJobs(context.db, actorOf(context).id),
  })),
  get: api.jobs.get.handler(({ input, context }) => context.jobs.get(context, input.id)),
  cancel: api.jobs.cancel.handler(({ input, context }) => context.jobs.cancel(context, input.id)),
};
