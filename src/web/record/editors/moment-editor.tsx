import { TextInput } from '@mantine/core';
import { localTime, momentOf } from '../../dates/local-time.ts';
import { useField } from '../form/form-context.ts';
import type { EditorProps } from './editor.ts';
import { FieldLabel } from './field-label.tsx';

/** A day and the time of it, where the reader is. */
export function MomentEditor({ fieldKey }: EditorProps) {
  const { field, label, help, value, enter, problem, id, readOnly, leave } = useField(fieldKey, 'timestamp');
  return (
    <TextInput
      id={id}
      type="datetime-local"
      label={<FieldLabel label={label} required={field.required} />}
      description={help}
      value={value === null ? '' : localTime(value)}
      onChange={(event) => enter(momentOf(event.currentTarget.value))}
      onBlur={leave}
      error={problem}
      readOnly={readOnly}
    />
  );
}
