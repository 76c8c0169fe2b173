import { z } from 'zod';
import { formulaTypes } from '../formulas/formula-types.ts';
import { builtInLinkTypes } from '../records/link-types.ts';
import { ownTypeName } from '../records/own-type-shape.ts';
import { ownFieldKinds, ownFieldSections } from './own-fields.ts';

const bound = z.union([z.number(), z.iso.date(), z.iso.datetime({ offset: true })]);

/** What an own field demands of its values. Which of it goes with which kind is told by `rulesOfKind`. */
export const ownFieldRules = z.strictObject({
  required: z.boolean().optional(),
  unique: z.boolean().optional(),
  /** The longest text, in UTF-16 code units. */
  maxLength: z.int().min(1).max(200_000).optional(),
  pattern: z.string().min(1).max(500).optional(),
  decimals: z.int().min(0).max(6).optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  min: bound.optional(),
  max: bound.optional(),
  /**
   * The value of a new record that says nothing. Of what is chosen the ids of options, which stay while those are not
   * offered; of a person the id, or `me` for who makes the record.
   */
  initial: z
    .union([
      z.string().max(1000),
      z.number(),
      z.boolean(),
      z
        .array(z.union([z.string(), z.number()]))
        .min(1)
        .max(50),
    ])
    .optional(),
  linkTypes: z
    .array(z.union([z.enum(builtInLinkTypes), ownTypeName]))
    .min(1)
    .optional(),
  formula: z.string().min(1).max(2000).optional(),
  /** What the formula comes to; found out when it is checked. */
  result: z.enum(formulaTypes).optional(),
});
export type OwnFieldRules = z.infer<typeof ownFieldRules>;

const bilingual = z.object({ en: z.string(), nb: z.string() });

/** A field that a firm has added, as it is kept. */
export const ownField = z.object({
  id: z.number(),
  /** What the API calls it after `custom.`: for ever. */
  key: z.string(),
  kind: z.enum(ownFieldKinds),
  /** The column in which its values stand. */
  storage: z.string(),
  label: bilingual,
  help: bilingual.nullable(),
  /** The record types that show it. */
  types: z.array(z.string()),
  section: z.enum(ownFieldSections),
  position: z.number(),
  rules: ownFieldRules,
  /** The values that a choice offers, in order. */
  options: z.array(z.object({ id: z.number(), label: bilingual })),
});
export type OwnField = z.infer<typeof ownField>;
