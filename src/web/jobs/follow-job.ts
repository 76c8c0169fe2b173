import type { Job } from '#contract/jobs.ts';
import { api } from '../api/client.ts';
import { isProblem, ProblemError } from '../api/problem.ts';
import { hasEnded } from './job-progress.ts';

const LOOK_EVERY_MS = 300;

/** What a failed job says of why. */
export function problemOfJob({ result }: Pick<Job, 'result'>): ProblemError | null {
  if (typeof result !== 'object' || result === null || !('problem' in result)) return null;
  return isProblem(result.problem) ? new ProblemError(result.problem) : null;
}

/**
 * Follows a job to its end: it is done, or was cancelled. To ask for that is not enough: a job may be done by then, and
 * only what became of it tells.
 *
 * @param onLook each time that it was looked at, and has not ended
 * @throws ProblemError when it failed
 */
export async function followJob(started: Job, onLook: (job: Job) => void): Promise<Job> {
  let job = started;
  while (!hasEnded(job)) {
    onLook(job);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    job = await api.jobs.get({ id: job.id });
  }
  if (job.state === 'failed') throw problemOfJob(job) ?? new Error('The job failed.');
  return job;
}
