import { sql } from 'kysely';
import { formLayout } from '#contract/forms.ts';
import type { FormLayout } from '#domain/forms/form-layout.ts';
import { describeType, type RecordType } from '#domain/records/record-types.ts';
import type { ChangeTransaction } from '../change-sets/within-change-set.ts';
import type { Database } from '../database/connect.ts';

/** A form as it is kept; without a layout it is as it comes with Winnow. */
export type KeptForm = { id: number; type: string; version: number; layout: FormLayout | null };

/** The forms that are kept, of whatever type. */
export async function readKeptForms(db: Database): Promise<KeptForm[]> {
  const rows = await db
    .selectFrom('form_layout')
    .select(['id', 'record_type as type', 'version', 'layout'])
    .where('deleted_at', 'is', null)
    .execute();
  return rows.map(({ layout, ...row }) => ({ ...row, layout: formLayout.nullable().parse(layout) }));
}

/** Keeps nobody else from changing forms until the transaction ends. */
export async function lockForms(transaction: ChangeTransaction): Promise<void> {
  await sql`lock table form_layout in share row exclusive mode`.execute(transaction);
}

/** Keeps the layout of a form; null for the one that comes with Winnow. What is so already is not written. */
export async function writeForm(
  transaction: ChangeTransaction,
  type: RecordType,
  layout: FormLayout | null,
): Promise<void> {
  const { en, nb } = describeType(type).label.many;
  const kept = layout && JSON.stringify(layout);
  await sql`
    insert into form_layout (record_type, label_en, label_nb, layout)
    values (${type}, ${en}, ${nb}, ${kept}::jsonb)
    on conflict (record_type) do update set layout = excluded.layout, deleted_at = null
      where (form_layout.layout, form_layout.deleted_at) is distinct from (excluded.layout, null)
  `.execute(transaction);
}
