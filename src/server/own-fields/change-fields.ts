import { sql } from 'kysely';
import type { OwnField } from '#domain/fields/own-fields.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Services } from '../api/context.ts';
import type { ChangeTransaction } from '../change-sets/within-change-set.ts';
import { invalidInput, ProblemError } from '../problems/problem-error.ts';
import { changeSettings } from '../settings/change-settings.ts';
import { readOwnFields, refreshOwnFields } from './read-own-fields.ts';

/** How often a change of fields waits for those who write records; see `settleOwnFields`. */
const mostTries = 5;

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
): Promise<OwnField[]> {
  for (let tries = 1; ; tries++) {
    try {
      await changeSettings(services, actor, async (transaction) => {
        await sql`lock table own_field in share row exclusive mode`.execute(transaction);
        await act(transaction, await readOwnFields(transaction));
      });
      await refreshOwnFields(services.db);
      return await readOwnFields(services.db);
    } catch (error) {
      if (codeOf(error) === '23505') throw invalidInput({ field: 'rules.unique', code: 'notUnique' });
      if (codeOf(error) !== '55P03') throw error;
      if (tries === mostTries) throw new ProblemError('busy');
    }
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
