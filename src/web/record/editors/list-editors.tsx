import { MultiSelect, Select } from '@mantine/core';
import { useLanguage } from '../../i18n/use-language.ts';
import { useField } from '../form/form-context.ts';
import { CategoriesEditor } from './categories-editor.tsx';
import type { EditorProps } from './editor.ts';
import { FieldLabel } from './field-label.tsx';
import { SourceEditor } from './source-editor.tsx';

/** One name of a list: of those it has, where it takes no new ones. */
export function ListItemEditor({ fieldKey }: EditorProps) {
  const { field } = useField(fieldKey, 'listItem');
  return field.closedList ? <ChosenItem fieldKey={fieldKey} /> : <SourceEditor fieldKey={fieldKey} />;
}

/** Several names of a list: of those it has, where it takes no new ones. */
export function ListItemsEditor({ fieldKey }: EditorProps) {
  const { field } = useField(fieldKey, 'listItems');
  return field.closedList ? <ChosenItems fieldKey={fieldKey} /> : <CategoriesEditor fieldKey={fieldKey} />;
}

function ChosenItem({ fieldKey }: EditorProps) {
  const { field, label, help, value, enter, problem, id, readOnly, leave } = useField(fieldKey, 'listItem');
  const language = useLanguage();
  const names = (field.options ?? []).map((option) => option.label[language]);
  return (
    <Select
      id={id}
      label={<FieldLabel label={label} required={field.required} />}
      description={help}
      // One that is no longer offered stays where it was chosen.
      data={value === null || names.includes(value) ? names : [value, ...names]}
      value={value}
      onChange={enter}
      onBlur={leave}
      searchable={names.length > 8}
      clearable={!field.required}
      error={problem}
      readOnly={readOnly}
    />
  );
}

function ChosenItems({ fieldKey }: EditorProps) {
  const { field, label, help, value, enter, problem, id, readOnly, leave } = useField(fieldKey, 'listItems');
  const language = useLanguage();
  const names = (field.options ?? []).map((option) => option.label[language]);
  return (
    <MultiSelect
      id={id}
      label={<FieldLabel label={label} required={field.required} />}
      description={help}
      data={[...new Set([...names, ...value])]}
      value={[...value]}
      onChange={enter}
      onBlur={leave}
      searchable={names.length > 8}
      error={problem}
      readOnly={readOnly}
    />
  );
}
