import type { Found } from '#contract/search.ts';
import type { RecordLinkType } from '#domain/fields/field.ts';
import type { Database } from '../database/connect.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { readName } from './queries.ts';

/**
 * What a link to a record is called. A lead that has become a contact keeps its name under either type.
 *
 * @throws ProblemError `notFound` when there never was such a record, or it was erased
 */
export async function nameOfRecord(
  db: Database,
  { type, id }: { type: RecordLinkType; id: number },
): Promise<Found> {
  const found = await readName(db, type, id);
  if (!found) throw new ProblemError('notFound');
  return { type, ...found };
}
