import type { RecordType } from '#domain/records/record-types.ts';
import { type FormState, startForm } from './form-state.ts';
import type { OpenedRecord, Values } from './record-values.ts';

/** Holds the state of one form, and tells who listens when it has changed. */
export class FormStore {
  #state: FormState;
  readonly #listeners = new Set<() => void>();

  constructor(state: FormState) {
    this.#state = state;
  }

  get state(): FormState {
    return this.#state;
  }

  /** Goes from one state to the next: `store.update((state) => enterValues(state, { company }))`. */
  readonly update = (next: (state: FormState) => FormState): void => {
    const state = next(this.#state);
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

/** The store of a form on a record that was read, or on a new one. */
export function openForm(type: RecordType, record: OpenedRecord | null, prefilled?: Values): FormStore {
  return new FormStore(startForm(type, record, prefilled));
}
