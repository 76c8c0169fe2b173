import type { ActionResult } from '#contract/action-results.ts';
import type { Services } from '../api/context.ts';
import { withinChangeSet } from '../change-sets/within-change-set.ts';
import type { Database } from '../database/connect.ts';
import { onOneConnection } from '../database/one-connection.ts';
import { retryDeadlocks } from '../database/retry-deadlocks.ts';
import type { JobRun } from '../jobs/job-run.ts';
import { chooseRecords, selectRecords } from '../selections/select-records.ts';
import { type Action, actionInput, checkAction, editOfAction, fieldsChanged } from './actions.ts';
import { changeChosen } from './change-chosen.ts';

/** Does what was asked to all records of a selection, in one transaction and one change set. */
export async function runActionJob(run: JobRun, services: Services): Promise<ActionResult> {
  const action = actionInput.parse(run.input);
  return retryDeadlocks(() =>
    onOneConnection(services.pool, ({ db }) => runAction(db, run, action), run.signal),
  );
}

async function runAction(db: Database, run: JobRun, action: Action): Promise<ActionResult> {
  const selected = await selectRecords(db, run.actor, action.type, action.selection);
  await checkAction(db, action);
  return withinChangeSet(
    db,
    run.actor,
    action.act,
    async (transaction) => {
      const total = await chooseRecords(transaction, selected);
      run.progress(0, total);
      const edit = await editOfAction(transaction, run.actor, action);
      const result = await changeChosen(transaction, action.type, edit, total, {
        signal: run.signal,
        onProgress: run.progress,
      });
      // Where nothing was changed the change set does not stay, and there is nothing to keep together.
      if (result.changed > 0) await run.settle(transaction, result);
      return result;
    },
    {
      jobId: run.jobId,
      details: { recordType: action.type, fields: fieldsChanged(action) },
    },
  );
}
