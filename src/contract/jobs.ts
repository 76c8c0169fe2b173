import { z } from 'zod';
import { recordType } from '#domain/records/record-type-schema.ts';
import { idParam, procedure } from './base.ts';

export const jobStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof jobStates)[number];

/** Work in the background: how far it is, and what came of it. */
export const job = z.object({
  id: z.number(),
  kind: z.string(),
  /** Of what type the records are that it is about, where they are of one that is told. */
  recordType: recordType.nullable(),
  state: z.enum(jobStates),
  done: z.number(),
  total: z.number().nullable(),
  changeSetId: z.number().nullable(),
  /**
   * By kind of job; `null` until it is done, or `{ problem }` where it failed. `null` again where it has been forgotten, as
   * what an import tells of its file is.
   */
  result: z.unknown(),
  createdAt: z.string(),
  /** The person who began it; `null` where a program did. */
  createdById: z.number().nullable(),
});
export type Job = z.infer<typeof job>;

/** The answer to a call that starts a job: 202, or 200 where the caller waited for its end (`Prefer: wait=N`). */
export const jobAnswer = z.union([
  z.object({ status: z.literal(202), body: job }),
  z.object({ status: z.literal(200), body: job }),
]);
export type JobAnswer = z.infer<typeof jobAnswer>;

export const jobs = {
  list: procedure
    .meta({ allow: 'records.read' })
    .route({
      method: 'GET',
      path: '/jobs',
      tags: ['jobs'],
      summary: 'Your jobs of the last day that run or have ended',
    })
    .output(z.object({ items: z.array(job) })),
  get: procedure
    .meta({ allow: 'records.read' })
    .route({ method: 'GET', path: '/jobs/{id}', tags: ['jobs'], summary: 'How far a job is' })
    .input(z.strictObject({ id: idParam }))
    .output(job),
  cancel: procedure
    .meta({ allow: 'records.write' })
    .route({
      method: 'POST',
      path: '/jobs/{id}/cancel',
      tags: ['jobs'],
      summary: 'End a job, your own or as who manages settings any; nothing of it is kept',
    })
    .input(z.strictObject({ id: idParam }))
    .output(job),
};
