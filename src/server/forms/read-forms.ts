import type { Form } from '#contract/forms.ts';
import { layoutOver } from '#domain/forms/form-layout.ts';
import { fieldsOf, isRecordType, type RecordType, recordTypeNames } from '#domain/records/record-types.ts';
import type { Database } from '../database/connect.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { type KeptForm, readKeptForms } from './queries.ts';

/** How the form of each record type is made up, with the fields that there are. */
export async function readForms(db: Database): Promise<Form[]> {
  const kept = await readKeptForms(db);
  return recordTypeNames().map((type) => formOf(type, kept));
}

/** The form of a record type, with the fields that there are. */
export function formOf(type: RecordType, kept: readonly KeptForm[]): Form {
  const { id = null, version = 0, layout = null } = kept.find((form) => form.type === type) ?? {};
  const { sections } = layoutOver(layout, fieldsOf(type));
  return {
    id,
    type,
    version,
    isDefault: layout === null,
    sections: sections.map((section) => ({ ...section, fields: [...section.fields] })),
  };
}

/** @throws ProblemError `notFound` */
export function formType(name: string): RecordType {
  if (!isRecordType(name)) throw new ProblemError('notFound');
  return name;
}
