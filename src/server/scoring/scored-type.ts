import { fieldsOf, isRecordType, type RecordType } from '#domain/records/record-types.ts';
import { ProblemError } from '../problems/problem-error.ts';

/**
 * The record type by this name, where its records are rated by criteria.
 *
 * @throws ProblemError `notFound`
 */
export function scoredType(name: string): RecordType {
  if (!isRecordType(name) || !('criteriaMet' in fieldsOf(name))) throw new ProblemError('notFound');
  return name;
}
