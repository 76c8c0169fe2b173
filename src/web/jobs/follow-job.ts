import type { Job } from '#contract/jobs.ts';
import { api } from '../api/client.ts';
import { isProblem, ProblemError } from '../api/problem.ts';
import { hasEnded, shareDone } from './job-progress.ts';

const LOOK_EVERY_MS = 300;

/** What a failed job says of why. */
export function problemOfJob({ result }: Pick<Job, 'result'>): ProblemError | null {
  if (typeof result !== 'object' || result === null || !('problem' in result)) return null;
  return isProblem(result.problem) ? new ProblemError(result.problem) : null;
}

/**
 * Follows a job to its end. When `signal` is aborted the job is cancelled.
 *
 * @throws ProblemError when it failed
 */
export async function followJob(
  started: Job,
  options: {
    signal: AbortSignal;
    onProgress?: (share: number | undefined) => void;
    /** Each time that it was looked at, and has not ended. */
    onLook?: (job: Job) => void;
  },
): Promise<Job> {
  let job = started;
  while (!hasEnded(job)) {
    options.onProgress?.(shareDone(job));
    options.onLook?.(job);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    if (options.signal.aborted) {
      await api.jobs.cancel({ id: job.id });
      options.signal.throwIfAborted();
    }
    job = await api.jobs.get({ id: job.id });
  }
  if (job.state !== 'done') throw problemOfJob(job) ?? new Error(`The job was ${job.state}.`);
  return job;
}
