import pg from 'pg';
import { adoptedOwnFields } from '#domain/fields/adopted-fields.ts';
import { ownKey } from '#domain/fields/own-fields.ts';
import { invalidInput } from '../problems/problem-error.ts';

/** The column that a unique index of an own field is about, by the name that `uniqueIndex` gives it. */
const ownIndex = /^(?:contact|account|campaign)_(own_\d+(?:_\d+)?)_unique$/;

/** An error of the database as the problem it is: that two records would hold the same value in a unique field. */
export function notUniqueProblem(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError) || error.code !== '23505') return error;
  const [, storage] = ownIndex.exec(error.constraint ?? '') ?? [];
  const field = adoptedOwnFields().find((one) => one.storage === storage);
  return field ? invalidInput({ field: ownKey(field.key), code: 'notUnique' }) : error;
}
