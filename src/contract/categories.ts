import { z } from 'zod';
import { categoryColors } from '#domain/categories/category-colors.ts';
import { oneLineText } from '#domain/text/text-schemas.ts';
import { idParam, procedure } from './base.ts';

/** A category: a name with a colour, of which a record can have several. */
export const category = z.object({
  id: z.number(),
  /** In the reader's language. */
  name: z.string(),
  color: z.enum(categoryColors),
  /** Records that have it and are not in the bin. */
  records: z.number(),
  /** No longer offered; records that have it keep it. */
  retired: z.boolean(),
});
export type Category = z.infer<typeof category>;

const name = oneLineText(100, { required: true });
const color = z.enum(categoryColors);

/** The list that a record's categories are chosen from; a new one joins it when it is given to a record. */
export const categories = {
  list: procedure
    .meta({ allow: 'records.read' })
    .route({ method: 'GET', path: '/categories', tags: ['lists'], summary: 'Categories, in order' })
    .output(z.object({ items: z.array(category) })),
  add: procedure
    .meta({ allow: 'records.write' })
    .route({
      method: 'POST',
      path: '/categories',
      tags: ['lists'],
      successStatus: 201,
      summary: 'Add a category, or offer a retired one of that name again',
    })
    .input(z.strictObject({ name, color: color.optional() }))
    .output(category),
  update: procedure
    .meta({ allow: 'settings.manage' })
    .route({
      method: 'PATCH',
      path: '/categories/{id}',
      tags: ['lists'],
      summary: 'Rename or recolour a category, retire it or offer it again',
    })
    .input(
      z.strictObject({
        id: idParam,
        name: name.optional(),
        color: color.optional(),
        retired: z.boolean().optional(),
      }),
    )
    .output(category),
};
