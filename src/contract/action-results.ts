import { z } from 'zod';
import { typedFaults } from '#domain/fields/read-typed.ts';
import { fieldChange, subjectType } from './field-changes.ts';

/** Why a record was left as it was. */
const refusalReasons = [
  'notFound',
  'inBin',
  'tooMany',
  'changedSince',
  'linkGone',
  'unreadable',
  'notHeld',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** Records that are named; the others are counted. */
export const mostRefusals = 1000;

/** Why a text that was given for a field is none of its values. */
export const unreadableText = z.object({
  code: z.enum(typedFaults),
  limit: z.number().optional(),
  given: z.string().optional(),
});

/** One thing that stood against changing a record. */
const refusalCause = z.object({
  reason: z.enum(refusalReasons),
  /** The field that was left; left out where it is about the record itself. */
  field: z.string().optional(),
  /** Of an undo: what the field holds, and what would have come back. Left out where they are too long to be told. */
  change: fieldChange.optional(),
  /** Of a paste: the text that cannot be read, and why. */
  cell: unreadableText.extend({ text: z.string() }).optional(),
});
export type RefusalCause = z.infer<typeof refusalCause>;

/** A record that was left as it was, or of which some fields were. */
const refusal = z.object({
  type: subjectType,
  id: z.number(),
  name: z.string(),
  causes: z.array(refusalCause).min(1),
});
export type Refusal = z.infer<typeof refusal>;

/** What came of a job that acted on records: each was changed, was so already, or was refused. */
export const actionResult = z.object({
  changed: z.number(),
  unchanged: z.number(),
  refused: z.array(refusal).max(mostRefusals),
  /** Records that were refused. Of an undo that gave a record only some of its fields back, it is among the changed too. */
  refusedTotal: z.number(),
});
export type ActionResult = z.infer<typeof actionResult>;
