import { sql } from 'kysely';
import type { PasteInput } from '#contract/paste.ts';
import type { Selection } from '#contract/selections.ts';
import type { Field } from '#domain/fields/field.ts';
import type { TypedValue } from '#domain/fields/read-typed.ts';
import { pastableFields, readPasted } from '#domain/paste/read-pasted.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Fault } from '#domain/problems/faults.ts';
import { mostIds } from '#domain/records/most-ids.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import type { Database } from '../database/connect.ts';
import { invalidInput } from '../problems/problem-error.ts';
import { finderByName } from '../records/find-by-name.ts';
import { typedReader } from '../records/typed-reader.ts';
import { selectRecords } from '../selections/select-records.ts';

/** A column of texts and the field it goes to. */
export type PastedColumn = { key: string; field: Field; texts: readonly string[] };

/** What is pasted into one record, a cell for each column. */
export type PastedRow = { id: number; cells: readonly TypedValue[] };

/**
 * The columns, each with its field.
 *
 * @throws ProblemError `invalidInput` that names what cannot be pasted into, or is pasted into twice
 */
export function pastedColumns(type: RecordType, columns: PasteInput['columns']): PastedColumn[] {
  const fields = new Map(pastableFields(type));
  const faults: Fault[] = [];
  const found = columns.flatMap(({ field: key, texts }, i): PastedColumn[] => {
    const field = fields.get(key);
    if (field && columns.findIndex((other) => other.field === key) === i) return [{ key, field, texts }];
    const code = field ? 'namedTwice' : 'unknownField';
    faults.push({ field: `columns.${i}.field`, code, given: key.slice(0, 60) });
    return [];
  });
  if (faults.length > 0) throw invalidInput(...faults);
  return found;
}

/**
 * The ids of the records that are pasted into, in the order of the list.
 *
 * @throws ProblemError `invalidInput` where they have no order or are too many; `gone` when the snapshot is no longer kept
 */
export async function pasteTargets(
  db: Database,
  actor: Actor,
  type: RecordType,
  selection: Selection,
): Promise<number[]> {
  const { ids, snapshotId } = selection;
  const selected = await selectRecords(db, actor, type, selection);
  if (ids) return [...new Set(ids)];
  if (snapshotId === undefined) throw invalidInput({ field: 'selection.ids', code: 'missing' });
  const { rows } = await sql<{ id: number }>`
    select held.id from list_page, unnest(list_page.ids) with ordinality as held (id, place)
    where list_page.snapshot_id = ${snapshotId} and held.id in (${selected.ids})
    order by list_page.page, held.place limit ${sql.lit(mostIds + 1)}
  `.execute(db);
  if (rows.length > mostIds) throw invalidInput({ field: 'selection', code: 'tooMany', limit: mostIds });
  return rows.map(({ id }) => id);
}

/** How many of so many records the columns reach: a column of one text goes to all of them. */
export function rowsReached(columns: readonly Pick<PastedColumn, 'texts'>[], records: number): number {
  return Math.min(
    records,
    Math.max(...columns.map(({ texts }) => (texts.length === 1 ? records : texts.length))),
  );
}

/** The text that a column has for the row at a place; none beyond its end. */
export function textAt({ texts }: Pick<PastedColumn, 'texts'>, place: number): string {
  return texts[texts.length === 1 ? 0 : place] ?? '';
}

/** What is to name records. */
function namesOfRecords(columns: readonly PastedColumn[]): string[] {
  return columns.flatMap(({ field, texts }) => (linked.has(field.kind) ? texts : []));
}

/** Kinds of field that point at a record. */
const linked: ReadonlySet<string> = new Set(['account', 'recordLink']);

/** Reads what is pasted into each record. */
export async function readPastedRows(
  db: Database,
  actor: Actor,
  type: RecordType,
  ids: readonly number[],
  columns: readonly PastedColumn[],
  { timeZone = 'UTC', empty }: Pick<PasteInput, 'timeZone' | 'empty'>,
): Promise<PastedRow[]> {
  const reader = {
    ...(await typedReader(db, actor.language, type, timeZone)),
    findByName: await finderByName(db, namesOfRecords(columns)),
  };
  return ids.slice(0, rowsReached(columns, ids.length)).map((id, place) => ({
    id,
    cells: columns.map(({ field, ...column }) => {
      const cell = readPasted(textAt(column, place), field, reader);
      const clears = cell.is === 'empty' && empty === 'clear' && field.required;
      return clears ? { is: 'unreadable', code: 'required' } : cell;
    }),
  }));
}
