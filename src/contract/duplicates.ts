import { z } from 'zod';
import { duplicateBases } from '#domain/duplicates/duplicate-base.ts';
import { duplicateReasons } from '#domain/duplicates/duplicate-reasons.ts';
import { largestGroup } from '#domain/duplicates/group-pairs.ts';
import type { MergeValues } from '#domain/duplicates/merge-proposal.ts';
import { valueLimits } from '#domain/fields/value-limits.ts';
import { ownTypeName } from '#domain/records/own-type-shape.ts';
import { idParam, procedure } from './base.ts';
import { jobAnswer } from './jobs.ts';
import { recordSchema } from './record-schemas.ts';

const tags = ['duplicates'];

/** Above this a group is as good as certain. */
export const sureAbove = 0.98;

const reason = z.enum(duplicateReasons);
const recordType = z.union([z.enum(['lead', 'contact', 'account']), ownTypeName]);
/** People of every type, or accounts. */
const base = z.enum(duplicateBases).default('contact');
const confidence = z.coerce.number<string | number>().min(0).max(1);

const paging = {
  limit: z.coerce.number<string | number>().int().min(1).max(100).default(25),
  cursor: z.string().max(100).optional(),
};

/** What has become of a record since it was found to be the same as another; null where nothing has. */
const since = z.enum(['changed', 'deleted', 'merged']).nullable();

/** A record of a group, as a line shows it. */
const member = z.object({
  id: z.number(),
  type: recordType,
  version: z.number(),
  name: z.string(),
  jobTitle: z.string().nullable(),
  company: z.string().nullable(),
  emails: z.array(z.string()),
  phones: z.array(z.string()),
  websites: z.array(z.string()),
  city: z.string().nullable(),
  assignedTo: z.string().nullable(),
  pictureId: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  since,
});
export type DuplicateMember = z.infer<typeof member>;

/** Records that look the same, how sure that is, and why. */
const group = z.object({
  id: z.number(),
  confidence: z.number(),
  reasons: z.array(reason),
  members: z.array(member),
});
export type DuplicateGroup = z.infer<typeof group>;

const wholeRecord: z.ZodType<MergeValues> = z.union([recordSchema('lead'), recordSchema('account')]);

/** The act by which somebody said that records are not the same: all that it said has one moment. */
const decisionKey = {
  decidedAt: z.iso.datetime(),
  /** Null where a key said so. */
  decidedById: z.int().positive().nullable(),
};

/** Records of which somebody said that no two are the same, those in the bin left out. */
const decision = z.object({
  ...decisionKey,
  /** Null where a key said so. */
  decidedBy: z.string().nullable(),
  members: z.array(member),
});
export type DuplicateDecision = z.infer<typeof decision>;

/** A whole record, with its type: leads and business contacts stand beside each other. */
const comparedRecord = z.object({ id: z.number(), type: recordType, since, record: wholeRecord });
export type ComparedRecord = z.infer<typeof comparedRecord>;

const run = z.object({
  id: z.number(),
  actorName: z.string(),
  startedAt: z.string(),
  finishedAt: z.string(),
  records: z.number(),
  pairs: z.number(),
});

const someIds = z
  .array(z.int().positive())
  .min(2)
  .max(largestGroup)
  .superRefine((ids, context) => {
    const again = ids.findIndex((id, place) => ids.indexOf(id) < place);
    if (again >= 0) context.addIssue({ code: 'custom', path: [again], params: { code: 'namedTwice' } });
  });

const pair = z.tuple([z.int().positive(), z.int().positive()]);
export type RecordPair = z.infer<typeof pair>;

const somePairs = z
  .array(pair)
  .max((largestGroup * (largestGroup - 1)) / 2)
  .superRefine((pairs, context) => {
    const same = pairs.findIndex(([one, other]) => one === other);
    if (same >= 0) context.addIssue({ code: 'custom', path: [same, 1], params: { code: 'namedTwice' } });
  });

/** The pairs that were not remembered before, and the act by which they are now; null where there are none. */
const remembered = z.object({ pairs: z.array(pair), decision: z.object(decisionKey).nullable() });
export type RememberedPairs = z.infer<typeof remembered>;

const versioned = z.strictObject({ id: z.int().positive(), version: z.int().positive() });

const someValues = (longest: number) => z.array(z.string().max(longest)).max(50).default([]);

/** What is typed of a record so far, as far as it tells it from others: a person, or a firm. */
const typedRecord = z.strictObject({
  base,
  exceptId: z.int().positive().optional(),
  /** Of a person the full name. */
  name: z.string().max(500).optional(),
  emails: someValues(valueLimits.email),
  phones: someValues(valueLimits.phone),
  /** Where a person works. */
  company: z.string().max(300).nullable().optional(),
  /** The number of a firm in the register of its country. */
  registered: z.string().max(100).optional(),
  websites: someValues(valueLimits.website),
  addresses: z
    .array(
      z.strictObject({
        street: z.string().max(valueLimits.street),
        postalCode: z.string().max(valueLimits.postalCode),
        city: z.string().max(valueLimits.city),
      }),
    )
    .max(50)
    .default([]),
});
export type TypedRecord = z.infer<typeof typedRecord>;
/** The same as it is sent. */
export type AlikeQuery = z.input<typeof typedRecord>;

const alike = z.object({
  type: z.string(),
  id: z.number(),
  name: z.string(),
  company: z.string().nullable(),
  city: z.string().nullable(),
  reasons: z.array(reason),
});
export type Alike = z.infer<typeof alike>;

/** Records that are the same: finding, deciding and merging them. */
export const duplicates = {
  find: procedure
    .meta({ allow: 'records.write' })
    .route({
      method: 'POST',
      path: '/duplicates/find',
      tags,
      successStatus: 202,
      outputStructure: 'detailed',
      summary: 'Look through all leads and business contacts, or all accounts, for those that are the same',
    })
    .input(z.strictObject({ base }).default({ base: 'contact' }))
    .output(jobAnswer),
  overview: procedure
    .meta({ allow: 'records.read' })
    .route({
      method: 'GET',
      path: '/duplicates',
      tags,
      summary: 'The latest search, and how many groups of it wait for a decision, by reason',
    })
    .input(z.strictObject({ base }))
    .output(
      z.object({
        run: run.nullable(),
        /** A search that is under way. */
        jobId: z.number().nullable(),
        open: z.number(),
        /** Of them, those that are as good as certain. */
        sure: z.number(),
        byReason: z.partialRecord(reason, z.number()),
        /** How often somebody said that records are not the same. */
        decided: z.number(),
      }),
    ),
  groups: procedure
    .meta({ allow: 'records.read' })
    .route({
      method: 'GET',
      path: '/duplicates/groups',
      tags,
      summary: 'Groups that wait for a decision, the surest first',
    })
    .input(
      z.strictObject({
        base,
        reason: reason.optional(),
        minConfidence: confidence.optional(),
        ...paging,
      }),
    )
    .output(z.object({ items: z.array(group), nextCursor: z.string().nullable() })),
  group: procedure
    .meta({ allow: 'records.read' })
    .route({
      method: 'GET',
      path: '/duplicates/groups/{id}',
      tags,
      summary: 'One group with whole records, those in the bin left out',
    })
    .input(z.strictObject({ id: idParam }))
    .output(
      z.object({
        id: z.number(),
        base: z.enum(duplicateBases),
        confidence: z.number(),
        reasons: z.array(reason),
        records: z.array(comparedRecord),
      }),
    ),
  compare: procedure
    .meta({ allow: 'records.read' })
    .route({
      method: 'POST',
      path: '/duplicates/compare',
      tags,
      summary: 'Some records beside each other, and whether they look the same',
    })
    .input(z.strictObject({ base, ids: someIds }))
    .output(z.object({ confidence: z.number(), reasons: z.array(reason), records: z.array(comparedRecord) })),
  findAlike: procedure
    .meta({ allow: 'records.read' })
    .route({
      method: 'POST',
      path: '/duplicates/alike',
      tags,
      summary: 'Existing records that look like the one being typed, the surest first',
    })
    .input(typedRecord)
    .output(z.object({ items: z.array(alike) })),
  notDuplicates: procedure
    .meta({ allow: 'records.write' })
    .route({
      method: 'POST',
      path: '/duplicates/not-duplicates',
      tags,
      summary: 'Remember that no two of these are the same',
    })
    .input(z.strictObject({ base, ids: someIds }))
    .output(remembered),
  rememberNotDuplicates: procedure
    .meta({ allow: 'records.write' })
    .route({
      method: 'POST',
      path: '/duplicates/not-duplicates/remember',
      tags,
      summary: 'Remember again of pairs that were forgotten that they are not the same',
    })
    .input(z.strictObject({ base, pairs: somePairs }))
    .output(remembered),
  listNotDuplicates: procedure
    .meta({ allow: 'records.read' })
    .route({
      method: 'GET',
      path: '/duplicates/not-duplicates',
      tags,
      summary: 'What was said not to be the same, by whom and when, the latest first',
    })
    .input(z.strictObject({ base, ...paging }))
    .output(z.object({ items: z.array(decision), nextCursor: z.string().nullable() })),
  forgetNotDuplicates: procedure
    .meta({ allow: 'records.write' })
    .route({
      method: 'POST',
      path: '/duplicates/not-duplicates/forget',
      tags,
      summary: 'Forget what one act said not to be the same, and nothing that others said',
    })
    .input(z.strictObject({ base, ...decisionKey }))
    .output(z.object({ pairs: z.array(pair) })),
  merge: procedure
    .meta({ allow: 'records.write' })
    .route({
      method: 'POST',
      path: '/duplicates/merge',
      tags,
      summary: 'Make one record of 2 to 10: the survivor keeps its address, the others go to the bin',
    })
    .input(
      z.strictObject({
        base,
        survivor: versioned,
        others: z
          .array(versioned)
          .min(1)
          .max(largestGroup - 1),
        /** By field: the id of the record whose value is kept, or "all" to unite them. The best is chosen where unsaid. */
        choices: z.record(z.string().max(100), z.union([z.int().positive(), z.literal('all')])).default({}),
      }),
    )
    .output(
      z.object({
        changeSetId: z.number(),
        type: recordType,
        record: wholeRecord,
      }),
    ),
  mergeSure: procedure
    .meta({ allow: 'records.write' })
    .route({
      method: 'POST',
      path: '/duplicates/merge-sure',
      tags,
      successStatus: 202,
      outputStructure: 'detailed',
      summary:
        'Merge every group that is surer than this and unchanged since the search, with the best values',
    })
    .input(z.strictObject({ base, above: z.number().min(0.9).max(1).default(sureAbove) }))
    .output(jobAnswer),
};
