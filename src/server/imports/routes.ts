import { actorOf, api } from '../api/implement.ts';
import { answerJob } from '../jobs/answer-job.ts';
import { changeImport } from './change-import.ts';
import { draftImport } from './draft-import.ts';
import { listStartedImports } from './kept-imports.ts';
import { planImport, startImport } from './start-import.ts';

export const importsRoutes = {
  list: api.imports.list.handler(async ({ context }) => {
    const started = await listStartedImports(context.db, actorOf(context).id);
    const items = started.map(async ({ id, name, jobId }) => ({
      id,
      name,
      job: await context.jobs.get(context, jobId),
    }));
    return { items: await Promise.all(items) };
  }),
  get: api.imports.get.handler(({ input, context }) => draftImport(context, context.language, input.id)),
  change: api.imports.change.handler(({ input: { id, ...changes }, context }) =>
    changeImport(context, context.language, id, changes),
  ),
  plan: api.imports.plan.handler(async ({ input, context }) =>
    answerJob(context, await planImport(context, actorOf(context), input.id), context.headers),
  ),
  start: api.imports.start.handler(async ({ input, context }) =>
    answerJob(context, await startImport(context, actorOf(context), input.importId), context.headers),
  ),
};
