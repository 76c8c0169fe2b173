import { z } from 'zod';
import { duplicateBases } from '#domain/duplicates/duplicate-base.ts';
import type { JobHandler } from '../jobs/jobs.ts';
import { findDuplicates } from './find-duplicates.ts';
import { mergeSure } from './merge-sure.ts';

const base = z.enum(duplicateBases);
const findInput = z.object({ base });

/** Looks through all records; taken up again after a crash, it starts anew. */
export const findDuplicatesJob: JobHandler = (run, services) =>
  findDuplicates(services.pool, run.actor, findInput.parse(run.input).base, {
    jobId: run.jobId,
    signal: run.signal,
    onProgress: run.progress,
  });

const sureInput = z.object({ base, above: z.number() });

/** Merges the groups that are as good as certain; all or, after a crash, none of them. */
export const mergeSureJob: JobHandler = (run, services) =>
  mergeSure(services, run, sureInput.parse(run.input));
