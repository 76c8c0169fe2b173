import type { Logger } from 'pino';
import type { Services } from '../api/context.ts';
import { problemDocument } from '../problems/problem-document.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { JobRun } from './job-run.ts';
import type { JobHandler } from './jobs.ts';
import { finishJob, readJob, reportProgress, type StartedJob } from './queries.ts';

/** How often progress is written and a wish to cancel is looked for. */
const reportEveryMs = 300;

type Run = { job: StartedJob; handler: JobHandler; services: Services; stopped: AbortSignal; log: Logger };

/**
 * Runs one job to its end and writes what came of it. When the process stops meanwhile the job stays as it is,
 * and is taken up again: then this throws, so that the queue keeps it.
 */
export async function runJob({ job, handler, services, stopped, log }: Run): Promise<void> {
  const cancel = new AbortController();
  const progress: { done: number; total: number | null } = { done: 0, total: null };
  let settled = false;
  const report = async () => {
    const { cancelled } = await reportProgress(services.db, job.id, progress);
    if (cancelled) cancel.abort(new Error('cancelled'));
  };
  const timer = setInterval(
    () => report().catch((error) => log.warn({ err: error }, 'progress of a job')),
    reportEveryMs,
  );
  const run: JobRun = {
    jobId: job.id,
    actor: job.actor,
    input: job.input,
    signal: AbortSignal.any([cancel.signal, stopped]),
    progress(done, total) {
      progress.done = done;
      if (total !== undefined) progress.total = total;
    },
    async settle(transaction, result) {
      await finishJob(transaction, job.id, {
        state: 'done',
        result,
        progress,
        changeSetId: transaction.changeSetId,
      });
      settled = true;
      // The row of the job is locked till the transaction ends: a report of progress would wait for it.
      clearInterval(timer);
    },
  };
  try {
    const result = await handler(run, services);
    if (!settled) await finishJob(services.db, job.id, { state: 'done', result, progress });
  } catch (error) {
    if (settled && (await hasSettled(services.db, job.id))) return;
    if (cancel.signal.aborted) await finishJob(services.db, job.id, { state: 'cancelled' });
    else if (stopped.aborted) throw error;
    else {
      if (!(error instanceof ProblemError))
        log.error({ err: error, job: job.id, kind: job.kind }, 'a job failed');
      const problem = error instanceof ProblemError ? error : new ProblemError('internal');
      await finishJob(services.db, job.id, {
        state: 'failed',
        result: { problem: problemDocument(problem, job.actor.language) },
      });
    }
  } finally {
    clearInterval(timer);
  }
}

/** Whether the transaction that ended the job was kept. */
async function hasSettled(db: Services['db'], id: number): Promise<boolean> {
  return (await readJob(db, id))?.state === 'done';
}
