import type { ListRow } from '#contract/lists.ts';
import type { Actor } from '#domain/people/actor.ts';
import { type RecordType, recordTypeNames } from '#domain/records/record-types.ts';
import type { Database } from '../database/connect.ts';
import { invalidInput } from '../problems/problem-error.ts';
import { columnsOf } from './cells.ts';
import { type PlaceInList, readCursor, writeCursor } from './list-cursor.ts';
import { type List, type ListInput, listOf, signatureOf } from './list-request.ts';
import { countRows, lineFrom, lineOf, type ReadLine, readAfter } from './queries.ts';
import { talliesOf } from './record-tally.ts';

/**
 * Lines of a list from its top or from where a cursor points.
 *
 * @throws ProblemError `invalidInput` for faults of filter, order and columns, and for a cursor of another list
 */
export async function listRows(
  db: Database,
  actor: Actor,
  input: ListInput & {
    type: RecordType;
    columns?: string | undefined;
    limit: number;
    cursor?: string | undefined;
  },
): Promise<{ items: ListRow[]; nextCursor: string | null }> {
  const list = listOf(actor, input.type, input);
  const after = placeOf(list, input.cursor);
  const columns = columnsOf(list.type, input.columns);
  const lines = lineOf(list.type, columns, list.context.language);
  const shape = (row: ReadLine) => lineFrom(row, columns);
  const { rows, last } = await readAfter(db, list, lines, shape, input.limit, after);
  return { items: rows, nextCursor: last && writeCursor(signatureOf(list), last) };
}

/** How many records a list has, exactly. */
export async function countList(
  db: Database,
  actor: Actor,
  input: ListInput & { type: RecordType },
): Promise<{ total: number }> {
  return { total: await countRows(db, listOf(actor, input.type, input)) };
}

/** How many records of each type there are, by the name of the type. */
export async function countRecords(db: Database): Promise<{ totals: Record<string, number> }> {
  const tallies = await talliesOf(db, recordTypeNames());
  return { totals: Object.fromEntries(tallies) };
}

/**
 * Where a cursor points in a list; its top when there is none.
 *
 * @throws ProblemError `invalidInput` when it belongs to another list or was changed
 */
export function placeOf(list: List, cursor: string | undefined): PlaceInList | undefined {
  if (cursor === undefined) return undefined;
  const place = readCursor(signatureOf(list), cursor, list.sort.length);
  if ('code' in place) throw invalidInput(place);
  return place;
}
