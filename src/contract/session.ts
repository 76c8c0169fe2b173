import { z } from 'zod';
import { languages, roles } from '#domain/people/roles.ts';
import { procedure } from './base.ts';

const preferences = z.strictObject({
  language: z.enum(languages),
  colorScheme: z.enum(['light', 'dark', 'auto']),
  density: z.enum(['compact', 'normal', 'roomy']),
  letterKeys: z.boolean(),
});
export type Preferences = z.infer<typeof preferences>;

const me = z.object({
  id: z.number(),
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  permissions: z.array(z.string()),
  preferences,
});
export type Me = z.infer<typeof me>;

/** Who is asking, how they want things shown, and the first account of a new database. */
export const session = {
  me: procedure
    .meta({ allow: 'self.manage' })
    .route({ method: 'GET', path: '/session', tags: ['session'], summary: 'Who is asking' })
    .output(me),
  setPreferences: procedure
    .meta({ allow: 'self.manage' })
    .route({
      method: 'PATCH',
      path: '/session/preferences',
      tags: ['session'],
      summary: 'Change how things are shown',
    })
    .input(preferences.partial())
    .output(preferences),
  setup: procedure
    .meta({ allow: 'everyone' })
    .route({
      method: 'POST',
      path: '/setup',
      tags: ['session'],
      successStatus: 201,
      summary: 'Make the first account with the one-time link',
    })
    .input(
      z.strictObject({
        token: z.string().max(200),
        name: z.string().trim().min(1).max(200),
        email: z.email().max(320),
        password: z.string().min(10).max(200),
        language: z.enum(languages),
      }),
    )
    .output(z.object({ email: z.string() })),
};
