import { sql } from 'kysely';
import type { OwnField } from '#domain/fields/own-field-shape.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Services } from '../api/context.ts';
import type { ChangeTransaction } from '../change-sets/within-change-set.ts';
import { errorCode } from '../database/error-code.ts';
import { invalidInput, ProblemError } from '../problems/problem-error.ts';
import { changeSettings, keptChangeSet } from '../settings/change-settings.ts';
import { exclusionViolation } from './not-unique.ts';
import { readOwnFields, refreshOwnFields } from './read-own-fields.ts';

/** How often a change of fields waits for those who write records. */
const mostTries = 5;

/** What PostgreSQL calls it when a lock was waited for too long, or each waited for the other. */
const inTheWay: readonly unknown[] = ['55P03', '40P01'];

/** The own fields as they are now, and the change set that undoes what was done; null where nothing changed. */
export type ChangedFields = { fields: OwnField[]; changeSetId: number | null };

/**
 * Changes own fields in one change set, and takes the fields as they are then for those that there are.
 *
 * @throws ProblemError `busy` where records are being written all the while; `invalidInput` where what comes of it is
 *   no field, or one that must be unique and is not
 */
export async function changeFields(
  services: Services,
  actor: Actor,
  act: (transaction: ChangeTransaction, fields: readonly OwnField[]) => Promise<void>,
): Promise<ChangedFields> {
  const changeSetId = await patiently(async () => {
    const { result } = await changeSettings(services, actor, async (transaction) => {
      await sql`lock table own_field in share row exclusive mode`.execute(transaction);
      await act(transaction, await readOwnFields(transaction));
      return transaction.changeSetId;
    });
    return result;
  });
  return {
    fields: await refreshOwnFields(services.db),
    changeSetId: await keptChangeSet(services.db, changeSetId),
  };
}

/**
 * Does what holds a table for a moment, again where it had to wait too long for those who write records.
 *
 * @throws ProblemError `busy` where they write all the while; `invalidInput` where values are to be unique and are not
 */
export async function patiently<T>(act: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await act();
    } catch (error) {
      if (errorCode(error) === exclusionViolation)
        throw invalidInput({ field: 'rules.unique', code: 'notUnique' });
      if (!inTheWay.includes(errorCode(error))) throw error;
      if (tries === mostTries) throw new ProblemError('busy');
    }
  }
}
