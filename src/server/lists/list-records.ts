import type { Actor } from '#domain/people/actor.ts';
import { nestOwn } from '#domain/records/own-values.ts';
import type { RecordOfType, RecordType } from '#domain/records/record-types.ts';
import type { Database } from '../database/connect.ts';
import { recordColumns } from '../records/record-table.ts';
import { writeCursor } from './list-cursor.ts';
import { type ListInput, listOf, signatureOf } from './list-request.ts';
import { placeOf } from './list-rows.ts';
import { countRows, readAfter } from './queries.ts';

/**
 * Whole records of a list, page by page, with the exact number of all unless `total` is `false`.
 *
 * @throws ProblemError `invalidInput` for faults of filter and order, and for a cursor of another list
 */
export async function listRecords<T extends RecordType>(
  db: Database,
  actor: Actor,
  type: T,
  input: ListInput & { limit: number; cursor?: string | undefined; total: boolean },
): Promise<{ items: RecordOfType<T>[]; nextCursor: string | null; total: number | null }> {
  const list = listOf(actor, type, input);
  const after = placeOf(list, input.cursor);
  const columns = recordColumns(type, actor.language);
  const page = readAfter(db, list, columns, (row: RecordOfType<T>) => nestOwn(row), input.limit, after);
  const [{ rows, last }, total] = await Promise.all([page, input.total ? countRows(db, list) : null]);
  return { items: rows, nextCursor: last && writeCursor(signatureOf(list), last), total };
}
