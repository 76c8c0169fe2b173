import type { Labelled } from '#domain/fields/field.ts';
import type { QuickAddDraft } from '#domain/quick-add/parse-line.ts';
import { type FieldValue, textOf, type Values } from '../form/record-values.ts';
import { valuesOfName } from '../values/name-values.ts';

/** What a line fills in: empty fields, and rows beside those that are there. Nothing that was typed is replaced. */
export function valuesOfLine(draft: QuickAddDraft, values: Values): Values {
  const filled: Record<string, FieldValue> = {};
  if (draft.fullName !== '' && textOf(values, 'fullName') === '')
    Object.assign(filled, valuesOfName(draft.fullName, {}));
  for (const key of ['company', 'jobTitle'] as const)
    if (draft[key] !== '' && textOf(values, key) === '') filled[key] = draft[key];
  for (const key of ['emails', 'phones', 'websites'] as const) {
    const rows = rowsOf(values[key]);
    const found = draft[key].filter(({ value }) => !rows.some((row) => row.value === value));
    if (found.length > 0) filled[key] = [...rows.filter((row) => row.value !== ''), ...found];
  }
  if (draft.comments !== '') {
    const before = textOf(values, 'comments');
    filled.comments = before === '' ? draft.comments : `${before}\n${draft.comments}`;
  }
  return filled;
}

function rowsOf(value: FieldValue | undefined): Labelled[] {
  if (!Array.isArray(value)) return [];
  return value.filter((row): row is Labelled => typeof row === 'object' && 'value' in row);
}
