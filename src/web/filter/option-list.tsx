import { Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '#domain/fields/field.ts';
import { meValue } from '#domain/filters/filter-context.ts';
import type { Language } from '#domain/people/roles.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { foldText } from '#domain/text/fold.ts';
import { orpc } from '../api/client.ts';
import { Stars } from '../design/stars.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { useOwnList } from '../own-lists/use-own-list.ts';
import { useCriteria } from '../scoring/use-criteria.ts';
import classes from './filter.module.css';

interface OptionListProps {
  type: RecordType;
  field: Field;
  values: readonly unknown[];
  onChange(values: unknown[]): void;
}

interface Option {
  readonly value: string | number | null;
  readonly label: string;
}

/** Beyond so many options they can be searched. */
const FEW = 8;

/** Any of some values, each with a tick box. */
export function OptionList({ type, field, values, onChange }: OptionListProps) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const options = useOptions(type, field);
  const found = options.filter(({ label }) => foldText(label).includes(foldText(search.trim())));
  const toggle = (value: Option['value']): void =>
    onChange(values.includes(value) ? values.filter((one) => one !== value) : [...values, value]);
  return (
    <>
      {options.length > FEW && (
        <TextInput
          aria-label={t('filter.findValue')}
          placeholder={t('filter.findValue')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <fieldset className={classes.options} aria-label={t('filter.value')}>
        {found.map(({ value, label }) => (
          <Checkbox
            key={String(value)}
            checked={values.includes(value)}
            label={field.kind === 'stars' ? <Stars value={Number(value)} /> : label}
            onChange={() => toggle(value)}
          />
        ))}
      </fieldset>
    </>
  );
}

function useOptions(type: RecordType, field: Field): readonly Option[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const { kind } = field;
  const people = useQuery({ ...orpc.people.list.queryOptions(), enabled: kind === 'person' }).data?.items;
  const items = useOwnList(field.list ?? '', { enabled: field.list !== undefined && !field.closedList });
  const criteria = useCriteria(type);
  switch (kind) {
    case 'person':
      return [
        { value: meValue, label: t('filter.me') },
        { value: null, label: t('filter.nobody') },
        ...(people ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ];
    case 'listItem':
    case 'listItems':
      if (field.closedList) return namedOptions(field, language);
      return (items ?? []).map(({ name }) => ({ value: name, label: name }));
    case 'criteria':
      return (criteria ?? []).map(({ id, description }) => ({ value: id, label: description }));
    case 'stars':
      return [5, 4, 3, 2, 1, 0].map((value) => ({ value, label: String(value) }));
    default:
      return (field.options ?? []).map(({ value, label }) => ({ value, label: label[language] }));
  }
}

/** Items of a list that takes no new ones, by their names. */
function namedOptions({ options = [] }: Field, language: Language): readonly Option[] {
  return options.map(({ label }) => ({ value: label[language], label: label[language] }));
}
