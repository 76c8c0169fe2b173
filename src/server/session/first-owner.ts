import { sql } from 'kysely';
import { hashToken, newSecretToken } from '../auth/secret-token.ts';
import type { SignIn } from '../auth/sign-in.ts';
import type { Database } from '../database/connect.ts';
import { addPerson, type NewPerson } from '../people/add-person.ts';
import { hasPeople } from '../people/queries.ts';
import { ProblemError } from '../problems/problem-error.ts';

/**
 * The path of the one-time link that makes the first account, or null where there are people already.
 * Each start makes a new link and ends those before it: what scrolled away in a terminal is worth nothing.
 */
export async function firstOwnerPath(db: Database): Promise<string | null> {
  if (await hasPeople(db)) return null;
  const { token, hash } = newSecretToken('');
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('setup_link').execute();
    await transaction.insertInto('setup_link').values({ token_hash: hash }).execute();
  });
  return `/setup?token=${token}`;
}

/**
 * Makes the first account, who owns the database, and ends the link.
 *
 * @throws ProblemError `notAllowed` when the link is unknown, used or came too late
 */
export async function makeFirstOwner(
  db: Database,
  signIn: SignIn,
  input: Omit<NewPerson, 'role'> & { token: string },
): Promise<{ email: string }> {
  const taken = await db
    .updateTable('setup_link')
    .set({ used_at: sql<string>`now()` })
    .where('token_hash', '=', hashToken(input.token))
    .where('used_at', 'is', null)
    .returning('created_at')
    .executeTakeFirst();
  if (!taken || (await hasPeople(db)))
    throw new ProblemError('notAllowed', { faults: [{ field: 'token', code: 'usedLink' }] });
  const owner = await addPerson(db, signIn, { ...input, role: 'owner' });
  return { email: owner.email };
}
