import { Pill, TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '../../api/client.ts';
import { categoryStyle } from '../../categories/category-style.ts';
import { useField } from '../form/form-context.ts';
import type { EditorProps } from './editor.ts';

/** Several names of a list that grows, each in its colour: chosen from it, or typed new. */
export function CategoriesEditor({ fieldKey }: EditorProps) {
  const { t } = useTranslation();
  const { label, value, enter, problem, id, readOnly, leave } = useField(fieldKey, 'listItems');
  const { data } = useQuery(orpc.categories.list.queryOptions());
  const colors = new Map(data?.items.map(({ name, color }) => [name.toLocaleLowerCase(), color]));
  const offered = data?.items.flatMap(({ name, retired }) => (retired ? [] : [name])) ?? [];
  const isNew = data !== undefined && value.some((name) => !colors.has(name.toLocaleLowerCase()));
  return (
    <TagsInput
      id={id}
      label={label}
      data={offered}
      value={[...value]}
      onChange={enter}
      onBlur={leave}
      splitChars={[',', ';']}
      acceptValueOnBlur
      description={isNew ? t('categories.isNew') : undefined}
      error={problem}
      readOnly={readOnly}
      renderPill={({ value: name, onRemove, disabled }) => (
        <Pill
          style={categoryStyle(colors.get(String(name).toLocaleLowerCase()))}
          withRemoveButton={!readOnly && !disabled}
          onRemove={onRemove}
          removeButtonProps={{ 'aria-label': t('categories.remove', { name }), 'aria-hidden': false }}
        >
          {name}
        </Pill>
      )}
    />
  );
}
