import { z } from 'zod';
import { formColumns, mostSections } from '#domain/forms/form-layout.ts';
import { oneLineText } from '#domain/text/text-schemas.ts';
import { procedure } from './base.ts';

const label = z.strictObject({
  en: oneLineText(100, { required: true }),
  nb: oneLineText(100, { required: true }),
});

/** How a form is made up. Fields that are left out stand at the end of the section they belong to. */
export const formLayout = z.strictObject({
  sections: z
    .array(
      z.strictObject({
        section: z.string().max(40),
        column: z.enum(formColumns),
        label: label.optional(),
        fields: z
          .array(z.strictObject({ key: z.string().max(100), hidden: z.boolean().optional() }))
          .max(1000),
      }),
    )
    .max(mostSections),
});

const form = formLayout.extend({
  /** By which its changes name it; null for one that nobody has changed. */
  id: z.number().nullable(),
  /** The record type whose form it is. */
  type: z.string(),
  version: z.number(),
  /** Whether it is as it comes with Winnow. */
  isDefault: z.boolean(),
});
export type Form = z.infer<typeof form>;

/** Undoes what was done; null where nothing changed. */
const changedForm = form.extend({ changeSetId: z.number().nullable() });
export type ChangedForm = z.infer<typeof changedForm>;

const tags = ['forms'];
const params = z.strictObject({ type: z.string().max(60) });
const headers = z.object({ 'if-match': z.string().optional() });

/** How the form of each record type is made up. */
export const forms = {
  list: procedure
    .meta({ allow: 'records.read' })
    .route({ method: 'GET', path: '/forms', tags, summary: 'How the form of each record type is made up' })
    .output(z.object({ items: z.array(form) })),
  get: procedure
    .meta({ allow: 'records.read' })
    .route({
      method: 'GET',
      path: '/forms/{type}',
      tags,
      summary: 'How the form of a record type is made up: its sections in order, each with its fields',
    })
    .input(params)
    .output(form),
  replace: procedure
    .meta({ allow: 'settings.manage' })
    .route({
      method: 'PUT',
      path: '/forms/{type}',
      tags,
      inputStructure: 'detailed',
      summary: 'Have these sections with these fields; If-Match, where it is sent, names the version read',
    })
    .input(z.object({ params, headers, body: formLayout }))
    .output(changedForm),
  reset: procedure
    .meta({ allow: 'settings.manage' })
    .route({
      method: 'DELETE',
      path: '/forms/{type}',
      tags,
      summary: 'Have the form as it comes with Winnow; the fields keep their values',
    })
    .input(params)
    .output(changedForm),
};
