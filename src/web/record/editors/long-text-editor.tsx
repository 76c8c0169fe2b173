import { Textarea } from '@mantine/core';
import { useField } from '../form/form-context.ts';
import type { EditorProps } from './editor.ts';

/** Text of many lines, as tall as it needs to be. */
export function LongTextEditor({ fieldKey, hideLabel }: EditorProps) {
  const { label, value, enter, problem, id, readOnly, leave } = useField(fieldKey, 'longText');
  return (
    <Textarea
      id={id}
      label={hideLabel ? undefined : label}
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
