import { z } from 'zod';
import { languages, roles } from '#domain/people/roles.ts';
import { idParam, procedure } from './base.ts';

/** A person who shares this database; a record can be assigned to any of them who is active. */
export const person = z.object({
  id: z.number(),
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  active: z.boolean(),
  createdAt: z.string(),
});
export type Person = z.infer<typeof person>;

/** The people who share this database. */
export const people = {
  list: procedure
    .meta({ allow: 'people.read' })
    .route({
      method: 'GET',
      path: '/people',
      tags: ['people'],
      summary: 'The people who share this database',
    })
    .output(z.object({ items: z.array(person) })),
  add: procedure
    .meta({ allow: 'people.manage' })
    .route({ method: 'POST', path: '/people', tags: ['people'], successStatus: 201, summary: 'Add a person' })
    .input(
      z.strictObject({
        name: z.string().trim().min(1).max(200),
        email: z.email().max(320),
        role: z.enum(roles),
        password: z.string().min(10).max(200),
        language: z.enum(languages).optional(),
      }),
    )
    .output(person),
  update: procedure
    .meta({ allow: 'people.manage' })
    .route({
      method: 'PATCH',
      path: '/people/{id}',
      tags: ['people'],
      summary: 'Give a person another role, or let them in or out',
    })
    .input(
      z.strictObject({
        id: idParam,
        role: z.enum(roles).optional(),
        active: z.boolean().optional(),
      }),
    )
    .output(person),
};
