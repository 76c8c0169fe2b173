import pg from 'pg';
import { adoptedOwnFields } from '#domain/fields/adopted-fields.ts';
import { ownKey } from '#domain/fields/own-fields.ts';
import { invalidInput } from '../problems/problem-error.ts';

/** The column that a constraint of an own field is about, by the name that `giveUnique` gives it. */
const ownConstraint = /^(?:contact|account|campaign)_(own_\d+(?:_\d+)?)_unique$/;

/** What PostgreSQL calls it when a constraint that keeps values apart is broken. */
export const exclusionViolation = '23P01';

/** An error of the database as the problem it is: that two records would hold the same value in a unique field. */
export function notUniqueProblem(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError) || error.code !== exclusionViolation) return error;
  const [, storage] = ownConstraint.exec(error.constraint ?? '') ?? [];
  const field = adoptedOwnFields().find((one) => one.storage === storage);
  return field ? invalidInput({ field: ownKey(field.key), code: 'notUnique' }) : error;
}
