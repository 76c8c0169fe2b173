import { z } from 'zod';
import { procedure } from './base.ts';

/** The list that a record's source is chosen from; a new one joins it when it is typed in a record. */
export const sources = {
  list: procedure
    .meta({ allow: 'records.read' })
    .route({ method: 'GET', path: '/sources', tags: ['lists'], summary: 'Sources, in order' })
    .output(
      z.object({
        items: z.array(
          z.object({
            id: z.number(),
            /** In the reader's language. */
            name: z.string(),
            /** Which record types can have brought a record with this source, the likeliest first. */
            initiators: z.array(z.string()),
          }),
        ),
      }),
    ),
};
