import { z } from 'zod';
import { importances } from '#domain/scoring/score-of.ts';
import { oneLineText } from '#domain/text/text-schemas.ts';
import { procedure } from './base.ts';
import { job, jobAnswer } from './jobs.ts';

/** The most criteria of one record type. */
export const mostCriteria = 50;

const importance = z.enum(importances);
const stars = z.number().int().min(0).max(5);

/** A yes-or-no fact that counts toward the score, described in the reader's language. */
export const criterion = z.object({ id: z.number(), description: z.string(), importance });
export type Criterion = z.infer<typeof criterion>;

/** A criterion as it is to be; without an id it is a new one. */
const wantedCriterion = z.strictObject({
  id: z.int().positive().optional(),
  description: oneLineText(200, { required: true }),
  importance,
});
export type WantedCriterion = z.infer<typeof wantedCriterion>;

const params = z.strictObject({ type: z.string().max(60) });
const wanted = z.array(wantedCriterion).max(mostCriteria);

/** What other criteria would do to the stars of the records that there are. */
export const scoringPreview = z.object({
  /** Records that are rated by criteria. */
  records: z.number(),
  /** Of them, those whose stars would change. */
  changed: z.number(),
  /** How many of them would go from how many stars to how many. */
  moves: z.array(z.object({ from: stars, to: stars, records: z.number() })),
  examples: z.array(z.object({ id: z.number(), name: z.string(), from: stars, to: stars })),
});
export type ScoringPreview = z.infer<typeof scoringPreview>;

/** What came of rating all records anew. */
export const rescoringResult = z.object({
  /** Records whose stars have changed, those in the bin not among them. */
  changed: z.number(),
  /** Whether it ended early because the criteria were changed again: a newer job does the rest. */
  superseded: z.boolean(),
  /** The change of the criteria that it followed from, by which it is undone; null where they were as they are. */
  criteriaChangeSetId: z.number().nullable(),
});
export type RescoringResult = z.infer<typeof rescoringResult>;

/** What stars are told from, for each type of people's records. */
export const scoring = {
  list: procedure
    .meta({ allow: 'records.read' })
    .route({
      method: 'GET',
      path: '/scoring-criteria/{type}',
      tags: ['scoring'],
      summary: 'The scoring criteria of a record type, in order',
    })
    .input(params)
    .output(z.array(criterion)),
  replace: procedure
    .meta({ allow: 'settings.manage' })
    .route({
      method: 'PUT',
      path: '/scoring-criteria/{type}',
      tags: ['scoring'],
      successStatus: 202,
      inputStructure: 'detailed',
      outputStructure: 'detailed',
      summary:
        'Have these scoring criteria in this order: without an id a new one, what is left out goes; the job rates all records anew',
    })
    .input(z.object({ params, body: wanted }))
    .output(jobAnswer),
  preview: procedure
    .meta({ allow: 'settings.manage' })
    .route({
      method: 'POST',
      path: '/scoring-criteria/{type}/preview',
      tags: ['scoring'],
      inputStructure: 'detailed',
      summary: 'What such criteria would do to the stars of the records that there are',
    })
    .input(z.object({ params, body: wanted }))
    .output(scoringPreview),
  rescoring: procedure
    .meta({ allow: 'records.read' })
    .route({
      method: 'GET',
      path: '/scoring-criteria/{type}/rescoring',
      tags: ['scoring'],
      summary: 'The job that rates the records of a type anew, while one waits or runs',
    })
    .input(params)
    .output(z.object({ job: job.nullable() })),
};
