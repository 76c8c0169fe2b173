import { fieldsOf, type RecordType, recordTypeNames } from '#domain/records/record-types.ts';
import { ProblemError } from '../problems/problem-error.ts';

/**
 * The record type by this name, where its records are rated by criteria.
 *
 * @throws ProblemError `notFound`
 */
export function scoredType(name: string): RecordType {
  const type = recordTypeNames().find((known) => known === name);
  if (!type || !('criteriaMet' in fieldsOf(type))) throw new ProblemError('notFound');
  return type;
}
