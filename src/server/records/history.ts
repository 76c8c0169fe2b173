import { sql } from 'kysely';
import { changeKinds, type HistoryEntry } from '#contract/records.ts';
import { duplicateBaseOf } from '#domain/duplicates/duplicate-base.ts';
import { adoptedOwnFields } from '#domain/fields/adopted-fields.ts';
import type { Field } from '#domain/fields/field.ts';
import { ownKey } from '#domain/fields/own-fields.ts';
import type { Language } from '#domain/people/roles.ts';
import { fieldsOf, type RecordType } from '#domain/records/record-types.ts';
import { undoneBy } from '../change-sets/undone-by.ts';
import type { Database } from '../database/connect.ts';
import { formerColumns } from '../own-fields/former-columns.ts';
import { invalidInput } from '../problems/problem-error.ts';
import { namesBehindIds } from './names-behind-ids.ts';
import { fieldsByColumn, nameColumn, tableOf } from './record-table.ts';
import { type Kept, type ToldColumn, type ToldColumns, toldColumns } from './told-columns.ts';

/** Columns of the record's own life, which history shows as an act and not as a change of a field. */
const lifeColumns = new Set(['deleted_at', 'type_id']);

type ChangeRow = {
  recordId: number;
  changeSetId: number;
  at: string;
  actorId: number | null;
  actorName: string;
  kind: string;
  act: HistoryEntry['act'];
  version: number;
  records: number;
} & Kept;

type HistoryQuery = {
  type: RecordType;
  id: number;
  limit: number;
  before?: number | undefined;
  /** Only what changed this field. */
  field?: string | undefined;
  language: Language;
};

/**
 * What happened with a record, and with those that were merged into it, newest first; `next` continues where the page
 * ends. What one act did to several of them stays on one page.
 */
export async function recordHistory(
  db: Database,
  { type, id, limit, before, field, language }: HistoryQuery,
): Promise<{ items: HistoryEntry[]; next: number | null }> {
  const merged = await recordsMergedInto(db, type, id);
  const { rows } = await sql<ChangeRow>`
    select c.record_id as "recordId", s.id as "changeSetId", s.at, s.actor_id as "actorId", s.actor_name as "actorName", s.kind,
      c.act, c.version, s.records, c.before, c.after
    from change c join change_set s on s.id = c.change_set_id
    where c.subject = ${tableOf(type).table} and c.record_id = any (${[id, ...merged.keys()]}::bigint[])
      ${before === undefined ? sql`` : sql`and c.change_set_id < ${before}`}
      ${field === undefined ? sql`` : sql`and c.after ?| ${await columnsOfField(db, type, field)}::text[]`}
    order by c.change_set_id desc, c.record_id = ${id} desc, c.record_id, c.version desc limit ${limit + 1 + merged.size}
  `.execute(db);
  const page = rows.filter((row, place) => place < limit || row.changeSetId === rows[limit - 1]?.changeSetId);
  const told = await toldColumns(db, type, page);
  const names = await namesBehindIds(db, told, page, language);
  const undone = await undoneBy(
    db,
    page.map((row) => row.changeSetId),
  );
  const items = page.map((row) => ({
    changeSetId: row.changeSetId,
    at: row.at,
    actor: { id: row.actorId, name: row.actorName },
    kind: changeKinds.find((known) => known === row.kind) ?? 'api',
    act: row.act,
    version: row.version,
    changes: fieldChanges(told, row, names),
    records: row.records,
    undone: undone.has(row.changeSetId),
    ...(row.recordId === id
      ? {}
      : { mergedFrom: { id: row.recordId, name: merged.get(row.recordId) ?? '' } }),
  }));
  return { items, next: rows.length > page.length ? (page.at(-1)?.changeSetId ?? null) : null };
}

/** @throws ProblemError `invalidInput` for a field that the type has not */
async function columnsOfField(db: Database, type: RecordType, field: string): Promise<string[]> {
  const columns = [...fieldsByColumn(fieldsOf(type))].filter(([, key]) => key === field);
  if (columns.length === 0) throw invalidInput({ field: 'field', code: 'unknownField', given: field });
  const own = adoptedOwnFields().filter(({ key }) => ownKey(key) === field);
  const left = own.length > 0 ? (await formerColumns(db, own)).keys() : [];
  return [...columns.map(([column]) => column), ...left];
}

/** The names of all records that went into this one, over any number of merges, by their ids. */
async function recordsMergedInto(db: Database, type: RecordType, id: number): Promise<Map<number, string>> {
  const base = duplicateBaseOf(type);
  if (base === null) return new Map();
  const { rows } = await sql<{ id: number; name: string }>`
    with recursive merged as (
      select r.id, ${sql.ref(`r.${nameColumn(type)}`)} as name from ${sql.table(base)} r where merged_into_id = ${id}
      union
      select r.id, ${sql.ref(`r.${nameColumn(type)}`)} from merged m join ${sql.table(base)} r on r.merged_into_id = m.id
    )
    select id, name from merged
  `.execute(db);
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** What a change did to each field, from the columns before and after. */
export function fieldChanges(
  columns: ToldColumns,
  row: Kept,
  nameOf: (field: Field, value: unknown) => string | null,
) {
  const before = fieldValues(columns, row.before);
  const after = fieldValues(columns, row.after);
  return [...after].map(([key, { field, was, value }]) => {
    const former = before.get(key)?.value;
    const shown = { before: nameOf(field, former), after: nameOf(field, value) };
    return {
      field: key,
      before: former ?? null,
      after: value ?? null,
      ...(was ? { was } : {}),
      ...(shown.before !== null || shown.after !== null ? { shown } : {}),
    };
  });
}

/** What a change holds by column, as values by field. */
function fieldValues(
  columns: ToldColumns,
  kept: Record<string, unknown> | null,
): Map<string, ToldColumn & { value: unknown }> {
  const values = new Map<string, ToldColumn & { value: unknown }>();
  for (const [column, value] of Object.entries(kept ?? {})) {
    const told = lifeColumns.has(column) ? undefined : columns.get(column);
    if (!told) continue;
    const sofar = values.get(told.key)?.value;
    values.set(told.key, {
      ...told,
      value: told.field.kind === 'recordLink' ? linkOf(sofar, column, value) : value,
    });
  }
  return values;
}

/** A link is kept in two columns: its type and its id. */
function linkOf(sofar: unknown, column: string, value: unknown): unknown {
  if (value === null) return sofar ?? null;
  const part = column.endsWith('_type') ? { type: value } : { id: value };
  return { ...(typeof sofar === 'object' ? sofar : null), ...part };
}

/**
 * Which fields have changed since a version was read; `null` when the version was never there, and nothing can be
 * told from it.
 */
export async function fieldsChangedSince(
  db: Database,
  type: RecordType,
  id: number,
  version: number,
): Promise<Set<string> | null> {
  const { rows } = await sql<Kept>`
    select before, after from change
    where subject = ${tableOf(type).table} and record_id = ${id} and version > ${version}
  `.execute(db);
  if (rows.length === 0) return null;
  const columns = await toldColumns(db, type, rows);
  return new Set(rows.flatMap((row) => [...fieldValues(columns, row.after).keys()]));
}
