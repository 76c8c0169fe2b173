import { z } from 'zod';
import { categoryColors } from '#domain/categories/category-colors.ts';
import { mostItems } from '#domain/own-lists/own-lists.ts';
import { recordLinkType } from '#domain/records/record-type-schema.ts';
import { oneLineText } from '#domain/text/text-schemas.ts';
import { idParam, procedure } from './base.ts';
import { jobAnswer } from './jobs.ts';

const color = z.enum(categoryColors);

/** One of the things that a list offers to choose from. */
export const ownListItem = z.object({
  id: z.number(),
  list: z.string(),
  /** In the reader's language. */
  name: z.string(),
  labels: z.object({ en: z.string(), nb: z.string() }),
  /** No longer offered; records that have it keep it. */
  retired: z.boolean(),
  /** Of a label: what records hold. */
  key: z.string().nullable(),
  /** Of a category. */
  color: color.nullable(),
  /** Of a stage, in per cent. */
  probability: z.number().nullable(),
  /** Of a source: which record types can have brought a record, the likeliest first. */
  initiators: z.array(recordLinkType),
});
export type OwnListItem = z.infer<typeof ownListItem>;

/** How many records hold an item; those in the bin apart. */
export const itemUse = z.object({ id: z.number(), records: z.number(), inBin: z.number() });
export type ItemUse = z.infer<typeof itemUse>;

const list = z.string().max(100);
const item = z.strictObject({ list, id: idParam });
const id = z.int().positive();
const name = oneLineText(100, { required: true });

/** A name in one language is that in both, until the other is given. */
const labels = z
  .strictObject({ en: name.optional(), nb: name.optional() })
  .refine(({ en, nb }) => en !== undefined || nb !== undefined, { params: { code: 'missing' } });

const traits = {
  color: color.optional(),
  probability: z.int().min(0).max(100).nullable().optional(),
  initiators: z
    .array(recordLinkType)
    .max(100)
    .refine((types) => new Set(types).size === types.length, { params: { code: 'namedTwice' } })
    .optional(),
};

const merge = z.strictObject({ list, from: z.array(id).min(1).max(mostItems), into: id });

const tags = ['lists'];

/** The lists that fields are chosen from: what they offer, and what a firm makes of them. */
export const ownLists = {
  all: procedure
    .meta({ allow: 'records.read' })
    .route({ method: 'GET', path: '/lists', tags, summary: 'The items of all lists, each list in order' })
    .output(z.object({ items: z.array(ownListItem) })),
  items: procedure
    .meta({ allow: 'records.read' })
    .route({
      method: 'GET',
      path: '/lists/{list}',
      tags,
      summary: 'The items of a list (source, category, stage, …), in order, the retired ones among them',
    })
    .input(z.strictObject({ list }))
    .output(z.object({ items: z.array(ownListItem) })),
  uses: procedure
    .meta({ allow: 'records.read' })
    .route({
      method: 'GET',
      path: '/lists/{list}/uses',
      tags,
      summary: 'How many records hold each item of a list; those that none holds are left out',
    })
    .input(z.strictObject({ list }))
    .output(z.object({ items: z.array(itemUse) })),
  add: procedure
    .meta({ allow: 'settings.manage' })
    .route({
      method: 'POST',
      path: '/lists/{list}',
      tags,
      successStatus: 201,
      summary: 'Add an item to a list, or offer a retired one of that name again',
    })
    .input(z.strictObject({ list, labels, ...traits }))
    .output(ownListItem),
  update: procedure
    .meta({ allow: 'settings.manage' })
    .route({
      method: 'PATCH',
      path: '/lists/{list}/{id}',
      tags,
      summary: 'Rename an item, change what belongs to it, retire it or offer it again',
    })
    .input(item.extend({ labels: labels.optional(), retired: z.boolean().optional(), ...traits }))
    .output(ownListItem),
  reorder: procedure
    .meta({ allow: 'settings.manage' })
    .route({
      method: 'PUT',
      path: '/lists/{list}/order',
      tags,
      summary: 'Put the items of a list in order; those left out follow',
    })
    .input(z.strictObject({ list, ids: z.array(id).max(mostItems) }))
    .output(z.object({ items: z.array(ownListItem) })),
  delete: procedure
    .meta({ allow: 'settings.manage' })
    .route({
      method: 'DELETE',
      path: '/lists/{list}/{id}',
      tags,
      successStatus: 204,
      summary: 'Delete an item that no record holds',
    })
    .input(item)
    .output(z.void()),
  previewMerge: procedure
    .meta({ allow: 'settings.manage' })
    .route({
      method: 'POST',
      path: '/lists/{list}/merge/preview',
      tags,
      summary: 'How many records a merge would change',
    })
    .input(merge)
    .output(z.object({ records: z.number() })),
  merge: procedure
    .meta({ allow: 'settings.manage' })
    .route({
      method: 'POST',
      path: '/lists/{list}/merge',
      tags,
      successStatus: 202,
      outputStructure: 'detailed',
      summary: 'Make some items of a list one: records that hold any of them hold it afterwards',
    })
    .input(merge)
    .output(jobAnswer),
};
