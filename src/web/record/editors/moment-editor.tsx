import { TextInput } from '@mantine/core';
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
      onChange={(event) => enter(moment(event.currentTarget.value))}
      onBlur={leave}
      error={problem}
      readOnly={readOnly}
    />
  );
}

/** A moment as the input takes it: "2026-03-07T09:30", by the clock of the reader. */
function localTime(value: string): string {
  const at = new Date(value);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function moment(typed: string): string | null {
  const at = new Date(typed);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
