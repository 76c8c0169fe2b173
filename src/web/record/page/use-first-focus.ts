import { useEffect } from 'react';
import { describeType } from '#domain/records/record-types.ts';
import { elementId, useForm } from '../form/form-context.ts';

/** A new record begins with its name: whoever knows nothing else may type that at once. */
export function useFirstFocus(): void {
  const { store, formId } = useForm();
  useEffect(() => {
    const { id, type } = store.state;
    if (id === null) document.getElementById(elementId(formId, describeType(type).nameField))?.focus();
  }, [store, formId]);
}
