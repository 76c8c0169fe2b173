import { useSyncExternalStore } from 'react';
import type { Refusal } from '#contract/action-results.ts';
import type { Job } from '#contract/jobs.ts';

/** A job that someone waits for, as the status line tells of it. */
export interface RunningJob {
  readonly job: Job;
  /** What it does: "Assigning leads". */
  readonly text: string;
}

/** Records that were left as they were, and the heading they are listed under. */
export interface RefusedList {
  readonly title: string;
  readonly refused: readonly Refusal[];
  readonly total: number;
}

interface JobsShown {
  readonly running: readonly RunningJob[];
  readonly refused: RefusedList | null;
}

let shown: JobsShown = { running: [], refused: null };
const listeners = new Set<() => void>();

function show(next: Partial<JobsShown>): void {
  shown = { ...shown, ...next };
  for (const listener of listeners) listener();
}

/** Tells of a job that runs, or how far it is by now. */
export function showRunning(running: RunningJob): void {
  const others = shown.running.filter(({ job }) => job.id !== running.job.id);
  show({ running: [...others, running].sort((one, other) => one.job.id - other.job.id) });
}

/** The job has ended. */
export function hideRunning(id: number): void {
  show({ running: shown.running.filter(({ job }) => job.id !== id) });
}

/** Opens the list of what was left as it was; null closes it. */
export function showRefused(refused: RefusedList | null): void {
  show({ refused });
}

/** The jobs that run, and the list of refusals that is open. */
export function useJobsShown(): JobsShown {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}
