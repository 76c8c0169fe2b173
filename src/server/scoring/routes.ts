import { actorOf, api } from '../api/implement.ts';
import { answerJob } from '../jobs/answer-job.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { previewCriteria } from './preview-criteria.ts';
import { listCriteria } from './queries.ts';
import { replaceCriteria } from './replace-criteria.ts';
import { scoredType } from './scored-type.ts';
import { runningRescoring } from './start-rescoring.ts';

export const scoringRoutes = {
  list: api.scoring.list.handler(({ input, context }) =>
    listCriteria(context.db, scoredType(input.type), context.language),
  ),
  replace: api.scoring.replace.handler(async ({ input: { params, body }, context }) => {
    const job = await replaceCriteria(context, actorOf(context), scoredType(params.type), body);
    return answerJob(context, job, context.headers);
  }),
  preview: api.scoring.preview.handler(({ input: { params, body }, context }) =>
    previewCriteria(context.db, actorOf(context).language, scoredType(params.type), body),
  ),
  evidence: api.scoring.evidence.handler(({ input, context }) =>
    gatherEvidence(context.db, scoredType(input.type), context.language),
  ),
  rescoring: api.scoring.rescoring.handler(async ({ input, context }) => ({
    job: await runningRescoring(context.db, scoredType(input.type)),
  })),
};
