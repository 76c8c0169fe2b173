import type { HistoryEntry } from '#contract/records.ts';
import { adoptedOwnFields } from '#domain/fields/adopted-fields.ts';
import type { Field, FieldSet } from '#domain/fields/field.ts';
import { describeFormerly, ownKey } from '#domain/fields/own-fields.ts';

type FieldChange = HistoryEntry['changes'][number];

/** What a change of the key field changes along with it, which is therefore not told. */
const impliedBy: Readonly<Record<string, readonly string[]>> = {
  fullName: ['title', 'firstName', 'middleName', 'lastName', 'suffix', 'fileAs'],
  company: ['fileAs'],
  fileAsChoice: ['fileAs'],
};

/** The changes worth telling, in the order of the form: without what merely followed from another of them. */
export function tellingChanges(fields: FieldSet, changes: readonly FieldChange[]): FieldChange[] {
  const implied = new Set(changes.flatMap(({ field }) => impliedBy[field] ?? []));
  const order = Object.keys(fields);
  return changes
    .filter(({ field }) => field in fields && !implied.has(field))
    .toSorted((one, other) => order.indexOf(one.field) - order.indexOf(other.field));
}

/** The field that a change is of, as it was then: an own one may have been of another kind. */
export function fieldThen(fields: FieldSet, { field: key, was }: FieldChange): Field | undefined {
  const own = was && adoptedOwnFields().find((one) => ownKey(one.key) === key);
  return own && was ? describeFormerly(own, was) : fields[key];
}
