import type { Actor } from '#domain/people/actor.ts';
import type { ChangeTransaction } from '../change-sets/within-change-set.ts';

/** One run of a job, as its handler sees it. */
export type JobRun = {
  jobId: number;
  actor: Actor;
  input: unknown;
  /** Aborted when the job is cancelled or the process stops. */
  signal: AbortSignal;
  /** Says how far the work is; written at most a few times a second. */
  progress(done: number, total?: number | null): void;
  /**
   * Ends the job within the transaction that holds its work, with what came of it: the two are kept together or not at
   * all, so that a crash in between neither loses the work nor has it done twice.
   */
  settle(transaction: ChangeTransaction, result: unknown): Promise<void>;
};
