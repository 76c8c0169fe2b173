import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Person } from '#contract/people.ts';
import { orpc } from '../../api/client.ts';
import { useMe } from '../../auth/use-me.ts';
import { Avatar } from '../../design/avatar.tsx';
import { useLanguage } from '../../i18n/use-language.ts';
import { useField } from '../form/form-context.ts';
import type { EditorProps } from './editor.ts';
import classes from './editors.module.css';
import { FieldLabel } from './field-label.tsx';

const nobody = 'nobody';

/** A colleague, or nobody: the people who share this database, oneself first. */
export function PersonEditor({ fieldKey }: EditorProps) {
  const { t } = useTranslation();
  const { field, label, help, value, enter, problem, id, readOnly } = useField(fieldKey, 'person');
  const { data } = useQuery(orpc.people.list.queryOptions());
  const people = useAssignable(data?.items ?? [], value);
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

/** Those who are active, and whoever is chosen already; names that two people share with their e-mail addresses. */
function useAssignable(people: readonly Person[], chosenId: number | null): { id: number; name: string }[] {
  const me = useMe();
  const language = useLanguage();
  const collator = new Intl.Collator(language);
  const offered = people.filter((person) => person.active || person.id === chosenId);
  return offered
    .toSorted(
      (one, other) =>
        Number(other.id === me.id) - Number(one.id === me.id) || collator.compare(one.name, other.name),
    )
    .map(({ id, name, email }) => ({
      id,
      name: offered.some((other) => other.id !== id && other.name === name) ? `${name} (${email})` : name,
    }));
}
