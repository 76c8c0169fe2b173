import type { FieldSet } from '../fields/field.ts';

/**
 * Fields that are entered as one, and in a conflict chosen as one. The key stands for them all: where it is shown,
 * the others are shown with it.
 */
const followersOf: Readonly<Record<string, readonly string[]>> = {
  fullName: ['title', 'firstName', 'middleName', 'lastName', 'suffix'],
  fileAs: ['fileAsChoice'],
  rating: ['ratingMode'],
};

export interface FieldGroup {
  head: string;
  /** The head and those that go with it. */
  keys: readonly string[];
}

/** The fields that can be entered, each with those that go with it, in the order of the catalogue. */
export function fieldGroups(fields: FieldSet): FieldGroup[] {
  const writable = Object.entries(fields)
    .filter(([, field]) => !field.readOnly)
    .map(([key]) => key);
  const followers = new Set(writable.flatMap((key) => followersOf[key] ?? []));
  return writable
    .filter((key) => !followers.has(key))
    .map((head) => ({
      head,
      keys: [head, ...(followersOf[head] ?? []).filter((key) => writable.includes(key))],
    }));
}

/** The field under which another is shown: `fullName` for `lastName`, and most fields for themselves. */
export function headOf(fields: FieldSet, key: string): string {
  return fieldGroups(fields).find((group) => group.keys.includes(key))?.head ?? key;
}
