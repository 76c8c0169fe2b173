import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addressParts } from '#domain/fields/address-parts.ts';
import { describeType, fieldsOf, type RecordType } from '#domain/records/record-types.ts';
import { foldText } from '#domain/text/fold.ts';
import { useLanguage } from '../i18n/use-language.ts';
import classes from './filter.module.css';
import { choicesOf } from './operator-choices.ts';

interface FieldChoiceProps {
  type: RecordType;
  onChoose(field: string): void;
  onGroup: (() => void) | undefined;
  onRemoveLast(): void;
}

const group = 'group';

/** Fields that are rarely asked for come after those that are often. */
const seldom: ReadonlySet<string> = new Set([
  'id',
  'title',
  'firstName',
  'middleName',
  'lastName',
  'suffix',
  'fileAs',
]);

/**
 * A field, found by a few letters of its name, or of a part of an address, which is compared as a whole. Backspace where
 * nothing is typed takes out the last condition.
 */
export function FieldChoice({ type, onChoose, onGroup, onRemoveLast }: FieldChoiceProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [search, setSearch] = useState('');
  const combobox = useCombobox({ opened: true });
  const found = Object.entries(fieldsOf(type))
    .filter(([, field]) => field.filterable && choicesOf(field).length > 0)
    .flatMap(([key, { kind, label }]) => {
      const isMeant = (text: string) => foldText(text).includes(foldText(search.trim()));
      if (isMeant(label[language])) return [{ key, label: label[language] }];
      const parts = kind === 'addresses' ? addressParts.map((part) => t(`record.address.${part}`)) : [];
      const meant = parts.filter(isMeant).join(', ').toLocaleLowerCase(language);
      return meant ? [{ key, label: `${label[language]} (${meant})` }] : [];
    })
    .toSorted(
      (a, b) =>
        Number(seldom.has(a.key)) - Number(seldom.has(b.key)) || a.label.localeCompare(b.label, language),
    );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the best match is meant by Enter, whenever the matches change
  useEffect(() => void combobox.selectFirstOption(), [search]);
  return (
    <Combobox store={combobox} onOptionSubmit={(key) => (key === group ? onGroup?.() : onChoose(key))}>
      <Combobox.EventsTarget>
        <TextInput
          data-autofocus
          aria-label={t('filter.findField', { one: describeType(type).label.one[language] })}
          placeholder={t('filter.findField', { one: describeType(type).label.one[language] })}
          leftSection={<IconSearch size={15} stroke={1.5} />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Backspace' && search === '') onRemoveLast();
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={classes.fields}>
        {found.map(({ key, label }) => (
          <Combobox.Option key={key} value={key}>
            {label}
          </Combobox.Option>
        ))}
        {onGroup && search === '' && (
          <Combobox.Option value={group}>
            <i>{t('filter.group')}</i>
          </Combobox.Option>
        )}
        {found.length === 0 && <Combobox.Empty>{t('filter.noField')}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  );
}
