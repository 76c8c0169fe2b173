import { sql } from 'kysely';
import type { OwnField } from '#domain/fields/own-field-shape.ts';
import { systemActor } from '#domain/people/actor.ts';
import type { Services } from '../api/context.ts';
import type { Database, DatabaseTransaction } from '../database/connect.ts';
import { patiently } from './change-fields.ts';
import { readOwnFields } from './read-own-fields.ts';
import { searchedOtherwise, searchOwnFields } from './search-own-fields.ts';
import { formulasOtherwise, giveFormulas, waitBriefly } from './storage.ts';

type Fields = readonly OwnField[];

/** Has the search box look where this version of the program looks, for which no field need have changed. */
export function searchAsNow(services: Services): Promise<void> {
  return asNow(services.db, searchedOtherwise, (transaction, fields) =>
    searchOwnFields(services, systemActor(), transaction, fields, new Set()),
  );
}

/** Has the formulas mean what they mean to this version of the program, for which no field need have changed. */
export function formulasAsNow({ db }: Services): Promise<void> {
  return asNow(db, formulasOtherwise, giveFormulas);
}

/**
 * Makes what follows from the fields that there are what it should be. Where it is already nothing is held.
 *
 * @throws ProblemError `busy` while many records are written
 */
async function asNow(
  db: Database,
  otherwise: (db: Database, fields: Fields) => Promise<readonly unknown[]>,
  mend: (transaction: DatabaseTransaction, fields: Fields) => Promise<unknown>,
): Promise<void> {
  if ((await otherwise(db, await readOwnFields(db))).length === 0) return;
  await patiently(() =>
    db.transaction().execute(async (transaction) => {
      await waitBriefly(transaction);
      await sql`lock table own_field in share row exclusive mode`.execute(transaction);
      await mend(transaction, await readOwnFields(transaction));
    }),
  );
}
