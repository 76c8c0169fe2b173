import type { ActionResult } from '#contract/action-results.ts';
import type { Job, JobAnswer } from '#contract/jobs.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import type { CallContext } from '../api/client.ts';
import { listOfChangeSet } from '../change-sets/list-of-change-set.ts';
import { showProblemToast, showToast } from '../design/toast.tsx';
import { formatNumber } from '../i18n/format.ts';
import { currentLanguage, i18next } from '../i18n/i18n.ts';
import { followJob } from './follow-job.ts';
import { hideRunning, showRefused, showRunning } from './running-jobs-store.ts';

/** What is said of a job on records while it runs, and at its end. */
export interface JobWords {
  /** In the status line: "Assigning leads". */
  running: string;
  /** In the toast: "12 leads assigned to Jonas". Called where something has changed. */
  done(result: ActionResult): string;
  /** In the toast where nothing has changed; that the records had the value already, where unsaid. */
  nothing?: string;
  /** Of records of one type: the toast leads to them in the list. */
  type?: RecordType;
  /** Takes it back, with the change set that the job wrote. Without it the toast has no Undo. */
  undo?: (changeSetId: number) => Promise<unknown>;
}

/**
 * Runs a job on records from the call that starts it to its end. Within a second only the toast is seen; one that takes
 * longer stands in the status line, with how far it is and a way to call it off. Records that were refused are counted
 * in the toast, which opens their list.
 *
 * @returns what came of it; `null` where it failed or was called off, which has been said then
 */
export async function runJob(
  start: (options: { context: CallContext }) => Promise<JobAnswer>,
  words: JobWords,
): Promise<ActionResult | null> {
  try {
    const { body } = await start({ context: { wait: 1 } });
    return await waitFor(body, words);
  } catch (error) {
    showProblemToast(error);
    return null;
  }
}

/** Opens the list of the records that a job left as they were. */
export function showRefusedBy(job: Job): void {
  const { refused, refusedTotal } = actionResultOf(job);
  showRefused({ title: sayRefused(job, refusedTotal), refused, total: refusedTotal });
}

/**
 * Follows a job on records that has been started already to its end.
 *
 * @returns as {@link runJob}
 * @throws ProblemError when it failed
 */
export async function waitFor(started: Job, words: JobWords): Promise<ActionResult | null> {
  try {
    const job = await followJob(started, (latest) => showRunning({ job: latest, text: words.running }));
    if (job.state === 'cancelled') {
      showToast(i18next.t('jobs.cancelled'));
      return null;
    }
    tell(job, words);
    return actionResultOf(job);
  } finally {
    hideRunning(started.id);
  }
}

/** What came of a job on records. */
function actionResultOf({ result }: Job): ActionResult {
  if (typeof result === 'object' && result !== null && 'refusedTotal' in result)
    return result as ActionResult;
  throw new Error('The job has no result of an action.');
}

/** How many records a job left as they were. An undo may have given some of them a part back. */
export function sayRefused({ kind }: Pick<Job, 'kind'>, count: number): string {
  const records = formatNumber(currentLanguage(), count);
  return i18next.t(kind === 'undo' ? 'jobs.notUndone' : 'jobs.refused', { count, records });
}

function tell(job: Job, words: JobWords): void {
  const { t } = i18next;
  const { changeSetId } = job;
  const result = actionResultOf(job);
  const { refusedTotal } = result;
  const said = [result.changed > 0 ? words.done(result) : (words.nothing ?? t('jobs.nothingChanged'))];
  if (refusedTotal > 0) said.push(`${sayRefused(job, refusedTotal)}.`);
  const { undo, type } = words;
  showToast(said.join(' '), {
    ...(undo && changeSetId !== null ? { undo: () => undo(changeSetId) } : {}),
    ...(type && changeSetId !== null && result.changed > 0
      ? { link: { label: t('jobs.show'), to: listOfChangeSet(type, changeSetId) } }
      : {}),
    ...(refusedTotal > 0
      ? {
          more: {
            label: t('jobs.showRefused'),
            act: () => showRefusedBy(job),
          },
        }
      : {}),
  });
}
