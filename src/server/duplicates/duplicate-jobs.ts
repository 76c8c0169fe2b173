import type { JobHandler } from '../jobs/jobs.ts';
import { findDuplicates } from './find-duplicates.ts';

/** Looks through all records; taken up again after a crash, it starts anew. */
export const findDuplicatesJob: JobHandler = (run, services) =>
  findDuplicates(services.pool, run.actor, {
    jobId: run.jobId,
    signal: run.signal,
    onProgress: run.progress,
  });
