import type { RecordType } from '#domain/records/record-types.ts';
import { type FormState, isDirty, receive, startForm } from '../form/form-state.ts';
import type { OpenedRecord, Values } from '../form/record-values.ts';

/** What is kept on this machine of a form that was not saved. */
export interface Draft {
  /** Milliseconds since 1970. */
  savedAt: number;
  number: number | null;
  version: number;
  saved: Values;
  values: Values;
  unread: Readonly<Record<string, string>>;
}

/** Whose draft, and of which record; `id` is `null` for a record that is not made yet. */
export interface DraftOwner {
  personId: number;
  type: RecordType;
  id: number | null;
}

/** Drafts older than this are of no use to anyone. */
const longestLife = 30 * 24 * 3600_000;

const keyStart = 'winnow.draft';

/** What the keys of all drafts of one person on one record begin with. */
export function draftKeyStart({ personId, type, id }: DraftOwner): string {
  return `${keyStart}/${personId}/${type}/${id ?? 'new'}/`;
}

/**
 * The key of one draft: by person, record, version and form, so that the same record open in two tabs makes two
 * drafts.
 */
export function draftKey(owner: DraftOwner, version: number, formId: string): string {
  return `${draftKeyStart(owner)}${version}/${formId}`;
}

/** The form that a draft was kept by. */
export function formOfDraftKey(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}

/** What is to be kept of a form, or null where it holds nothing that is not saved. */
export function draftOf(state: FormState, now: number): Draft | null {
  if (!isDirty(state)) return null;
  const { number, version, saved, values, unread } = state;
  return { savedAt: now, number, version, saved, values, unread };
}

/** Whether a draft is still worth offering: not too old, and the record does not hold all of it already. */
export function isWorthOffering(
  type: RecordType,
  draft: Draft,
  record: OpenedRecord | null,
  now: number,
): boolean {
  return now - draft.savedAt < longestLife && isDirty(restoreDraft(type, draft, record));
}

/**
 * The form as the draft left it, on the record as it is now: what others have saved since comes along, and what both
 * have changed is contested.
 */
export function restoreDraft(type: RecordType, draft: Draft, record: OpenedRecord | null): FormState {
  if (record === null) return { ...startForm(type, null, draft.values), unread: draft.unread };
  const left: FormState = {
    ...startForm(type, { ...record, version: draft.version, values: draft.saved }),
    values: draft.values,
    unread: draft.unread,
  };
  return receive(left, record);
}

/** What kind of thing lies under a key that was read back. Anything may have been written there by an older program. */
export function isDraft(value: unknown): value is Draft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'savedAt' in value &&
    typeof value.savedAt === 'number' &&
    'version' in value &&
    typeof value.version === 'number' &&
    'values' in value &&
    typeof value.values === 'object' &&
    'saved' in value &&
    typeof value.saved === 'object' &&
    'unread' in value &&
    typeof value.unread === 'object'
  );
}
