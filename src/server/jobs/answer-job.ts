import type { IncomingHttpHeaders } from 'node:http';
import type { Job, JobAnswer } from '#contract/jobs.ts';
import type { Services } from '../api/context.ts';
import { hasEnded } from './jobs.ts';

const longestWait = 60;

/** Seconds that a caller wants to wait for a job, from `Prefer: wait=N` (RFC 7240). */
export function secondsToWait(headers: IncomingHttpHeaders): number {
  const prefer = headers.prefer;
  const text = Array.isArray(prefer) ? prefer.join(',') : (prefer ?? '');
  return Math.min(longestWait, Number(/(?:^|[,;\s])wait=(\d+)/i.exec(text)?.[1] ?? 0));
}

/** Answers with a job: 202, or 200 where the caller waited and it has ended. */
export async function answerJob(
  services: Services,
  job: Job,
  headers: IncomingHttpHeaders,
): Promise<JobAnswer> {
  const seconds = secondsToWait(headers);
  const latest = seconds > 0 ? await services.jobs.wait(services, job.id, seconds) : job;
  return { status: hasEnded(latest) ? 200 : 202, body: latest };
}
