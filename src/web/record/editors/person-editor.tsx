import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../design/avatar.tsx';
import { useField } from '../form/form-context.ts';
import type { EditorProps } from './editor.ts';
import classes from './editors.module.css';
import { FieldLabel } from './field-label.tsx';
import { useAssignable } from './use-assignable.ts';

const nobody = 'nobody';

/** A colleague, or nobody: the people who share this database, oneself first. */
export function PersonEditor({ fieldKey }: EditorProps) {
  const { t } = useTranslation();
  const { field, label, help, value, enter, problem, id, readOnly } = useField(fieldKey, 'person');
  const people = useAssignable(value);
  const chosen = people.find((person) => person.id === value);
  return (
    <Select
      id={id}
      label={<FieldLabel label={label} required={field.required} />}
      description={help}
      searchable
      openOnFocus={false}
      data={[
        { value: nobody, label: t('common.nobody') },
        ...people.map((person) => ({ value: String(person.id), label: person.name })),
      ]}
      value={value === null ? nobody : String(value)}
      onChange={(choice) => enter(choice === null || choice === nobody ? null : Number(choice))}
      onFocus={(event) => event.currentTarget.select()}
      nothingFoundMessage={t('record.person.nothingFound')}
      leftSection={chosen && <Avatar name={chosen.name} />}
      leftSectionPointerEvents="none"
      renderOption={({ option }) => (
        <span className={classes.person}>
          {option.value !== nobody && <Avatar name={option.label} />}
          {option.label}
        </span>
      )}
      error={problem}
      readOnly={readOnly}
    />
  );
}
