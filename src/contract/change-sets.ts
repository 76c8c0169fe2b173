import { z } from 'zod';
import { idParam, procedure } from './base.ts';
import { changeKinds } from './records.ts';

/** One act of one person on any number of records. */
const changeSet = z.object({
  id: z.number(),
  at: z.string(),
  actor: z.object({ id: z.number().nullable(), name: z.string() }),
  kind: z.enum(changeKinds),
  records: z.number(),
});

export const changeSets = {
  list: procedure
    .meta({ allow: 'records.read' })
    .route({
      method: 'GET',
      path: '/change-sets',
      tags: ['changes'],
      summary: 'What was changed, newest first',
    })
    .input(
      z.strictObject({
        limit: z.coerce.number<string | number>().int().min(1).max(200).default(50),
        before: z.coerce.number<string | number>().int().positive().optional(),
      }),
    )
    .output(z.object({ items: z.array(changeSet), next: z.number().nullable() })),
  get: procedure
    .meta({ allow: 'records.read' })
    .route({ method: 'GET', path: '/change-sets/{id}', tags: ['changes'], summary: 'One act' })
    .input(z.strictObject({ id: idParam }))
    .output(changeSet),
};
