import type { Actor } from '#domain/people/actor.ts';

/** One run of a job, as its handler sees it. */
export type JobRun = {
  jobId: number;
  actor: Actor;
  input: unknown;
  /** Aborted when the job is cancelled or the process stops. */
  signal: AbortSignal;
  /** Says how far the work is; written at most a few times a second. */
  progress(done: number, total?: number | null): void;
  /** Says which change set the job writes. */
  changeSet(id: number): void;
};
