import { Checkbox } from '@mantine/core';
import { useField } from '../form/form-context.ts';
import type { EditorProps } from './editor.ts';

/** A mark to tick. */
export function YesNoEditor({ fieldKey }: EditorProps) {
  const { label, value, enter, problem, id, readOnly } = useField(fieldKey, 'yesNo');
  return (
    <Checkbox
      id={id}
      label={label}
      checked={value}
      onChange={(event) => enter(event.currentTarget.checked)}
      error={problem}
      disabled={readOnly}
    />
  );
}
