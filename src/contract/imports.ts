import { z } from 'zod';
import { rowFaultCodes, rowNoteCodes } from '#domain/imports/row-outcome.ts';
import { suggestionReasons } from '#domain/imports/suggest-mapping.ts';
import { importedType, importedTypeName } from '#domain/records/record-type-schema.ts';
import { idParam, procedure } from './base.ts';
import { csvShape, importShape } from './import-shapes.ts';
import { job, jobAnswer } from './jobs.ts';

/** What becomes of a row that is there already: left alone, used to fill empty fields, or made a record of its own. */
export const dedupeModes = ['skip', 'update', 'create'] as const;
export const dedupeMode = z.enum(dedupeModes);

/** Where columns go: the text of an import target per column; `null`: not imported. */
export const columnTargets = z.array(z.string().max(200).nullable()).max(2000);

/** Where columns go, by their headings (`#3` is the third column); what is not named is proposed by the program. */
export const targetsByHeading = z.record(z.string(), z.string().max(200).nullable());

/** A cell as it stands in the file, and what the record would hold. */
const sample = z.object({ before: z.string(), after: z.string().nullable() });

const column = z.object({
  heading: z.string(),
  target: z.string().nullable(),
  confidence: z.number(),
  reason: z.enum([...suggestionReasons, 'remembered', 'chosen']),
  samples: z.array(sample),
});

/** One of the first rows of the file, and what it would become. */
const previewRow = z.object({
  line: z.number(),
  cells: z.array(z.string()),
  name: z.string().nullable(),
  /** Why it cannot be taken. */
  reason: z.string().nullable(),
});

/** A file that is being imported, and what is decided about it so far. */
export const importDraft = z.object({
  id: z.number(),
  /** What its rows become. */
  type: importedType,
  file: z.object({ name: z.string(), bytes: z.number() }),
  shape: importShape,
  /** How sure the program is of each guess, 0 to 1. */
  confidence: z.record(z.string(), z.number()),
  columns: z.array(column),
  rows: z.array(previewRow),
  keepUnmapped: z.boolean(),
  dedupe: dedupeMode,
  /** The job that imports it, once it has been started. */
  jobId: z.number().nullable(),
});
export type ImportDraft = z.infer<typeof importDraft>;

/** The same remark about rows that were taken: the column by its position, from 0, and the first lines it is about. */
const noteTally = z.object({
  code: z.enum(rowNoteCodes),
  column: z.number().nullable(),
  count: z.number(),
  lines: z.array(z.number()),
  given: z.string().nullable(),
});

/** What became of the rows: read = created + updated + skipped + rejected. Stands in `result` of the job. */
export const importResult = z.object({
  importId: z.number(),
  read: z.number(),
  created: z.number(),
  updated: z.number(),
  skipped: z.number(),
  rejected: z.number(),
  changeSetId: z.number().nullable(),
  reasons: z.array(z.object({ code: z.enum(rowFaultCodes), count: z.number() })),
  notes: z.array(noteTally),
  /** The first rejected rows, each with the reason. Results that were written before they were told have none. */
  rejections: z
    .array(z.object({ line: z.number(), cells: z.array(z.string()), reason: z.string() }))
    .default([]),
  /** Whether the rejected rows can be fetched as a file. */
  rejectedFile: z.boolean(),
});
export type ImportResult = z.infer<typeof importResult>;

const plannedRow = z.object({
  line: z.number(),
  name: z.string(),
  /** What tells it from namesakes: the company of a person, the place of a firm. */
  beside: z.string().nullable(),
  email: z.string().nullable(),
  match: z
    .union([
      /** One that is there, of whatever type. */
      z.object({ recordId: z.number(), name: z.string(), type: importedTypeName }),
      z.object({ line: z.number(), name: z.string() }),
    ])
    .nullable(),
});
export type PlannedRow = z.infer<typeof plannedRow>;

/** What an import would do, with some rows of each outcome. Stands in `result` of the job that plans it. */
export const importPreview = importResult.extend({
  rows: z.object({
    created: z.array(plannedRow),
    updated: z.array(plannedRow),
    skipped: z.array(plannedRow),
  }),
});
export type ImportPreview = z.infer<typeof importPreview>;

const withId = z.strictObject({ id: idParam });
const tags = ['imports'];

/**
 * Importing a file, in steps: `POST /imports/files` (multipart, field `file`) keeps it and answers with an
 * {@link importDraft}; `change` corrects it; `plan` tells what it would do; `start` does it. `POST /imports` also takes
 * the file itself as multipart, with the fields `type`, `mapping`, `dedupe`, `keepUnmapped`, `timeZone`, `encoding`,
 * `separator` and `headerLine`, in one step. `GET /imports/{id}/rejected` is the file of rows that were not taken.
 */
export const imports = {
  list: procedure
    .meta({ allow: 'imports.run' })
    .route({ method: 'GET', path: '/imports', tags, summary: 'The imports you have started in the last day' })
    .output(z.object({ items: z.array(z.object({ id: z.number(), name: z.string(), job })) })),
  get: procedure
    .meta({ allow: 'imports.run' })
    .route({ method: 'GET', path: '/imports/{id}', tags, summary: 'A file that is being imported' })
    .input(withId)
    .output(importDraft),
  change: procedure
    .meta({ allow: 'imports.run' })
    .route({
      method: 'PATCH',
      path: '/imports/{id}',
      tags,
      summary: 'Correct how a file is read, where its columns go, and what becomes of duplicates',
    })
    .input(
      z.strictObject({
        id: idParam,
        shape: csvShape.partial().optional(),
        mapping: columnTargets.optional(),
        keepUnmapped: z.boolean().optional(),
        dedupe: dedupeMode.optional(),
      }),
    )
    .output(importDraft),
  plan: procedure
    .meta({ allow: 'imports.run' })
    .route({
      method: 'POST',
      path: '/imports/{id}/plan',
      tags,
      outputStructure: 'detailed',
      successStatus: 202,
      summary: 'Tell what an import would do; the job holds the counts and some rows of each outcome',
    })
    .input(withId)
    .output(jobAnswer),
  start: procedure
    .meta({ allow: 'imports.run' })
    .route({
      method: 'POST',
      path: '/imports',
      tags,
      outputStructure: 'detailed',
      successStatus: 202,
      summary: 'Import a file: one that was uploaded, or (as multipart) the one sent along',
    })
    .input(z.strictObject({ importId: z.int().positive() }))
    .output(jobAnswer),
};
