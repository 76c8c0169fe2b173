import type { HistoryEntry } from '#contract/records.ts';
import type { FieldSet } from '#domain/fields/field.ts';

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
