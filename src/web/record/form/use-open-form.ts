import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RecordType } from '#domain/records/record-types.ts';
import { type FormStore, openForm } from './form-store.ts';
import { recordQuery } from './record-calls.ts';
import type { OpenedRecord, Values } from './record-values.ts';

/** A form that is open, and the record it is about. */
export interface OpenForm {
  store: FormStore;
  /** Tells this form from every other one, also from those in other tabs. */
  formId: string;
  /** The record as last read; `null` for one that is not made yet. */
  record: OpenedRecord | null;
}

interface Opening {
  store: FormStore;
  formId: string;
  openedFor: number | null;
}

/**
 * The form for the record of an address. It stays the same form when a new record gets its address by being saved,
 * so that whoever typed can type on.
 *
 * @param id `null` for a record that is to be made
 */
export function useOpenForm(type: RecordType, id: number | null) {
  const query = useQuery({ ...recordQuery(type, id ?? 0), enabled: id !== null });
  const [opening, setOpening] = useState<Opening | null>(null);
  const wanted = id === null ? null : (query.data ?? undefined);
  const current = opening !== null && isFor(opening, id) ? opening : null;
  if (current === null && wanted !== undefined) setOpening(newOpening(type, wanted, id));
  else if (current !== null && current.openedFor !== id) setOpening({ ...current, openedFor: id });
  const form: OpenForm | null = current && { ...current, record: wanted ?? null };
  return {
    form,
    error: query.error,
    refetch: query.refetch,
    /** Opens an empty form in place of this one. */
    startAnew: (prefilled?: Values) => setOpening(newOpening(type, null, null, prefilled)),
  };
}

/** Whether a form is the one for an address: opened for it, or on the record that was made by it. */
function isFor({ store, openedFor }: Opening, id: number | null): boolean {
  return openedFor === id || (id !== null && store.state.id === id);
}

function newOpening(
  type: RecordType,
  record: OpenedRecord | null,
  openedFor: number | null,
  prefilled?: Values,
): Opening {
  return { store: openForm(type, record, prefilled), formId: newFormId(), openedFor };
}

function newFormId(): string {
  return `f${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
}
