import { z } from 'zod';
import { procedure } from './base.ts';
import { recordProcedures } from './records.ts';

/** Why an existing record looks like the one being typed. */
const likenessReasons = ['email', 'phone', 'nameAndCompany', 'name'] as const;

/** Leads: who may become interested in what we sell. */
export const leads = {
  ...recordProcedures('lead'),
  findAlike: procedure
    .meta({ allow: 'records.read' })
    .route({
      method: 'POST',
      path: '/leads/alike',
      tags: ['leads'],
      summary: 'Existing records that look like the one being typed, the surest first',
    })
    .input(
      z.strictObject({
        exceptId: z.int().positive().optional(),
        fullName: z.string().max(300).optional(),
        company: z.string().max(300).nullable().optional(),
        emails: z.array(z.string().max(320)).max(50).default([]),
        phones: z.array(z.string().max(100)).max(50).default([]),
      }),
    )
    .output(
      z.object({
        items: z.array(
          z.object({
            type: z.string(),
            id: z.number(),
            name: z.string(),
            company: z.string().nullable(),
            city: z.string().nullable(),
            reason: z.enum(likenessReasons),
          }),
        ),
      }),
    ),
};
