import { DateField } from '../../dates/date-field.tsx';
import { useField, useForm, useFormState } from '../form/form-context.ts';
import { enterUnread } from '../form/form-state.ts';
import type { EditorProps } from './editor.ts';
import { FieldLabel } from './field-label.tsx';

/** A date, typed as one likes or picked from the browser's own calendar. */
export function DateEditor({ fieldKey }: EditorProps) {
  const { store } = useForm();
  const { field, label, help, value, enter, problem, id, readOnly, leave } = useField(fieldKey, 'date');
  const unread = useFormState((state) => state.unread[fieldKey]);
  const [min, max] = [field.min, field.max].map((limit) => (typeof limit === 'string' ? limit : undefined));
  return (
    <DateField
      id={id}
      label={<FieldLabel label={label} required={field.required} />}
      name={label}
      description={help}
      value={value}
      min={min}
      max={max}
      onChange={enter}
      draft={{
        text: unread,
        keep: (text) => store.update((state) => enterUnread(state, fieldKey, text)),
      }}
      onLeave={leave}
      problem={problem}
      readOnly={readOnly}
    />
  );
}
