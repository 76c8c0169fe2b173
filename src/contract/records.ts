import { z } from 'zod';
import { describeType, type RecordType } from '#domain/records/record-types.ts';
import { idParam, procedure } from './base.ts';
import { bulkChangesSchema } from './bulk-changes.ts';
import { fieldChange } from './field-changes.ts';
import { jobAnswer } from './jobs.ts';
import { listInput, listOutput } from './lists.ts';
import { pasteInput, pastePreview } from './paste.ts';
import { changesSchema, newRecordSchema, recordSchema } from './record-schemas.ts';
import { selection } from './selections.ts';

/** What kind of act a change set came from. */
export const changeKinds = [
  'form',
  'api',
  'bulkEdit',
  'paste',
  'assign',
  'delete',
  'restore',
  'import',
  'convert',
  'merge',
  'email',
  'undo',
  'sampleData',
  'settings',
  'rescore',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

const withId = z.strictObject({ id: idParam });

/** One act on a record: who, when, through what, and which fields. */
export const historyEntry = z.object({
  changeSetId: z.number(),
  at: z.string(),
  actor: z.object({ id: z.number().nullable(), name: z.string() }),
  kind: z.enum(changeKinds),
  act: z.enum(['created', 'changed', 'deleted', 'restored']),
  version: z.number(),
  changes: z.array(fieldChange),
  /** How many records the act touched, of all types. */
  records: z.number(),
  /** Whether all of it was taken back. */
  undone: z.boolean(),
  /** Where it happened with a record that was merged into this one later. */
  mergedFrom: z.object({ id: z.number(), name: z.string() }).optional(),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

/** The calls that every record type has, drawn from its fields. */
export function recordProcedures<T extends RecordType>(type: T) {
  const { path, label } = describeType(type);
  const address = `/${path}` as const;
  const tags = [label.many.en];
  const record = recordSchema(type);
  return {
    list: procedure
      .meta({ allow: 'records.read' })
      .route({ method: 'GET', path: address, tags, summary: `List ${label.many.en}` })
      .input(listInput)
      .output(listOutput(record)),
    get: procedure
      .meta({ allow: 'records.read' })
      .route({ method: 'GET', path: `${address}/{id}`, tags, summary: `Read one ${label.one.en}` })
      .input(withId)
      .output(record),
    create: procedure
      .meta({ allow: 'records.write' })
      .route({
        method: 'POST',
        path: address,
        tags,
        successStatus: 201,
        outputStructure: 'detailed',
        summary: `Make a ${label.one.en}`,
      })
      .input(newRecordSchema(type))
      .output(z.object({ headers: z.object({ location: z.string() }), body: record })),
    update: procedure
      .meta({ allow: 'records.write' })
      .route({
        method: 'PATCH',
        path: `${address}/{id}`,
        tags,
        inputStructure: 'detailed',
        summary: `Change some fields of a ${label.one.en}; If-Match names the version read`,
      })
      .input(
        z.object({
          params: withId,
          headers: z.object({ 'if-match': z.string().optional() }),
          body: changesSchema(type),
        }),
      )
      .output(record),
    delete: procedure
      .meta({ allow: 'records.delete' })
      .route({
        method: 'DELETE',
        path: `${address}/{id}`,
        tags,
        successStatus: 204,
        summary: `Move a ${label.one.en} to the bin`,
      })
      .input(withId)
      .output(z.void()),
    restore: procedure
      .meta({ allow: 'records.delete' })
      .route({
        method: 'POST',
        path: `${address}/{id}/restore`,
        tags,
        summary: `Take a ${label.one.en} out of the bin`,
      })
      .input(withId)
      .output(record),
    history: procedure
      .meta({ allow: 'records.read' })
      .route({
        method: 'GET',
        path: `${address}/{id}/history`,
        tags,
        summary: 'What happened with the record, newest first',
      })
      .input(
        z.strictObject({
          id: idParam,
          limit: z.coerce.number<string | number>().int().min(1).max(200).default(50),
          before: z.coerce.number<string | number>().int().positive().optional(),
          /** Only what changed this field. */
          field: z.string().max(60).optional(),
        }),
      )
      .output(z.object({ items: z.array(historyEntry), next: z.number().nullable() })),
    ...selectionProcedures(type),
  };
}

/** What is in the records of a selection today, before a change of it. */
export const bulkEditPreview = z.object({
  /** Records in the selection. */
  total: z.number(),
  /** Of them, those that the change would change. */
  differing: z.number(),
  /** The most common values today of the first field changed, empty as `null`, the most common first. */
  values: z.array(z.object({ shown: z.string().nullable(), count: z.number() })),
});
export type BulkEditPreview = z.infer<typeof bulkEditPreview>;

/** The calls that act on any number of records: each is a job, with an `ActionResult` as its result. */
export function selectionProcedures(type: RecordType) {
  const { path, label } = describeType(type);
  const address = `/${path}` as const;
  const tags = [label.many.en];
  const changes = bulkChangesSchema(type);
  const action = procedure.route({
    method: 'POST',
    tags,
    successStatus: 202,
    outputStructure: 'detailed',
  });
  return {
    bulkEdit: action
      .meta({ allow: 'records.write' })
      .route({
        path: `${address}/bulk-edit`,
        summary: `Give some fields the same value in many ${label.many.en}; null clears`,
      })
      .input(z.strictObject({ selection, changes }))
      .output(jobAnswer),
    previewBulkEdit: procedure
      .meta({ allow: 'records.write' })
      .route({
        method: 'POST',
        path: `${address}/bulk-edit/preview`,
        tags,
        summary: 'How many a change would change, and what they hold today',
      })
      .input(z.strictObject({ selection, changes }))
      .output(bulkEditPreview),
    paste: action
      .meta({ allow: 'records.write' })
      .route({
        path: `${address}/paste`,
        summary: `Paste columns of cells over ${label.many.en}, each its own value`,
      })
      .input(pasteInput)
      .output(jobAnswer),
    previewPaste: procedure
      .meta({ allow: 'records.write' })
      .route({
        method: 'POST',
        path: `${address}/paste/preview`,
        tags,
        summary: 'Which records would get which values, and what cannot be read',
      })
      .input(pasteInput)
      .output(pastePreview),
    assign: action
      .meta({ allow: 'records.write' })
      .route({ path: `${address}/assign`, summary: `Assign many ${label.many.en} to a colleague, or nobody` })
      .input(z.strictObject({ selection, assignedToId: z.int().positive().nullable() }))
      .output(jobAnswer),
    deleteMany: action
      .meta({ allow: 'records.delete' })
      .route({ path: `${address}/delete`, summary: `Move many ${label.many.en} to the bin` })
      .input(z.strictObject({ selection }))
      .output(jobAnswer),
    restoreMany: action
      .meta({ allow: 'records.delete' })
      .route({ path: `${address}/restore`, summary: `Take many ${label.many.en} out of the bin` })
      .input(z.strictObject({ selection }))
      .output(jobAnswer),
  };
}
