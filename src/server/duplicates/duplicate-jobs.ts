import { z } from 'zod';
import type { JobHandler } from '../jobs/jobs.ts';
import { findDuplicates } from './find-duplicates.ts';
import { mergeSure } from './merge-sure.ts';

/** Looks through all records; taken up again after a crash, it starts anew. */
export const findDuplicatesJob: JobHandler = (run, services) =>
  findDuplicates(services.pool, run.actor, {
    jobId: run.jobId,
    signal: run.signal,
    onProgress: run.progress,
  });

const sureInput = z.object({ above: z.number() });

/** Merges the groups that are as good as certain; all or, after a crash, none of them. */
export const mergeSureJob: JobHandler = (run, services) =>
  mergeSure(services, run, sureInput.parse(run.input).above);
