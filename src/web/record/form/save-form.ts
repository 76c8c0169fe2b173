import type { TFunction } from 'i18next';
import type { Language } from '#domain/people/roles.ts';
import { fieldsOf } from '#domain/records/record-types.ts';
import { fieldErrors, problemOf } from '../../api/problem.ts';
import { type ColleagueChange, changeBy, joinChanges } from './colleague-change.ts';
import { describeFaults } from './describe-faults.ts';
import { findFaults } from './find-faults.ts';
import {
  changesOf,
  conflictsOf,
  type FormState,
  prepareToSave,
  receive,
  refuse,
  settle,
} from './form-state.ts';
import type { FormStore } from './form-store.ts';
import type { RecordCalls } from './record-calls.ts';
import type { OpenedRecord } from './record-values.ts';

/** What became of a save. */
export type SaveOutcome =
  /** Saved; `merged` is what someone else had changed meanwhile, and that came along. */
  | { kind: 'saved'; record: OpenedRecord; merged: ColleagueChange | null }
  /** Something has to be mended; the form says what. */
  | { kind: 'refused' }
  /** Someone else has changed the same fields; the form holds both values. */
  | { kind: 'contested' }
  /** Not saved for a reason that lies outside the form. */
  | { kind: 'failed'; error: unknown };

/** A colleague may save again between our look and our save; beyond this it is no coincidence. */
const mostTries = 4;

/**
 * Saves a form. Where someone else has saved the record since it was read, the form takes in what they changed and is
 * saved again; only where both changed the same field does it stop and ask.
 */
export async function saveForm(
  store: FormStore,
  calls: RecordCalls,
  words: { language: Language; t: TFunction },
): Promise<SaveOutcome> {
  store.update(prepareToSave);
  const fields = fieldsOf(store.state.type);
  const faults = findFaults(fields, store.state);
  if (faults.length > 0) {
    store.update((state) => refuse(state, describeFaults(faults, fields, words.language, words.t)));
    return { kind: 'refused' };
  }
  let merged: ColleagueChange | null = null;
  for (let tries = 1; ; tries++) {
    if (conflictsOf(store.state).length > 0) return { kind: 'contested' };
    try {
      const sent = store.state.values;
      const record = await send(store.state, calls);
      store.update((state) => settle(state, record, sent));
      return { kind: 'saved', record, merged };
    } catch (error) {
      const { code, errors = [] } = problemOf(error);
      const { id } = store.state;
      if (code === 'staleVersion' && id !== null && tries < mostTries) {
        try {
          const newer = await calls.get(id);
          merged = joinChanges(merged, changeBy(newer, store.state));
          store.update((state) => receive(state, newer));
        } catch (readError) {
          return { kind: 'failed', error: readError };
        }
        continue;
      }
      if (errors.length === 0) return { kind: 'failed', error };
      store.update((state) => refuse(state, fieldErrors(error)));
      return { kind: 'refused' };
    }
  }
}

function send(state: FormState, calls: RecordCalls): Promise<OpenedRecord> {
  const { id, number, version, saved } = state;
  const changes = changesOf(state);
  if (id === null) return calls.create(changes);
  // Nothing was changed, or nothing is left of it: it is saved already.
  if (Object.keys(changes).length === 0)
    return Promise.resolve({ id, number: number ?? 0, version, values: saved });
  return calls.update(id, version, changes);
}
