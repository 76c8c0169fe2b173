import { Pill, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { categoryStyle } from '../../categories/category-style.ts';
import { offered, useOwnList } from '../../own-lists/use-own-list.ts';
import { useField } from '../form/form-context.ts';
import type { EditorProps } from './editor.ts';

/** Several names of a list that grows, each in its colour: chosen from it, or typed new. */
export function CategoriesEditor({ fieldKey }: EditorProps) {
  const { t } = useTranslation();
  const { field, label, value, enter, problem, id, readOnly, leave } = useField(fieldKey, 'listItems');
  const items = useOwnList(field.list ?? '');
  const colors = new Map(items?.map(({ name, color }) => [name.toLocaleLowerCase(), color]));
  const isNew = items !== undefined && value.some((name) => !colors.has(name.toLocaleLowerCase()));
  return (
    <TagsInput
      id={id}
      label={label}
      data={offered(items).map(({ name }) => name)}
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
