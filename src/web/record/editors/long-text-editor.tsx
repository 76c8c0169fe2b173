import { Textarea } from '@mantine/core';
import { useField } from '../form/form-context.ts';
import type { EditorProps } from './editor.ts';
import { FieldLabel } from './field-label.tsx';

/** Text of many lines, as tall as it needs to be. */
export function LongTextEditor({ fieldKey, hideLabel }: EditorProps) {
  const { field, label, help, value, enter, problem, id, readOnly, leave } = useField(fieldKey, 'longText');
  return (
    <Textarea
      id={id}
      label={hideLabel ? undefined : <FieldLabel label={label} required={field.required} />}
      description={help}
      aria-label={hideLabel ? label : undefined}
      autosize
      minRows={4}
      maxRows={24}
      value={value ?? ''}
      onChange={(event) => enter(event.currentTarget.value)}
      // Until then the cursor stands where the browser put it, which is where nobody meant it.
      onFocus={(event) => {
        event.currentTarget.dataset.visited = 'true';
      }}
      onBlur={leave}
      error={problem}
      readOnly={readOnly}
    />
  );
}
