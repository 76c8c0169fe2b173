import type { Job } from '#contract/jobs.ts';
import { api, orpc } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';
import { undoChangeSet } from '../change-sets/undo-change-set.ts';
import { showProblemToast } from '../design/toast.tsx';
import { formatNumber } from '../i18n/format.ts';
import { currentLanguage, i18next } from '../i18n/i18n.ts';
import { hasEnded } from './job-progress.ts';
import { waitFor } from './run-job.ts';

/** Kinds of job that act on records, and which may have been begun before the page was loaded: what is said at the end. */
const resumed = {
  bulkEdit: 'jobs.done',
  paste: 'jobs.done',
  assign: 'jobs.done',
  delete: 'jobs.done',
  restore: 'jobs.done',
  mergeItems: 'jobs.done',
  convertField: 'jobs.done',
  mergeSure: 'jobs.merged',
  undo: 'changeSets.undone',
} as const;
type ResumedKind = keyof typeof resumed;

/** Those whose records stand in the list of their type afterwards. */
const staying: ReadonlySet<string> = new Set<ResumedKind>(['bulkEdit', 'paste', 'assign']);

/** Takes up the jobs again that one waited for when the page was left or loaded anew. */
export async function resumeJobs(): Promise<void> {
  const { items } = await api.jobs.list();
  for (const job of items)
    if (isResumed(job.kind) && !hasEnded(job)) void resume(job, job.kind).catch(showProblemToast);
}

function isResumed(kind: string): kind is ResumedKind {
  return kind in resumed;
}

async function resume(job: Job, kind: ResumedKind): Promise<void> {
  const refresh = async () => {
    if (kind === 'mergeSure') await queryClient.invalidateQueries({ queryKey: orpc.duplicates.key() });
  };
  await waitFor(job, {
    running: i18next.t(`jobs.running.${kind}`),
    done: ({ changed: count }) =>
      i18next.t(resumed[kind], { count, records: formatNumber(currentLanguage(), count) }),
    ...(job.recordType !== null && staying.has(kind) ? { type: job.recordType } : {}),
    undo: (changeSetId) => undoChangeSet(changeSetId).then(refresh),
  });
  await refresh();
}
