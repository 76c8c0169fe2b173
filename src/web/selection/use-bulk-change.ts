import { useMemo, useSyncExternalStore } from 'react';
import { isManyValued } from '#domain/records/bulk-fields.ts';
import { fieldsOf } from '#domain/records/record-types.ts';
import { cleanValues } from '../record/form/clean-values.ts';
import type { FormState } from '../record/form/form-state.ts';
import type { FormStore } from '../record/form/form-store.ts';

/** What is done with the values given of a field that holds many. */
export type Manner = 'add' | 'remove' | 'replace';

interface Wanted {
  store: FormStore;
  field: string | null;
  /** The field is to be emptied. */
  clear: boolean;
  manner: Manner;
}

/** The change that was asked for so far, as it is sent; null while there is none. */
export function useBulkChange({ store, field, clear, manner }: Wanted): Record<string, unknown> | null {
  const state = useSyncExternalStore(store.subscribe, () => store.state);
  return useMemo(() => {
    if (field === null) return null;
    if (clear) return { [field]: null };
    return changeOf(state, field, manner);
  }, [state, field, clear, manner]);
}

/** What was typed into one field, as a change of many records; null where nothing was. */
export function changeOf(state: FormState, field: string, manner: Manner): Record<string, unknown> | null {
  const fields = fieldsOf(state.type);
  const kind = fields[field]?.kind;
  if (kind === undefined || field in state.unread) return null;
  // The stars of an automatic rating are left out of a form; here they are what is set.
  const values = {
    ...state.values,
    ratingMode: field === 'rating' ? 'manual' : (state.values.ratingMode ?? null),
  };
  const value = cleanValues(fields, values)[field];
  if (value === undefined) return null;
  if (isManyValued(kind) && Array.isArray(value)) {
    if (value.length === 0) return null;
    if (manner === 'replace') return { [field]: value };
    return { [field]: { [manner]: manner === 'add' ? value : value.map(removed) } };
  }
  // Emptying is what "Clear the value" is for: an editor that nobody has touched yet means nothing.
  return value === null ? null : { [field]: value };
}

/** A value as it is named for removal: an address by its parts, everything else by its text. */
function removed(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return row;
  if ('value' in row) return row.value;
  const { label, mailing, ...parts } = row as { label?: unknown; mailing?: unknown };
  return parts;
}
