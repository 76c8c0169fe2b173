import { z } from 'zod';
import type { JobHandler } from '../jobs/jobs.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { addSampleData, LeadsAlready } from './add-sample-data.ts';
import { removeSampleData } from './remove-sample-data.ts';

/** What is added for somebody who wants to look around. */
export const sampleForTrying = { leads: 200, seed: 1 } as const;

const added = z.object({ leads: z.number(), seed: z.number(), today: z.number() });

export const addSampleDataJob: JobHandler = async (run, services) => {
  const request = added.parse(run.input);
  try {
    return await addSampleData(services.pool, run.actor, request, {
      jobId: run.jobId,
      signal: run.signal,
      onProgress: run.progress,
      onStored: (transaction, { leads, contacts, accounts, campaigns }) =>
        run.settle(transaction, { leads, contacts, accounts, campaigns }),
    });
  } catch (error) {
    if (error instanceof LeadsAlready) throw new ProblemError('alreadyDone', {}, { cause: error });
    throw error;
  }
};

export const removeSampleDataJob: JobHandler = (run, services) =>
  removeSampleData(services.pool, run.actor, {
    jobId: run.jobId,
    signal: run.signal,
    onProgress: run.progress,
    onStored: (transaction, counts) => run.settle(transaction, counts),
  });
