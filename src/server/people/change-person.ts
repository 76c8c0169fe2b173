import type { Person } from '#contract/people.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Role } from '#domain/people/roles.ts';
import { roleOf } from '../auth/api-keys.ts';
import type { Database } from '../database/connect.ts';
import { invalidInput, ProblemError } from '../problems/problem-error.ts';
import { readPerson } from './queries.ts';

/** @throws ProblemError `invalidInput` where one of the roles is the owner's and the actor is none */
export function requireOwnerFor(actor: Actor, field: 'role' | 'active', ...touched: Role[]): void {
  if (touched.includes('owner') && actor.role !== 'owner') throw invalidInput({ field, code: 'ownersOnly' });
}

export type PersonChanges = { id: number; role?: Role | undefined; active?: boolean | undefined };

/**
 * Gives a person another role, or lets them in or out. Who is let out is signed out everywhere; what they did and what
 * is assigned to them stays. Only an owner makes or changes an owner, and one owner always remains.
 *
 * @throws ProblemError `notFound`; `invalidInput` where only an owner may, or where no owner would remain
 */
export function changePerson(db: Database, actor: Actor, changes: PersonChanges): Promise<Person> {
  return db.transaction().execute(async (transaction) => {
    // All owners are locked, so that two of them cannot step down at the same moment.
    const owners = await transaction
      .selectFrom('person')
      .innerJoin('sign_in_account', 'sign_in_account.person_id', 'person.id')
      .select('person.id')
      .where('role', '=', 'owner')
      .where('active', '=', true)
      .forUpdate('person')
      .execute();
    const found = await transaction
      .selectFrom('person')
      .select(['role', 'active'])
      .where('id', '=', changes.id)
      .forUpdate()
      .executeTakeFirst();
    if (!found) throw new ProblemError('notFound');
    const person = { role: roleOf(found.role), active: found.active };
    const { role = person.role, active = person.active } = changes;
    const field = changes.role === undefined ? 'active' : 'role';
    requireOwnerFor(actor, field, person.role, role);
    const stepsDown = owners.some(({ id }) => id === changes.id) && (role !== 'owner' || !active);
    if (stepsDown && owners.length === 1) throw invalidInput({ field, code: 'lastOwner' });
    await transaction
      .updateTable('person')
      .set({ role, active, updated_at: new Date().toISOString() })
      .where('id', '=', changes.id)
      .execute();
    if (!active) await transaction.deleteFrom('session').where('person_id', '=', changes.id).execute();
    return readPerson(transaction, changes.id);
  });
}
