import { sql } from 'kysely';
import { z } from 'zod';
import type { Me, Preferences } from '#contract/session.ts';
import type { Actor } from '#domain/people/actor.ts';
import { type Language, languages, permissionsOfRole } from '#domain/people/roles.ts';
import type { Database } from '../database/connect.ts';

/** Preferences as they are kept; what is missing or no longer known falls back to what a new person gets. */
function readPreferences(kept: unknown, language: Language): Preferences {
  return z
    .object({
      language: z.enum(languages).catch(language),
      colorScheme: z.enum(['light', 'dark', 'auto']).catch('auto'),
      density: z.enum(['compact', 'normal', 'roomy']).catch('normal'),
      letterKeys: z.boolean().catch(true),
    })
    .parse(kept ?? {});
}

/** Who is asking, what they may do and how they want things shown. A key has a name and a role, but no e-mail. */
export async function readMe(db: Database, actor: Actor): Promise<Me> {
  const permissions = [...permissionsOfRole[actor.role]];
  const person =
    actor.id === null
      ? undefined
      : await db
          .selectFrom('person')
          .select(['email', 'preferences'])
          .where('id', '=', actor.id)
          .executeTakeFirst();
  return {
    id: actor.id ?? 0,
    name: actor.name,
    email: person?.email ?? '',
    role: actor.role,
    permissions,
    preferences: readPreferences(person?.preferences, actor.language),
  };
}

/** Changes some preferences of the person who asks; a key has none to change. */
export async function setPreferences(
  db: Database,
  actor: Actor,
  changes: Partial<Preferences>,
): Promise<Preferences> {
  if (actor.id !== null)
    await db
      .updateTable('person')
      .set({ preferences: sql`preferences || ${JSON.stringify(changes)}::jsonb` })
      .where('id', '=', actor.id)
      .execute();
  const { preferences } = await readMe(db, actor);
  return preferences;
}
