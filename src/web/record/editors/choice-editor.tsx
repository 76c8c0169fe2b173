import { Select } from '@mantine/core';
import { useLanguage } from '../../i18n/use-language.ts';
import { useField } from '../form/form-context.ts';
import type { EditorProps } from './editor.ts';

/** One of the values that the catalogue offers. */
export function ChoiceEditor({ fieldKey }: EditorProps) {
  const { field, label, value, enter, problem, id, readOnly } = useField(fieldKey, 'choice');
  const language = useLanguage();
  const options = field.options ?? [];
  return (
    <Select
      id={id}
      label={label}
      data={options.map((option) => ({ value: option.value, label: option.label[language] }))}
      value={value}
      onChange={enter}
      error={problem}
      readOnly={readOnly}
    />
  );
}
