import { createContext, useCallback, useContext, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { emptyValue, type Field, type FieldKind, type ValueOfKind } from '#domain/fields/field.ts';
import { fieldsOf } from '#domain/records/record-types.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { describeFaults } from './describe-faults.ts';
import { findFaults } from './find-faults.ts';
import { enterValues, type FormState, recheck } from './form-state.ts';
import type { FormStore } from './form-store.ts';
import { sameValue, type Values } from './record-values.ts';

interface FormContextValue {
  store: FormStore;
  /** Begins the id of every element of this form, so that two forms may stand on one page. */
  formId: string;
  /** Shown, and not to be changed. */
  readOnly: boolean;
  /** Makes a record that this one is to be linked to; `null` where that cannot be done from here. */
  makeLinked: ((wanted: WantedRecord) => void) | null;
  /** One field is entered for itself: what others could take over from it is not offered. */
  standsAlone?: boolean;
}

/** A record to be made on the spot. */
export interface WantedRecord {
  /** As typed in the picker. */
  name: string;
  onMade: (id: number) => void;
}

export const FormContext = createContext<FormContextValue | null>(null);

/** The form that the component stands in. */
export function useForm(): FormContextValue {
  const form = useContext(FormContext);
  if (form === null) throw new Error('This stands in a record form only.');
  return form;
}

/**
 * Some part of the form's state, or what follows from it; the component renders again when that is another one.
 *
 * @param isSame needed where `select` makes a new object each time
 */
export function useFormState<T>(
  select: (state: FormState) => T,
  isSame: (one: T, other: T) => boolean = Object.is,
): T {
  const { store } = useForm();
  const last = useRef<{ selected: T } | null>(null);
  return useSyncExternalStore(store.subscribe, () => {
    const selected = select(store.state);
    if (last.current === null || !isSame(last.current.selected, selected)) last.current = { selected };
    return last.current.selected;
  });
}

/** Takes typed values into the form. */
export function useEnter(): (entered: Values) => void {
  const { store } = useForm();
  return useCallback((entered: Values) => store.update((state) => enterValues(state, entered)), [store]);
}

export interface FormField<K extends FieldKind> {
  field: Field;
  label: string;
  /** What the field is for, where its makers said so. */
  help: string | undefined;
  value: ValueOfKind[K];
  enter: (value: ValueOfKind[K]) => void;
  /** What has to be mended, if anything. */
  problem: string | undefined;
  /** The id of the control, to which the summary of problems leads. */
  id: string;
  readOnly: boolean;
  /** To be called as the field is left: checks it, once a save has been refused. */
  leave: () => void;
}

/** One field of the form the component stands in, and what can be done with it. */
export function useField<K extends FieldKind>(key: string, kind: K): FormField<K> {
  const { store, formId, readOnly } = useForm();
  const language = useLanguage();
  const field = fieldsOf(store.state.type)[key];
  if (field?.kind !== kind) throw new Error(`${key} is no field of the kind ${kind}.`);
  // The catalogue says that a field of this kind holds this type of value; that it is of this kind was just seen.
  const value = useFormState(({ values }) =>
    key in values ? values[key] : emptyValue(field),
  ) as ValueOfKind[K];
  const problem = useFormState((state) => state.problems[key]);
  const leave = useLeaveField(key);
  const enter = useCallback(
    (next: ValueOfKind[K]) => store.update((state) => enterValues(state, { [key]: next })),
    [store, key],
  );
  return {
    field,
    label: field.label[language],
    help: field.help?.[language],
    value,
    enter,
    problem,
    id: elementId(formId, key),
    readOnly,
    leave,
  };
}

/** Checks a field as it is left, once a save has been refused: before that, nobody is disturbed at their typing. */
function useLeaveField(key: string): () => void {
  const { store } = useForm();
  const { t } = useTranslation();
  const language = useLanguage();
  return useCallback(() => {
    const { state } = store;
    if (!state.wasRefused) return;
    const fields = fieldsOf(state.type);
    const problems = describeFaults(findFaults(fields, state, key), fields, language, t);
    store.update((latest) => recheck(latest, key, problems));
  }, [store, key, language, t]);
}

/** The problems of the rows of a many-valued field, by what follows the key: `0.value`. */
export function useRowProblems(key: string): Readonly<Record<string, string>> {
  return useFormState((state) => {
    const start = `${key}.`;
    return Object.fromEntries(
      Object.entries(state.problems)
        .filter(([path]) => path.startsWith(start))
        .map(([path, sentence]) => [path.slice(start.length), sentence]),
    );
  }, sameValue);
}

/** The id of the control of a field, or of a part of it, by the path that problems name. */
export function elementId(formId: string, path: string): string {
  return `${formId}-${path}`;
}
