import { z } from 'zod';
import { importances, mostCriteria } from '#domain/scoring/score-of.ts';
import { oneLineText } from '#domain/text/text-schemas.ts';
import { procedure } from './base.ts';
import { job, jobAnswer } from './jobs.ts';

const importance = z.enum(importances);
const stars = z.number().int().min(0).max(5);

/** A yes-or-no fact that counts toward the score, described in the reader's language, and in both. */
export const criterion = z.object({
  id: z.number(),
  description: z.string(),
  descriptions: z.object({ en: z.string(), nb: z.string() }),
  importance,
});
export type Criterion = z.infer<typeof criterion>;

const description = oneLineText(200, { required: true });

/**
 * A criterion as it is to be; without an id it is a new one. The description is in the language of the caller, and what is
 * said of that language in `descriptions` gives way to it. Without them, another description is that of both languages.
 */
const wantedCriterion = z.strictObject({
  id: z.int().positive().optional(),
  description,
  descriptions: z.strictObject({ en: description, nb: description }).optional(),
  importance,
});
export type WantedCriterion = z.infer<typeof wantedCriterion>;

const params = z.strictObject({ type: z.string().max(60) });
const headers = z.object({ 'if-match': z.string().optional() });
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

const share = z.object({
  /** Leads that were converted, and of how many. */
  converted: z.number(),
  of: z.number(),
  /** Where the share lies with 95 % confidence (Wilson's score interval), from 0 to 1. */
  low: z.number(),
  high: z.number(),
});

/** What the firm's own converted and lost records say of the criteria. */
export const scoringEvidence = z.object({
  converted: z.number(),
  lost: z.number(),
  /** Records that must meet a criterion, and as many that must not, before anything is said of it. */
  fewest: z.number(),
  criteria: z.array(
    criterion.extend({
      met: share,
      unmet: share,
      /** How many times as often those that meet it were converted. */
      lift: z.number().nullable(),
      verdict: z.enum(['tooFew', 'noDifference', 'raises', 'lowers']),
      suggested: importance.nullable(),
    }),
  ),
});
export type ScoringEvidence = z.infer<typeof scoringEvidence>;

/** What stars are told from, for each type of people's records. */
export const scoring = {
  list: procedure
    .meta({ allow: 'records.read' })
    .route({
      method: 'GET',
      path: '/scoring-criteria/{type}',
      tags: ['scoring'],
      outputStructure: 'detailed',
      summary: 'The scoring criteria of a record type, in order; ETag names the version of them all',
    })
    .input(params)
    .output(z.object({ headers: z.object({ etag: z.string() }), body: z.array(criterion) })),
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
        'Have these scoring criteria in this order: without an id a new one, what is left out goes; If-Match, where it is sent, names the version read; the job rates all records anew',
    })
    .input(z.object({ params, headers, body: wanted }))
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
  evidence: procedure
    .meta({ allow: 'records.read' })
    .route({
      method: 'GET',
      path: '/scoring-criteria/{type}/evidence',
      tags: ['scoring'],
      summary:
        'How much more often records that meet each criterion were converted, and what importance that suggests',
    })
    .input(params)
    .output(scoringEvidence),
  rescoring: procedure
    .meta({ allow: 'records.read' })
    .route({
      method: 'GET',
      path: '/scoring-criteria/{type}/rescoring',
      tags: ['scoring'],
      summary:
        'The job that rates the records of a type anew, while one waits or runs, or where the last has failed',
    })
    .input(params)
    .output(z.object({ job: job.nullable() })),
};
