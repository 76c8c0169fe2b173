import { actorOf, api } from '../api/implement.ts';
import { answerJob } from '../jobs/answer-job.ts';
import { changeImport } from './change-import.ts';
import { draftImport } from './draft-import.ts';
import { planImport, startImport } from './start-import.ts';

export const importsRoutes = {
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
