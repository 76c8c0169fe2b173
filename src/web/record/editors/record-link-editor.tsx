import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordLinkType } from '#domain/fields/field.ts';
import { recordLinkTypes } from '#domain/records/link-types.ts';
import { useOwnList } from '../../own-lists/use-own-list.ts';
import { useField, useFormState } from '../form/form-context.ts';
import { textOf } from '../form/record-values.ts';
import { RecordPicker } from '../pickers/record-picker.tsx';
import { useTypeNames } from '../type-words.ts';
import type { EditorProps } from './editor.ts';
import { FieldLabel } from './field-label.tsx';

/** The very record that brought this one: of the types that suit the source, or of any. */
export function RecordLinkEditor({ fieldKey }: EditorProps) {
  const { t } = useTranslation();
  const namesOf = useTypeNames();
  const { field, label, help, value, enter, problem, id, readOnly } = useField(fieldKey, 'recordLink');
  const ofSource = useSuitedTypes();
  const suited = field.linkTypes ? [] : ofSource;
  /** The suited types beyond which was asked to search; another source narrows the search again. */
  const [widened, setWidened] = useState('');
  const isNarrow = suited.length > 0 && widened !== suited.join();
  const types = isNarrow ? suited : (field.linkTypes ?? recordLinkTypes());
  const sought = suited.map((type) => namesOf(type).many).join(', ');
  return (
    <RecordPicker
      id={id}
      label={<FieldLabel label={label} required={field.required} />}
      value={value}
      types={types}
      onPick={(record) => enter({ type: record.type, id: record.id })}
      onClear={() => enter(null)}
      more={isNarrow ? { label: t('record.picker.searchAll'), act: () => setWidened(suited.join()) } : null}
      description={value === null && isNarrow ? t('record.picker.searches', { types: sought }) : help}
      error={problem}
      readOnly={readOnly}
    />
  );
}

/** The record types that can have brought a record with the source now chosen; none where nothing is said of it. */
function useSuitedTypes(): readonly RecordLinkType[] {
  const source = useFormState((state) => textOf(state.values, 'source').trim().toLocaleLowerCase());
  const items = useOwnList('source');
  const initiators = items?.find((item) => item.name.toLocaleLowerCase() === source)?.initiators ?? [];
  return recordLinkTypes()
    .filter((type) => initiators.includes(type))
    .toSorted((one, other) => initiators.indexOf(one) - initiators.indexOf(other));
}
