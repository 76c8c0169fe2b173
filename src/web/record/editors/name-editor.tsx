import { Popover, TextInput, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldsOf } from '#domain/records/record-types.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { elementId, useEnter, useField, useForm, useFormState } from '../form/form-context.ts';
import { textOf } from '../form/record-values.ts';
import { type NamePartKey, namePartKeys, valuesOfName, valuesOfPart } from '../values/name-values.ts';
import type { EditorProps } from './editor.ts';
import classes from './editors.module.css';
import { FieldLabel } from './field-label.tsx';

/** A person's name, and behind a button the parts it was taken apart into. */
export function NameEditor({ fieldKey }: EditorProps) {
  const { store } = useForm();
  const enter = useEnter();
  const { field, label, value, problem, id, readOnly, leave } = useField(fieldKey, 'text');
  return (
    <TextInput
      id={id}
      label={<FieldLabel label={label} required={field.required} />}
      value={value ?? ''}
      onChange={(event) => enter(valuesOfName(event.currentTarget.value, store.state.saved))}
      onBlur={leave}
      error={problem}
      readOnly={readOnly}
      autoComplete="off"
      spellCheck={false}
      aria-required={field.required}
      rightSection={<NameParts readOnly={readOnly} />}
      rightSectionWidth={92}
      data-first-field
    />
  );
}

function NameParts({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation();
  return (
    <Popover position="bottom-end" width={300} trapFocus returnFocus withRoles>
      <Popover.Target>
        <UnstyledButton className={classes.inField}>{t('record.name.parts')}</UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('record.name.parts')}>
        <div className={classes.nameParts}>
          {namePartKeys.map((key) => (
            <NamePart key={key} part={key} readOnly={readOnly} />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function NamePart({ part, readOnly }: { part: NamePartKey; readOnly: boolean }) {
  const { store, formId } = useForm();
  const language = useLanguage();
  const enter = useEnter();
  const text = useFormState((state) => textOf(state.values, part));
  const problem = useFormState((state) => state.problems[part]);
  return (
    <TextInput
      id={elementId(formId, part)}
      label={fieldsOf(store.state.type)[part]?.label[language]}
      value={text}
      onChange={(event) => enter(valuesOfPart(store.state.values, part, event.currentTarget.value))}
      error={problem}
      readOnly={readOnly}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
