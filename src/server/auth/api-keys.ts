import type { Actor } from '#domain/people/actor.ts';
import type { Language, Role } from '#domain/people/roles.ts';
import type { Database } from '../database/connect.ts';
import { hashToken, newSecretToken } from './secret-token.ts';

/** Makes a key for a program and gives it back; only its hash is kept. */
export async function addApiKey(db: Database, input: { name: string; role: Role }): Promise<string> {
  const { token, hash } = newSecretToken('wk_');
  await db.insertInto('api_key').values({ name: input.name, role: input.role, key_hash: hash }).execute();
  return token;
}

/** Who calls with this key, or null where it is unknown or revoked. */
export async function actorOfApiKey(db: Database, token: string, language: Language): Promise<Actor | null> {
  const key = await db
    .selectFrom('api_key')
    .select(['name', 'role'])
    .where('key_hash', '=', hashToken(token))
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return key ? { kind: 'key', id: null, name: key.name, role: roleOf(key.role), language } : null;
}

/** A role as the database keeps it, checked there by a constraint. */
export function roleOf(role: string): Role {
  if (role === 'owner' || role === 'admin' || role === 'member') return role;
  return 'viewer';
}
