import { Checkbox } from '@mantine/core';
import { useField } from '../form/form-context.ts';
import type { EditorProps } from './editor.ts';

/** A mark to tick. */
export function YesNoEditor({ fieldKey }: EditorProps) {
  const { label, help, value, enter, problem, id, readOnly } = useField(fieldKey, 'yesNo');
  return (
    <Checkbox
      id={id}
      label={label}
      description={help}
      checked={value ?? false}
      onChange={(event) => enter(event.currentTarget.checked)}
      error={problem}
      disabled={readOnly}
    />
  );
}
