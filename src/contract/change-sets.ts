import { z } from 'zod';
import { mostIds } from '#domain/records/most-ids.ts';
import { recordType } from '#domain/records/record-type-schema.ts';
import { idParam, procedure } from './base.ts';
import { fieldChange, subjectType } from './field-changes.ts';
import { jobAnswer } from './jobs.ts';
import { changeKinds } from './records.ts';
import { timeZone } from './time-zone.ts';

/** What can happen to a record. */
export const changeActs = ['created', 'changed', 'deleted', 'restored'] as const;
export type ChangeAct = (typeof changeActs)[number];

const actor = z.object({ id: z.number().nullable(), name: z.string() });

/** One act of one person on any number of records. */
const changeSet = z.object({
  id: z.number(),
  at: z.string(),
  actor,
  kind: z.enum(changeKinds),
  /** Records that it touched, of all types. */
  records: z.number(),
  /** Of how many of each type became what. */
  counts: z.partialRecord(subjectType, z.partialRecord(z.enum(changeActs), z.number())),
  /** The fields that it changed, with their names in the reader's language. */
  fields: z.array(z.object({ key: z.string(), name: z.string() })),
  /** The record, where it touched just one. */
  record: z.object({ type: subjectType, id: z.number(), name: z.string() }).nullable(),
  /** Of an assignment: the colleague's name, null for nobody. */
  assignedTo: z.string().nullable(),
  /** The change set that it took back. */
  undoes: z.number().nullable(),
  /** How it was taken back, where it was and still is. */
  undone: z.object({ id: z.number(), at: z.string(), actor }).nullable(),
  /** The job that wrote it; its result names what it left as it was. */
  jobId: z.number().nullable(),
  /** Records that the job left as they were, or of which it left some fields. */
  leftAsIs: z.number(),
  /** Whether the reader can take it back. */
  canUndo: z.boolean(),
});
export type ChangeSet = z.infer<typeof changeSet>;

/** What a change set did to one record. */
const recordChange = z.object({
  recordType: subjectType,
  recordId: z.number(),
  name: z.string(),
  /** Whether the record lies in the bin by now. */
  inBin: z.boolean(),
  act: z.enum(changeActs),
  /** The version that this made of it. */
  version: z.number(),
  changes: z.array(fieldChange),
});
export type RecordChange = z.infer<typeof recordChange>;

const changesPage = z.object({ items: z.array(recordChange), next: z.string().nullable() });

const date = z.iso.date();
const limit = z.coerce.number<string | number>().int().min(1).max(200).default(50);

export const changeSets = {
  list: procedure
    .meta({ allow: 'records.read' })
    .route({
      method: 'GET',
      path: '/change-sets',
      tags: ['changes'],
      summary: 'What was changed, newest first',
    })
    .input(
      z.strictObject({
        limit,
        before: idParam.optional(),
        actorId: idParam.optional(),
        kind: z.enum(changeKinds).optional(),
        type: recordType.optional(),
        /** The first day, and the last. */
        from: date.optional(),
        to: date.optional(),
        /** Where the days begin at midnight; UTC when left out. */
        timeZone: timeZone.optional(),
      }),
    )
    .output(z.object({ items: z.array(changeSet), next: z.number().nullable() })),
  get: procedure
    .meta({ allow: 'records.read' })
    .route({
      method: 'GET',
      path: '/change-sets/{id}',
      tags: ['changes'],
      summary: 'One act, with the first records that it touched',
    })
    .input(z.strictObject({ id: idParam }))
    .output(changeSet.extend({ changes: changesPage })),
  changes: procedure
    .meta({ allow: 'records.read' })
    .route({
      method: 'GET',
      path: '/change-sets/{id}/changes',
      tags: ['changes'],
      summary: 'The records that an act touched, with the values before and after',
    })
    .input(z.strictObject({ id: idParam, limit, after: z.string().max(80).optional() }))
    .output(changesPage),
  undo: procedure
    .meta({ allow: 'records.write' })
    .route({
      method: 'POST',
      path: '/change-sets/{id}/undo',
      tags: ['changes'],
      successStatus: 202,
      outputStructure: 'detailed',
      summary:
        'Take an act back, of all its records or some; what has been changed since stays, and is listed',
    })
    .input(
      z.strictObject({
        id: idParam,
        recordIds: z.array(z.int().positive()).min(1).max(mostIds).optional(),
        /** The type of those records, where the act touched several types. */
        recordType: recordType.optional(),
        /** Where the caller is, by whose clocks days and times of day are told; UTC when left out. */
        timeZone: timeZone.optional(),
      }),
    )
    .output(jobAnswer),
};
