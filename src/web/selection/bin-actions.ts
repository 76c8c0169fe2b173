import { undoChangeSet } from '../change-sets/undo-change-set.ts';
import { i18next } from '../i18n/i18n.ts';
import { runJob } from '../jobs/run-job.ts';
import type { ActionTarget } from './action.ts';
import { countedRecords, recordsOf } from './record-words.ts';
import { selectionCalls } from './selection-calls.ts';

/** Moves the records to the bin, at once. */
export async function deleteRecords({ type, selection }: ActionTarget): Promise<boolean> {
  const result = await runJob((options) => selectionCalls(type).deleteMany({ selection }, options), {
    undo: (changeSetId) => undoChangeSet(changeSetId),
    running: i18next.t('selection.deleting', { records: recordsOf(type) }),
    done: ({ changed }) => i18next.t('selection.deleted', { records: countedRecords(type, changed) }),
  });
  return result !== null && result.changed > 0;
}

/** Takes the records out of the bin, at once. */
export async function restoreRecords({ type, selection }: ActionTarget): Promise<boolean> {
  const result = await runJob((options) => selectionCalls(type).restoreMany({ selection }, options), {
    undo: (changeSetId) => undoChangeSet(changeSetId),
    running: i18next.t('selection.restoring', { records: recordsOf(type) }),
    done: ({ changed }) => i18next.t('selection.restored', { records: countedRecords(type, changed) }),
  });
  return result !== null && result.changed > 0;
}
