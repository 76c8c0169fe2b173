import { sql } from 'kysely';
import type { FieldSet } from '#domain/fields/field.ts';
import { ownKey } from '#domain/fields/own-fields.ts';
import type { Database } from '../database/connect.ts';
import { fieldThatLeft } from '../own-fields/former-columns.ts';
import { fieldsByColumn } from '../records/record-table.ts';
import type { SubjectTable } from '../settings/subject-tables.ts';

/** A column that a change set has changed. */
export type UndoColumn = {
  name: string;
  /** Its type, as SQL. */
  type: string;
  /** The table whose ids it holds, where the database sees to it that they are there. */
  refersTo: string | null;
};

/** Columns that get their values back together or not at all. */
export type ColumnGroup = {
  columns: UndoColumn[];
  /** The field that a refusal names; left out where it is about the record itself. */
  field: string | undefined;
  /** Whether it is of an own field that stands elsewhere since its kind changed: what is seen of it would stay. */
  isLeft?: boolean;
};

/**
 * Columns that say one thing, beside those of one field, as the two of a link are. "File as" follows from others, and is
 * seen to apart.
 */
const together: readonly (readonly string[])[] = [
  ['full_name', 'title', 'first_name', 'middle_name', 'last_name', 'suffix'],
  ['rating', 'rating_mode'],
  ['deleted_at', 'merged_into_id'],
  ['type_id', 'converted_at'],
  // Of an own field, whose values stand in another column for each kind that it was of.
  ['kind', 'storage', 'rules'],
];

/** Columns of the record's own life, which are no fields. */
const lifeColumns = new Set(['deleted_at', 'merged_into_id', 'type_id', 'converted_at']);

/** The named columns as they are in a table; one that is there no more is left out. */
export async function undoColumns(
  db: Database,
  table: SubjectTable,
  names: readonly string[],
): Promise<UndoColumn[]> {
  const { rows } = await sql<UndoColumn>`
    select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, (
        select c.confrelid::regclass::text from pg_constraint c
        where c.conrelid = a.attrelid and c.contype = 'f' and c.conkey = array[a.attnum]) as "refersTo"
    from pg_attribute a
    where a.attrelid = ${table}::regclass and a.attname = any (${names}) and a.attnum > 0
      and not a.attisdropped and a.attgenerated = ''
    order by a.attnum
  `.execute(db);
  return rows;
}

/** Puts columns into groups that are undone as one. */
export function groupColumns(columns: readonly UndoColumn[], fields: FieldSet): ColumnGroup[] {
  const byColumn = fieldsByColumn(fields);
  const groups = new Map<string, ColumnGroup>();
  for (const column of columns) {
    const companions = together.find((names) => names.includes(column.name));
    const key = companions?.[0] ?? byColumn.get(column.name) ?? column.name;
    const group = groups.get(key);
    if (group) group.columns.push(column);
    else groups.set(key, { columns: [column], field: undefined });
  }
  return [...groups].map(([key, { columns: members }]) => {
    const left = fieldThatLeft(key);
    if (left) return { columns: members, field: ownKey(left.key), isLeft: true };
    const named = members.find(({ name }) => name === key) ?? members[0];
    const field = named && !lifeColumns.has(named.name) ? byColumn.get(named.name) : undefined;
    return { columns: members, field };
  });
}
