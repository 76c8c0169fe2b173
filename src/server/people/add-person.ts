import type { Person } from '#contract/people.ts';
import type { Language, Role } from '#domain/people/roles.ts';
import type { SignIn } from '../auth/sign-in.ts';
import type { Database } from '../database/connect.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { readPerson } from './queries.ts';

export type NewPerson = { name: string; email: string; role: Role; password: string; language?: Language };

/**
 * Adds a person who signs in with e-mail and password.
 *
 * @throws ProblemError `alreadyDone` when the e-mail address belongs to someone
 */
export async function addPerson(db: Database, signIn: SignIn, input: NewPerson): Promise<Person> {
  const { password: hasher } = await signIn.auth.$context;
  const password = await hasher.hash(input.password);
  const id = await db.transaction().execute(async (transaction) => {
    const added = await transaction
      .insertInto('person')
      .values({
        name: input.name,
        email: input.email.toLowerCase(),
        role: input.role,
        email_verified: true,
        preferences: JSON.stringify(input.language ? { language: input.language } : {}),
      })
      .onConflict((conflict) => conflict.expression(transaction.fn('lower', ['email'])).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!added)
      throw new ProblemError('alreadyDone', {
        faults: [{ field: 'email', code: 'alreadyUsed', given: input.email }],
      });
    await transaction
      .insertInto('sign_in_account')
      .values({ account_id: String(added.id), provider_id: 'credential', person_id: added.id, password })
      .execute();
    return added.id;
  });
  return readPerson(db, id);
}
