import { EventEmitter, once } from 'node:events';
import { CompiledQuery } from 'kysely';
import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { Job } from '#contract/jobs.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Services } from '../api/context.ts';
import type { DatabaseTransaction } from '../database/connect.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { JobRun } from './job-run.ts';
import { insertJob, type JobRow, readJob, requestCancel, startJob } from './queries.ts';
import { runJob } from './run-job.ts';

/** What a kind of job does: reads its input at the border, works, and gives back what came of it. */
export type JobHandler = (run: JobRun, services: Services) => Promise<unknown>;

const queue = 'jobs';
/** A worker that is silent for so long is taken for dead, and its job is given to another. */
const heartbeatSeconds = 10;
/** How often a job that is waited for is looked at, should the word of its end be lost. */
const lookAgainMs = 500;

/**
 * Work in the background: queued in the database, done by any process with the worker role, taken up again after a
 * crash. A handler must be safe to run again from the start: it writes within one transaction, or knows where it was.
 */
export class Jobs {
  readonly #boss: PgBoss;
  readonly #handlers: Readonly<Record<string, JobHandler>>;
  readonly #log: Logger;
  readonly #stopping = new AbortController();
  readonly #ends = new EventEmitter().setMaxListeners(0);

  constructor(databaseUrl: string, handlers: Readonly<Record<string, JobHandler>>, log: Logger) {
    this.#handlers = handlers;
    this.#log = log;
    this.#boss = new PgBoss({
      connectionString: databaseUrl,
      schema: 'job_queue',
      application_name: 'winnow jobs',
      max: 4,
      useListenNotify: true,
      superviseIntervalSeconds: 5,
      monitorIntervalSeconds: 5,
    });
    this.#boss.on('error', (error) => log.error({ err: error }, 'job queue'));
  }

  /** Opens the queue, so that jobs can be put on it. */
  async open(): Promise<void> {
    await this.#boss.start();
    await this.#boss.createQueue(queue, {
      retryLimit: 5,
      retryDelay: 1,
      expireInSeconds: 86_000,
      heartbeatSeconds,
      notify: true,
    });
  }

  /** Takes jobs from the queue and does them, two at a time, until {@link close}. */
  async work(services: Services): Promise<void> {
    await this.#boss.work<{ jobId: number }>(
      queue,
      {
        localConcurrency: 2,
        pollingIntervalSeconds: 2,
        notifyPollingIntervalSeconds: 2,
        heartbeatRefreshSeconds: heartbeatSeconds / 2,
      },
      async ([queued]) => {
        if (!queued) return;
        const job = await startJob(services.db, queued.data.jobId);
        const handler = job && this.#handlers[job.kind];
        if (job && handler)
          await runJob({
            job,
            handler,
            services,
            stopped: AbortSignal.any([queued.signal, this.#stopping.signal]),
            log: this.#log,
          });
      },
    );
  }

  /** Puts a job on the queue. */
  async enqueue(services: Pick<Services, 'db'>, actor: Actor, kind: string, input: unknown): Promise<Job> {
    const id = await insertJob(services.db, actor, kind, input);
    await this.#boss.send(queue, { jobId: id });
    return readJobOrThrow(services, id);
  }

  /** The same as a part of a transaction: there will be a job when it is committed, and none when it is not. */
  async enqueueWithin(
    transaction: DatabaseTransaction,
    actor: Actor,
    kind: string,
    input: unknown,
  ): Promise<Job> {
    const id = await insertJob(transaction, actor, kind, input);
    const executeSql = (text: string, values: unknown[] = []) =>
      transaction.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, values));
    await this.#boss.send(queue, { jobId: id }, { db: { executeSql } });
    return readJobOrThrow({ db: transaction }, id);
  }

  /** A job as it stands. */
  get(services: Pick<Services, 'db'>, id: number): Promise<Job> {
    return readJobOrThrow(services, id);
  }

  /** Asks a job to end; what it had done is taken back. One that has ended stays as it is. */
  async cancel(services: Pick<Services, 'db'>, id: number): Promise<Job> {
    await requestCancel(services.db, id);
    return readJobOrThrow(services, id);
  }

  /** Waits until a job has ended, or for so many seconds. */
  async wait(services: Pick<Services, 'db'>, id: number, seconds: number): Promise<Job> {
    const until = Date.now() + seconds * 1000;
    for (;;) {
      const left = Math.max(0, until - Date.now());
      const signal = AbortSignal.timeout(Math.min(left, lookAgainMs));
      // Listens before it looks: the job may end meanwhile.
      const told = once(this.#ends, String(id), { signal }).catch(() => undefined);
      const job = await readJobOrThrow(services, id);
      if (hasEnded(job) || left === 0) return job;
      await told;
    }
  }

  /** Takes word from the database that a job has ended. */
  tellEnded(id: string): void {
    this.#ends.emit(id);
  }

  /** Ends running jobs; they go back to the queue, and are taken up again at the next start. */
  async close(): Promise<void> {
    this.#stopping.abort(new Error('the process stops'));
    await this.#boss.stop({ graceful: true, timeout: 5_000 });
  }
}

export function hasEnded(job: Pick<JobRow, 'state'>): boolean {
  return job.state === 'done' || job.state === 'failed' || job.state === 'cancelled';
}

async function readJobOrThrow({ db }: Pick<Services, 'db'>, id: number): Promise<Job> {
  const job = await readJob(db, id);
  if (!job) throw new ProblemError('notFound');
  return job;
}
