import type { Job } from '#contract/jobs.ts';

/** How much of a job is done, from 0 to 1; nothing while that is not known. */
export function shareDone({ done, total }: Pick<Job, 'done' | 'total'>): number | undefined {
  return total ? Math.min(1, done / total) : undefined;
}

/** Whether nothing more will come of a job. */
export function hasEnded({ state }: Pick<Job, 'state'>): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled';
}
