import { useTranslation } from 'react-i18next';
import { SuggestingInput } from '../../design/suggesting-input.tsx';
import { offered, useOwnList } from '../../own-lists/use-own-list.ts';
import { useField } from '../form/form-context.ts';
import type { EditorProps } from './editor.ts';

/** A value of a list that grows: chosen from it, or typed new. */
export function SourceEditor({ fieldKey }: EditorProps) {
  const { t } = useTranslation();
  const { field, label, value, enter, problem, id, readOnly, leave } = useField(fieldKey, 'listItem');
  const items = useOwnList(field.list ?? '');
  const names = offered(items).map(({ name }) => name);
  const typed = value?.trim().toLocaleLowerCase() ?? '';
  const isNew =
    items !== undefined && typed !== '' && !items.some(({ name }) => name.toLocaleLowerCase() === typed);
  return (
    <SuggestingInput
      id={id}
      label={label}
      suggestions={names}
      value={value ?? ''}
      onChange={(text) => enter(text || null)}
      onBlur={leave}
      description={isNew ? t('record.source.isNew') : undefined}
      error={problem}
      readOnly={readOnly}
    />
  );
}
