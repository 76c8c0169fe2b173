import { sql } from 'kysely';
import type { Cell } from '#contract/lists.ts';
import { mostPreviewed, type PasteInput, type PastePreview } from '#contract/paste.ts';
import { addressPartOf } from '#domain/fields/address-parts.ts';
import { type AddressValue, clearedValue, type Field } from '#domain/fields/field.ts';
import type { TypedValue } from '#domain/fields/read-typed.ts';
import { recordLinkOf } from '#domain/filters/filter-values.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { differs } from '../bulk-edit/change-chosen.ts';
import type { Database } from '../database/connect.ts';
import { lineFrom, lineOf, type ReadLine } from '../lists/queries.ts';
import { shownAddressPlace } from '../lists/shown-values.ts';
import { findItem } from '../own-lists/find-or-add-item.ts';
import { livingRecords, tableOf } from '../records/record-table.ts';
import { editOfPaste } from './edit-of-paste.ts';
import {
  type PastedColumn,
  type PastedRow,
  pastedColumns,
  pasteTargets,
  readPastedRows,
  textAt,
} from './pasted-rows.ts';

/** New names that are told. */
const mostNames = 20;

/**
 * What pasting would come to; nothing is written.
 *
 * @throws ProblemError as the pasting itself
 */
export async function previewPaste(
  db: Database,
  actor: Actor,
  type: RecordType,
  input: PasteInput,
): Promise<PastePreview> {
  const columns = pastedColumns(type, input.columns);
  const ids = await pasteTargets(db, actor, type, input.selection);
  const rows = await readPastedRows(db, actor, type, ids, columns, input);
  const newNames = new Map<string, { field: string; name: string }>();
  const differing = await db.transaction().execute(async (transaction) => {
    const edit = await editOfPaste(transaction, type, columns, rows, input.empty, async (list, name) => {
      const known = await findItem(transaction, list, name);
      const field = columns.find((column) => column.field.list === list)?.key;
      if (known === null && field) newNames.set(`${list} ${name}`, { field, name });
      return known ?? -1;
    });
    const counted = await sql<{ differing: number }>`
      select count(*) as differing from pasted join ${sql.table(tableOf(type).table)} as r using (id)
      where ${livingRecords(type)} and ${differs(edit)}`.execute(transaction);
    return counted.rows[0]?.differing ?? 0;
  });
  const longest = Math.max(...columns.map(({ texts }) => texts.length));
  return {
    total: rows.length,
    differing,
    unreadable: rows.filter(isUnreadable).length,
    without: ids.length - rows.length,
    over: Math.max(0, longest - ids.length),
    newNames: [...newNames.values()].slice(0, mostNames),
    items: await toldRows(db, actor, type, columns, rows, input.empty),
  };
}

function isUnreadable({ cells }: PastedRow): boolean {
  return cells.some(({ is }) => is === 'unreadable');
}

/** The rows that are told one by one, with what they hold today. */
async function toldRows(
  db: Database,
  actor: Actor,
  type: RecordType,
  columns: readonly PastedColumn[],
  rows: readonly PastedRow[],
  empty: PasteInput['empty'],
): Promise<PastePreview['items']> {
  const placed = rows.map((row, place) => ({ ...row, place }));
  const told = [...placed.filter(isUnreadable), ...placed.filter((row) => !isUnreadable(row))].slice(
    0,
    mostPreviewed,
  );
  const keys = columns.map(({ key }) => key).filter((key) => !addressPartOf(key));
  const address =
    keys.length === columns.length ? sql`null` : sql`r.addresses -> (${shownAddressPlace} - 1)::integer`;
  const { rows: lines } = await sql<ReadLine & { address: AddressValue | null }>`
    select ${address} as address, ${lineOf(type, keys, actor.language)} from ${sql.table(tableOf(type).table)} as r
    where ${livingRecords(type)} and r.id = any (${told.map(({ id }) => id)}::bigint[])`.execute(db);
  const byId = new Map(lines.map((line) => [line.id, { ...lineFrom(line, keys), address: line.address }]));
  return told.map(({ id, place, cells }) => {
    const line = byId.get(id);
    return {
      id,
      place,
      name: line?.name ?? '',
      text: columns.map((column) => textAt(column, place).slice(0, 200)),
      cells: columns.map((column, i) => {
        const { key, field } = column;
        const cell = cells[i] ?? { is: 'empty' };
        const part = addressPartOf(key);
        const before = (part ? line?.address?.[part] : line?.values[key]) ?? null;
        return {
          before,
          after:
            cell.is === 'unreadable' || (cell.is === 'empty' && empty === 'keep')
              ? before
              : shown(field, cell, textAt(column, place)),
          ...(cell.is === 'unreadable' && {
            unreadable: {
              code: cell.code,
              ...(cell.limit !== undefined && { limit: cell.limit }),
              ...(cell.given !== undefined && { given: cell.given }),
            },
          }),
        };
      }),
    };
  });
}

/** A value as a line of a list shows it. */
function shown(field: Field, cell: TypedValue, text: string): Cell {
  const value: unknown = cell.is === 'value' ? cell.value : clearedValue(field);
  if (Array.isArray(value)) {
    if (value.length === 0) return null;
    if (field.kind === 'listItems') return value.map((name) => ({ name: String(name), color: null }));
    return String(value[0].value);
  }
  if (field.kind === 'account' && typeof value === 'number') return { id: value, name: text.trim() };
  if (field.kind === 'recordLink') {
    const link = recordLinkOf(value);
    return link && { type: link.type, id: Number(link.id), name: text.trim() };
  }
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null ? null : String(value).slice(0, 300);
}
