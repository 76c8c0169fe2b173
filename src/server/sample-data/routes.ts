import { dayMs } from '#domain/sample-data/sample-plan.ts';
import { actorOf, api } from '../api/implement.ts';
import { answerJob } from '../jobs/answer-job.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { hasLeads, hasUnchangedSamples } from './queries.ts';
import { sampleForTrying } from './sample-data-jobs.ts';

export const sampleDataRoutes = {
  get: api.sampleData.get.handler(async ({ context }) => ({
    present: await hasUnchangedSamples(context.pool),
  })),
  add: api.sampleData.add.handler(async ({ context }) => {
    if (await hasLeads(context.pool)) throw new ProblemError('alreadyDone');
    const today = Date.now() - (Date.now() % dayMs);
    const request = { ...sampleForTrying, today };
    const job = await context.jobs.enqueue(context, actorOf(context), 'addSampleData', request);
    return answerJob(context, job, context.headers);
  }),
  remove: api.sampleData.remove.handler(async ({ context }) => {
    const job = await context.jobs.enqueue(context, actorOf(context), 'removeSampleData', {});
    return answerJob(context, job, context.headers);
  }),
};
