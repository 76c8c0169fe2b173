import type { FieldSet } from '#domain/fields/field.ts';
import { fieldsOf, type ImportedType } from '#domain/records/record-types.ts';
import type { Database } from '../database/connect.ts';
import { listCriteria } from '../scoring/queries.ts';

/** The fields of a type that columns can go to: each criterion is one more heading of the criteria met. */
export async function importFields(db: Database, type: ImportedType): Promise<FieldSet> {
  const fields = fieldsOf(type);
  const { criteriaMet } = fields;
  if (!criteriaMet?.headings) return fields;
  const said = async (language: 'en' | 'nb') =>
    (await listCriteria(db, type, language)).map(({ description }) => description);
  const headings = {
    en: [...criteriaMet.headings.en, ...(await said('en'))],
    nb: [...criteriaMet.headings.nb, ...(await said('nb'))],
  };
  return { ...fields, criteriaMet: { ...criteriaMet, headings } };
}
