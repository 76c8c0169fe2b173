import { TextInput } from '@mantine/core';
import { useField } from '../form/form-context.ts';
import type { EditorProps } from './editor.ts';
import { FieldLabel } from './field-label.tsx';

/** One line of text. */
export function TextEditor({ fieldKey }: EditorProps) {
  const { field, label, help, value, enter, problem, id, readOnly, leave } = useField(fieldKey, 'text');
  return (
    <TextInput
      id={id}
      label={<FieldLabel label={label} required={field.required} />}
      description={help}
      value={value ?? ''}
      onChange={(event) => enter(event.currentTarget.value)}
      onBlur={leave}
      error={problem}
      readOnly={readOnly}
      autoComplete="off"
      aria-required={field.required}
    />
  );
}
