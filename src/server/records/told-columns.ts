import type { Field } from '#domain/fields/field.ts';
import type { OwnField } from '#domain/fields/own-field-shape.ts';
import { describeFormerly, type OwnFieldKind, ownKey } from '#domain/fields/own-fields.ts';
import { describeSubject, type SubjectType } from '#domain/settings/setting-types.ts';
import type { Database } from '../database/connect.ts';
import { fieldThatLeft, formerColumns } from '../own-fields/former-columns.ts';
import { fieldsByColumn } from './record-table.ts';

/** What a change keeps, by column. */
export type Kept = { before: Record<string, unknown> | null; after: Record<string, unknown> | null };

/** The field that a column is told of by; `was` is the kind of an own field that has left the column. */
export type ToldColumn = { key: string; field: Field; was?: OwnFieldKind };
export type ToldColumns = ReadonlyMap<string, ToldColumn>;

/** By which field each column of some changes is told of: also those that own fields have left for another kind. */
export async function toldColumns(
  db: Database,
  type: SubjectType,
  changes: readonly Kept[],
): Promise<ToldColumns> {
  const { fields } = describeSubject(type);
  const told = new Map<string, ToldColumn>();
  for (const [column, key] of fieldsByColumn(fields)) {
    const field = fields[key];
    if (field) told.set(column, { key, field });
  }
  const left = new Map<string, OwnField>();
  for (const { before, after } of changes)
    for (const column of Object.keys({ ...before, ...after })) {
      const own = told.has(column) ? undefined : fieldThatLeft(column);
      if (own && ownKey(own.key) in fields) left.set(column, own);
    }
  if (left.size === 0) return told;
  const kinds = await formerColumns(db, [...left.values()]);
  for (const [column, own] of left) {
    const was = kinds.get(column);
    if (was) told.set(column, { key: ownKey(own.key), field: describeFormerly(own, was), was });
  }
  return told;
}
