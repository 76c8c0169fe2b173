import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '../../api/client.ts';
import { SuggestingInput } from '../../design/suggesting-input.tsx';
import { useField } from '../form/form-context.ts';
import type { EditorProps } from './editor.ts';

/** A value of a list that grows: chosen from it, or typed new. */
export function SourceEditor({ fieldKey }: EditorProps) {
  const { t } = useTranslation();
  const { label, value, enter, problem, id, readOnly, leave } = useField(fieldKey, 'listItem');
  const { data } = useQuery(orpc.sources.list.queryOptions());
  const names = data?.items.map((source) => source.name) ?? [];
  const typed = value?.trim().toLocaleLowerCase() ?? '';
  const isNew =
    data !== undefined && typed !== '' && !names.some((name) => name.toLocaleLowerCase() === typed);
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
