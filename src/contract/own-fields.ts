import { z } from 'zod';
import { ownField, ownFieldRules } from '#domain/fields/own-field-shape.ts';
import { ownFieldKinds, ownFieldSections } from '#domain/fields/own-fields.ts';
import { formulaTypes } from '#domain/formulas/formula-types.ts';
import { recordType } from '#domain/records/record-type-schema.ts';
import { oneLineText } from '#domain/text/text-schemas.ts';
import { idParam, procedure } from './base.ts';
import { givenText } from './given-text.ts';
import { jobAnswer } from './jobs.ts';
import { timeZone } from './time-zone.ts';

const label = givenText(100);

const help = z.strictObject({ en: oneLineText(500), nb: oneLineText(500) }).nullable();
const types = z.array(recordType).min(1);
const options = z.array(z.strictObject({ id: z.int().positive().optional(), label })).max(500);
const key = z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/);

const definition = {
  label,
  help: help.optional(),
  types,
  section: z.enum(ownFieldSections).optional(),
  rules: ownFieldRules.optional(),
  options: options.optional(),
};

/** What an own field would be, or is to become. */
export const newOwnField = z.strictObject({
  ...definition,
  kind: z.enum(ownFieldKinds),
  key: key.optional(),
});
export type NewOwnField = z.infer<typeof newOwnField>;
export const ownFieldChanges = z.strictObject({
  label: label.optional(),
  help: help.optional(),
  types: types.optional(),
  section: z.enum(ownFieldSections).optional(),
  rules: ownFieldRules.optional(),
  options: options.optional(),
});
export type OwnFieldChanges = z.infer<typeof ownFieldChanges>;

const exampleValue = z.object({
  recordType: z.string(),
  id: z.number(),
  name: z.string(),
  value: z.string(),
});

/** What a change of kind would do: how many values there are, those that the new kind cannot hold, and what follows. */
const conversion = z.object({
  values: z.number(),
  lost: z.number(),
  /** Values that another record would hold too, where no two may be alike: with any of them there is no change. */
  alike: z.number(),
  /** What is demanded no longer. */
  dropped: z.array(ownFieldRules.keyof()),
  /** The options that are made of the values. */
  newOptions: z.array(z.string()),
  /** Views that would leave out a condition, or their order. */
  views: z.number(),
  /** Some of the values that would be lost. */
  examples: z.array(exampleValue),
  /** Values that come along, but say something else then, as a moment without its time of day. */
  altered: z.number(),
  /** Some of them, no two alike. */
  alterations: z.array(exampleValue.extend({ after: z.string() })),
  /** Records where a mark is not set, which is told by nothing then. */
  unset: z.number(),
});
export type Conversion = z.infer<typeof conversion>;

/** The kind that a field is to be of, and where the caller is, by whose clocks days and times of day are told: UTC when left out. */
const newKind = z.strictObject({ kind: z.enum(ownFieldKinds), timeZone: timeZone.optional() });

const one = z.strictObject({ id: idParam });
/** Undoes what was done; null where nothing changed. */
const changeSetId = z.number().nullable();
const changedField = ownField.extend({ changeSetId });
const tags = ['Own fields'];

export const ownFields = {
  list: procedure
    .meta({ allow: 'records.read' })
    .route({ method: 'GET', path: '/own-fields', tags, summary: 'The fields that this firm has added' })
    .output(z.object({ items: z.array(ownField) })),
  create: procedure
    .meta({ allow: 'settings.manage' })
    .route({ method: 'POST', path: '/own-fields', tags, successStatus: 201, summary: 'Add a field' })
    .input(newOwnField)
    .output(changedField),
  update: procedure
    .meta({ allow: 'settings.manage' })
    .route({
      method: 'PATCH',
      path: '/own-fields/{id}',
      tags,
      inputStructure: 'detailed',
      summary: 'Change what a field is called, demands and where it stands; its values stay',
    })
    .input(z.object({ params: one, body: ownFieldChanges }))
    .output(changedField),
  delete: procedure
    .meta({ allow: 'settings.manage' })
    .route({
      method: 'DELETE',
      path: '/own-fields/{id}',
      tags,
      summary: 'Delete a field; for 30 days that can be undone, its values with it',
    })
    .input(one)
    .output(z.object({ changeSetId })),
  use: procedure
    .meta({ allow: 'settings.manage' })
    .route({
      method: 'GET',
      path: '/own-fields/{id}/use',
      tags,
      summary: 'How many records have a value in a field, and how many views filter or sort by it',
    })
    .input(one)
    .output(z.object({ records: z.number(), views: z.number() })),
  arrange: procedure
    .meta({ allow: 'settings.manage' })
    .route({
      method: 'POST',
      path: '/own-fields/arrange',
      tags,
      summary: 'Put fields in order, each in its section',
    })
    .input(
      z.strictObject({
        fields: z
          .array(z.strictObject({ id: z.int().positive(), section: z.enum(ownFieldSections) }))
          .max(500),
      }),
    )
    .output(z.object({ items: z.array(ownField), changeSetId })),
  tryFormula: procedure
    .meta({ allow: 'settings.manage' })
    .route({
      method: 'POST',
      path: '/own-fields/try-formula',
      tags,
      summary: 'What a formula comes to, on the records of a type that were changed last',
    })
    .input(z.strictObject({ type: recordType, formula: z.string().trim().min(1).max(2000) }))
    .output(
      z.object({
        result: z.enum(formulaTypes),
        examples: z.array(
          z.object({
            id: z.number(),
            name: z.string(),
            value: z.union([z.string(), z.number(), z.boolean()]).nullable(),
          }),
        ),
      }),
    ),
  previewConversion: procedure
    .meta({ allow: 'settings.manage' })
    .route({
      method: 'POST',
      path: '/own-fields/{id}/convert/preview',
      tags,
      inputStructure: 'detailed',
      summary: 'Which values another kind of field could not hold, and what else would follow',
    })
    .input(z.object({ params: one, body: newKind }))
    .output(conversion),
  convert: procedure
    .meta({ allow: 'settings.manage' })
    .route({
      method: 'POST',
      path: '/own-fields/{id}/convert',
      tags,
      inputStructure: 'detailed',
      successStatus: 202,
      outputStructure: 'detailed',
      summary: 'Make a field one of another kind; values that it cannot hold are left out',
    })
    .input(z.object({ params: one, body: newKind }))
    .output(jobAnswer),
};
