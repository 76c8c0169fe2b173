import type { IncomingHttpHeaders } from 'node:http';
import type { Job, JobAnswer } from '#contract/jobs.ts';
import type { Services } from '../api/context.ts';
import { refreshSettings } from '../settings/refresh-settings.ts';
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
  return { status: hasEnded(latest) ? 200 : 202, body: await tellJob(services, latest) };
}

/** Kinds of job that may change settings which processes remember. */
const changingSettings: ReadonlySet<string> = new Set(['undo', 'convertField', 'mergeItems']);

/**
 * A job as a caller is told of it. What an ended one has changed of the settings this process has taken by then, so that
 * whoever reads next reads what is so now; other processes follow when the database tells them.
 */
export async function tellJob({ db }: Pick<Services, 'db'>, job: Job): Promise<Job> {
  if (hasEnded(job) && changingSettings.has(job.kind)) await refreshSettings(db);
  return job;
}
