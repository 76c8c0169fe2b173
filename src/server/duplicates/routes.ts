import { actorOf, api } from '../api/implement.ts';
import { answerJob } from '../jobs/answer-job.ts';
import { compareRecords, readWholeGroup } from './compare-records.ts';
import { findAlike } from './find-alike.ts';
import { mergeRecords } from './merge-records.ts';
import { forgetNotDuplicates, markNotDuplicates, rememberNotDuplicates } from './not-duplicates.ts';
import { listDecisions } from './read-decisions.ts';
import { findRunningSearch, listGroups, readOverview } from './read-groups.ts';

export const duplicatesRoutes = {
  find: api.duplicates.find.handler(async ({ input, context }) => {
    // Whoever asks while a search is under way gets that one.
    const running = await findRunningSearch(context.db, input.base);
    const job =
      running === null
        ? await context.jobs.enqueue(context, actorOf(context), 'findDuplicates', input)
        : await context.jobs.get(context, running);
    return answerJob(context, job, context.headers);
  }),
  overview: api.duplicates.overview.handler(({ input, context }) => readOverview(context.db, input.base)),
  groups: api.duplicates.groups.handler(({ input, context }) => listGroups(context.db, input)),
  group: api.duplicates.group.handler(({ input, context }) =>
    readWholeGroup(context.db, input.id, context.language),
  ),
  compare: api.duplicates.compare.handler(({ input, context }) =>
    compareRecords(context.db, input.base, input.ids, context.language),
  ),
  findAlike: api.duplicates.findAlike.handler(async ({ input, context }) => ({
    items: await findAlike(context.db, input),
  })),
  notDuplicates: api.duplicates.notDuplicates.handler(({ input, context }) =>
    markNotDuplicates(context.db, actorOf(context), input.base, input.ids),
  ),
  rememberNotDuplicates: api.duplicates.rememberNotDuplicates.handler(({ input, context }) =>
    rememberNotDuplicates(context.db, actorOf(context), input.base, input.pairs),
  ),
  listNotDuplicates: api.duplicates.listNotDuplicates.handler(({ input, context }) =>
    listDecisions(context.db, input),
  ),
  forgetNotDuplicates: api.duplicates.forgetNotDuplicates.handler(({ input, context }) =>
    forgetNotDuplicates(context.db, input.base, input),
  ),
  merge: api.duplicates.merge.handler(({ input, context }) =>
    mergeRecords(context.db, actorOf(context), input),
  ),
  mergeSure: api.duplicates.mergeSure.handler(async ({ input, context }) => {
    const job = await context.jobs.enqueue(context, actorOf(context), 'mergeSure', input);
    return answerJob(context, job, context.headers);
  }),
};
