import { z } from 'zod';
import { recordLinkType } from '#domain/records/record-type-schema.ts';
import { procedure } from './base.ts';

/** One record found, of any type. */
export const found = z.object({
  type: recordLinkType,
  id: z.number(),
  name: z.string(),
  /** What tells it from its namesakes: company, e-mail or role. */
  detail: z.string().nullable(),
});
export type Found = z.infer<typeof found>;

/** Search over all record types, for the quick search and the record pickers. */
export const search = {
  quick: procedure
    .meta({ allow: 'records.read' })
    .route({
      method: 'GET',
      path: '/search',
      tags: ['search'],
      summary: 'Find records of several types by a few letters',
    })
    .input(
      z.strictObject({
        q: z.string().max(200),
        /** Comma-separated record types; all when left out. */
        types: z.string().max(2000).optional(),
        limit: z.coerce.number<string | number>().int().min(1).max(50).default(8),
      }),
    )
    .output(z.object({ items: z.array(found) })),
  name: procedure
    .meta({ allow: 'records.read' })
    .route({
      method: 'GET',
      path: '/search/{type}/{id}',
      tags: ['search'],
      summary: 'The name of one record, to show a link to it',
    })
    .input(
      z.strictObject({
        type: recordLinkType,
        id: z.coerce.number<string | number>().int().positive(),
      }),
    )
    .output(found),
};
