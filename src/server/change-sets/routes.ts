import { actorOf, api } from '../api/implement.ts';
import { answerJob } from '../jobs/answer-job.ts';
import { listChangeSets, readChangeSet } from './read-change-sets.ts';
import { changesOf, readChanges } from './read-changes.ts';
import { startUndo } from './undo-change-set.ts';

/** Records that come along with a change set. */
const firstRecords = 20;

export const changeSetsRoutes = {
  list: api.changeSets.list.handler(({ input, context }) =>
    listChangeSets(context.db, actorOf(context), input),
  ),
  get: api.changeSets.get.handler(async ({ input: { id }, context }) => ({
    ...(await readChangeSet(context.db, actorOf(context), id)),
    changes: await changesOf(context.db, context.language, { id, limit: firstRecords }),
  })),
  changes: api.changeSets.changes.handler(({ input, context }) =>
    readChanges(context.db, actorOf(context), input),
  ),
  undo: api.changeSets.undo.handler(async ({ input, context }) =>
    answerJob(context, await startUndo(context, actorOf(context), input), context.headers),
  ),
};
