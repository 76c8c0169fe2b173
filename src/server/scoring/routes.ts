import { versionWhereGiven } from '../api/if-match.ts';
import { actorOf, api } from '../api/implement.ts';
import { answerJob } from '../jobs/answer-job.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { previewCriteria } from './preview-criteria.ts';
import { listCriteria, versionOfCriteria } from './queries.ts';
import { replaceCriteria } from './replace-criteria.ts';
import { scoredType } from './scored-type.ts';
import { unfinishedRescoring } from './start-rescoring.ts';

export const scoringRoutes = {
  list: api.scoring.list.handler(async ({ input, context }) => {
    const type = scoredType(input.type);
    const [version, body] = [
      await versionOfCriteria(context.db, type),
      await listCriteria(context.db, type, context.language),
    ];
    return { headers: { etag: `"${version}"` }, body };
  }),
  replace: api.scoring.replace.handler(async ({ input: { params, headers, body }, context }) => {
    const version = versionWhereGiven(headers['if-match']);
    const job = await replaceCriteria(context, actorOf(context), scoredType(params.type), body, version);
    return answerJob(context, job, context.headers);
  }),
  preview: api.scoring.preview.handler(({ input: { params, body }, context }) =>
    previewCriteria(context.db, actorOf(context).language, scoredType(params.type), body),
  ),
  evidence: api.scoring.evidence.handler(({ input, context }) =>
    gatherEvidence(context.db, scoredType(input.type), context.language),
  ),
  rescoring: api.scoring.rescoring.handler(async ({ input, context }) => ({
    job: await unfinishedRescoring(context.db, scoredType(input.type)),
  })),
};
