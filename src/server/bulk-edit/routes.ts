import { implement } from '@orpc/server';
import { selectionProcedures } from '#contract/records.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import type { CallContext } from '../api/context.ts';
import { actorOf, answersUnchecked } from '../api/implement.ts';
import { answerJob } from '../jobs/answer-job.ts';
import { pastedColumns, pasteTargets, rowsReached } from '../paste/pasted-rows.ts';
import { previewPaste } from '../paste/preview-paste.ts';
import { selectRecords } from '../selections/select-records.ts';
import { type Action, checkAction } from './actions.ts';
import { previewBulkEdit } from './preview.ts';

/** The calls that act on any number of records of a type. */
export function selectionRoutes(type: RecordType) {
  const noun = implement(selectionProcedures(type)).$context<CallContext>().$config(answersUnchecked);
  return {
    bulkEdit: noun.bulkEdit.handler(({ input, context }) =>
      start(context, { act: 'bulkEdit', type, ...input }),
    ),
    previewBulkEdit: noun.previewBulkEdit.handler(({ input, context }) =>
      previewBulkEdit(context.db, actorOf(context), type, input),
    ),
    paste: noun.paste.handler(async ({ input, context }) => {
      const columns = pastedColumns(type, input.columns);
      const ids = await pasteTargets(context.db, actorOf(context), type, input.selection);
      const reached = ids.slice(0, rowsReached(columns, ids.length));
      return start(context, { act: 'paste', type, ...input, selection: { ids: reached } });
    }),
    previewPaste: noun.previewPaste.handler(({ input, context }) =>
      previewPaste(context.db, actorOf(context), type, input),
    ),
    assign: noun.assign.handler(({ input: { selection, assignedToId }, context }) =>
      start(context, { act: 'assign', type, selection, changes: { assignedToId } }),
    ),
    deleteMany: noun.deleteMany.handler(({ input, context }) =>
      start(context, { act: 'delete', type, ...input }),
    ),
    restoreMany: noun.restoreMany.handler(({ input, context }) =>
      start(context, { act: 'restore', type, ...input }),
    ),
  };
}

/** Puts an action on the queue. What cannot be done is refused at once, and not only by the job. */
async function start(context: CallContext, action: Action) {
  const actor = actorOf(context);
  await selectRecords(context.db, actor, action.type, action.selection);
  await checkAction(context.db, action);
  const job = await context.jobs.enqueue(context, actor, action.act, action);
  return answerJob(context, job, context.headers);
}
