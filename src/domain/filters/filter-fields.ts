import { defineFields, type FieldSet } from '../fields/field.ts';
import { fieldsOf, type RecordType } from '../records/record-types.ts';

/** What records can be filtered by though it stands in no field of theirs. */
const besideFields = defineFields({
  changeSet: {
    kind: 'changeSets',
    section: 'system',
    readOnly: true,
    filterable: true,
    label: { en: 'Part of', nb: 'Del av' },
  },
});

const ofFields = new WeakMap<FieldSet, FieldSet>();

/** What records that have these fields can be filtered by: the acts that touched them, too. */
export function filterFields(fields: FieldSet): FieldSet {
  let all = ofFields.get(fields);
  if (!all) {
    all = { ...fields, ...besideFields };
    ofFields.set(fields, all);
  }
  return all;
}

/** The same of a record type. */
export function filterFieldsOf(type: RecordType): FieldSet {
  return filterFields(fieldsOf(type));
}

/** The condition that a record was touched by an act: made, changed, moved to the bin or taken out of it. */
export function touchedBy(changeSetId: number): { field: 'changeSet'; op: 'is'; value: number } {
  return { field: 'changeSet', op: 'is', value: changeSetId };
}
