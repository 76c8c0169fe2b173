import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Found } from '#contract/search.ts';
import type { RecordLink, RecordLinkType } from '#domain/fields/field.ts';
import { orpc } from '../../api/client.ts';
import { recordPlaces } from '../../shell/record-link.ts';
import { PickedActions } from './picked-actions.tsx';
import classes from './record-picker.module.css';

interface RecordPickerProps {
  id: string;
  label: ReactNode;
  value: RecordLink | null;
  /** What is searched, the likeliest first. */
  types: readonly RecordLinkType[];
  onPick: (record: Found) => void;
  onClear: () => void;
  /** Makes a record of the name typed; offered where it is given. */
  onMake?: ((name: string) => void) | undefined;
  makeLabel?: (name: string) => string;
  /** Offered below what was found: a wider search. */
  more?: { label: string; act: () => void } | null;
  description?: ReactNode;
  error?: string | undefined;
  readOnly: boolean;
}

const makeOption = 'make';
const moreOption = 'more';

/** A record, found by a few letters of its name. What is chosen can be opened, replaced by typing, or removed. */
export function RecordPicker(props: RecordPickerProps) {
  const { id, label, value, types, onPick, onClear, onMake, makeLabel, more, description, error, readOnly } =
    props;
  const { t } = useTranslation();
  /** Null while nobody types. */
  const [typed, setTyped] = useState<string | null>(null);
  const name = useRecordName(value);
  const { found, isPending } = useFound(typed, types);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const text = typed?.trim() ?? '';

  const choose = (choice: string) => {
    if (choice === moreOption) {
      more?.act();
      return;
    }
    combobox.closeDropdown();
    setTyped(null);
    if (choice === makeOption) onMake?.(text);
    const record = found.find((each) => keyOf(each) === choice);
    if (record) onPick(record);
  };

  return (
    <Combobox store={combobox} onOptionSubmit={choose} readOnly={readOnly}>
      <Combobox.Target withExpandedAttribute autoComplete="off">
        <TextInput
          id={id}
          label={label}
          value={typed ?? name ?? ''}
          placeholder={readOnly ? undefined : t('record.picker.placeholder')}
          classNames={{ input: value !== null && typed === null ? classes.picked : undefined }}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown();
            if (typed === '' && value !== null) onClear();
            setTyped(null);
          }}
          rightSection={
            value !== null && <PickedActions value={value} name={name} onClear={readOnly ? null : onClear} />
          }
          rightSectionWidth={value === null ? undefined : 58}
          description={description}
          error={error}
          readOnly={readOnly}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={typed === null && !more}>
        <Combobox.Options aria-label={t('record.picker.results')} className={classes.options}>
          {found.map((record) => (
            <FoundOption key={keyOf(record)} record={record} />
          ))}
          {found.length === 0 && text !== '' && !isPending && (
            <Combobox.Empty>{t('record.picker.nothing', { text })}</Combobox.Empty>
          )}
          {found.length === 0 && text === '' && <Combobox.Empty>{t('record.picker.start')}</Combobox.Empty>}
          {onMake && makeLabel && text !== '' && (
            <Combobox.Option value={makeOption} className={classes.extra}>
              {makeLabel(text)}
            </Combobox.Option>
          )}
          {more && (
            <Combobox.Option value={moreOption} className={classes.extra}>
              {more.label}
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function FoundOption({ record }: { record: Found }) {
  const { t } = useTranslation();
  const RecordIcon = recordPlaces[record.type]?.icon;
  return (
    <Combobox.Option value={keyOf(record)} className={classes.option}>
      {RecordIcon && <RecordIcon size={16} stroke={1.5} aria-hidden />}
      <bdi className={classes.name}>{record.name}</bdi>
      {record.detail && <bdi className={classes.detail}>{record.detail}</bdi>}
      <span className={classes.type}>{t(`palette.types.${record.type}`)}</span>
    </Combobox.Option>
  );
}

/** The name of the record a link leads to; undefined while it is asked for. */
export function useRecordName(link: RecordLink | null): string | undefined {
  const { data } = useQuery({
    ...orpc.search.name.queryOptions({ input: link ?? { type: 'account', id: 1 } }),
    enabled: link !== null,
  });
  return link === null ? undefined : data?.name;
}

function useFound(typed: string | null, types: readonly RecordLinkType[]) {
  const [q] = useDebouncedValue(typed?.trim() ?? '', 150);
  const { data, isFetching } = useQuery({
    ...orpc.search.quick.queryOptions({ input: { q, types: types.join(','), limit: 10 } }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  const isPending = isFetching || q !== (typed?.trim() ?? '');
  return { found: typed === null || typed.trim() === '' ? [] : (data?.items ?? []), isPending };
}

function keyOf(record: Found): string {
  return `${record.type} ${record.id}`;
}
