import { z } from 'zod';
import { categoryColors } from '#domain/categories/category-colors.ts';
import { bases } from '#domain/records/own-type-name.ts';
import { ownType } from '#domain/records/own-type-shape.ts';
import { typeIcons, workspaces } from '#domain/records/own-types.ts';
import { idParam, procedure } from './base.ts';
import { givenText } from './given-text.ts';

const names = givenText(60);

const traits = {
  path: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
  icon: z.enum(typeIcons),
  color: z.enum(categoryColors),
  workspace: z.enum(workspaces),
};

export const newOwnType = z.strictObject({
  base: z.enum(bases),
  label: z.strictObject({ one: names, many: names }),
  ...z.object(traits).partial().shape,
});
export type NewOwnType = z.infer<typeof newOwnType>;

export const ownTypeChanges = z
  .strictObject({ label: z.strictObject({ one: names, many: names }), ...traits })
  .partial();
export type OwnTypeChanges = z.infer<typeof ownTypeChanges>;

const one = z.strictObject({ id: idParam });
/** Undoes what was done; null where nothing changed. */
const changeSetId = z.number().nullable();
const changedType = ownType.extend({ changeSetId });
const tags = ['Own record types'];

/** Record types that a firm adds, each based on business contact or account. */
export const ownTypes = {
  list: procedure
    .meta({ allow: 'records.read' })
    .route({ method: 'GET', path: '/own-types', tags, summary: 'The record types that this firm has added' })
    .output(z.object({ items: z.array(ownType) })),
  create: procedure
    .meta({ allow: 'settings.manage' })
    .route({
      method: 'POST',
      path: '/own-types',
      tags,
      successStatus: 201,
      summary: 'Add a record type; its calls are under its path at once',
    })
    .input(newOwnType)
    .output(changedType),
  update: procedure
    .meta({ allow: 'settings.manage' })
    .route({
      method: 'PATCH',
      path: '/own-types/{id}',
      tags,
      inputStructure: 'detailed',
      summary: 'Change what a record type is called, how it looks and where it is',
    })
    .input(z.object({ params: one, body: ownTypeChanges }))
    .output(changedType),
  delete: procedure
    .meta({ allow: 'settings.manage' })
    .route({
      method: 'DELETE',
      path: '/own-types/{id}',
      tags,
      summary: 'Delete a record type; for 30 days that can be undone, its records with it',
    })
    .input(one)
    .output(z.object({ changeSetId })),
  use: procedure
    .meta({ allow: 'settings.manage' })
    .route({
      method: 'GET',
      path: '/own-types/{id}/use',
      tags,
      summary: 'How many records there are of a type, and how many fields stand in its form alone',
    })
    .input(one)
    .output(z.object({ records: z.number(), fields: z.number() })),
  arrange: procedure
    .meta({ allow: 'settings.manage' })
    .route({
      method: 'POST',
      path: '/own-types/arrange',
      tags,
      summary: 'Put record types in order; those left out follow',
    })
    .input(z.strictObject({ ids: z.array(z.int().positive()).max(200) }))
    .output(z.object({ items: z.array(ownType), changeSetId })),
};
