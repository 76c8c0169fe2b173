import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Found } from '#contract/search.ts';
import type { RecordLink, RecordLinkType } from '#domain/fields/field.ts';
import { orpc } from '../../api/client.ts';
import { recordPlace } from '../../shell/record-link.ts';
import { useTypeNames } from '../type-words.ts';
import { PickedActions } from './picked-actions.tsx';
import classes from './record-picker.module.css';
import { useRecordName } from './use-record-name.ts';

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
  /** False where it stands in a panel that a click outside of it closes. */
  withinPortal?: boolean;
}

const makeOption = 'make';
const moreOption = 'more';

/** A record, found by a few letters of its name. What is chosen can be opened, replaced by typing, or removed. */
export function RecordPicker(props: RecordPickerProps) {
  const { id, label, value, types, onPick, onClear, onMake, makeLabel, more, description, error, readOnly } =
    props;
  const { withinPortal = true } = props;
  const { t } = useTranslation();
  /** Null while nobody types. */
  const [typed, setTyped] = useState<string | null>(null);
  const name = useRecordName(value);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const text = typed?.trim() ?? '';
  const { found, isPending } = useFound(text, types, combobox.dropdownOpened);
  /** Enter was pressed before the answer was here: what it will be first is meant. */
  const [wantsFirst, setWantsFirst] = useState(false);
  const isAnswered = text !== '' && !isPending;

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
  const onAnswer = useEffectEvent(() => {
    const [first] = found;
    if (first === undefined) combobox.resetSelectedOption();
    else if (wantsFirst) choose(keyOf(first));
    else combobox.selectFirstOption();
    setWantsFirst(false);
  });
  useEffect(() => {
    if (isAnswered) onAnswer();
  }, [isAnswered]);

  return (
    <Combobox store={combobox} onOptionSubmit={choose} readOnly={readOnly} withinPortal={withinPortal}>
      <Combobox.Target withExpandedAttribute autoComplete="off">
        <TextInput
          id={id}
          label={label}
          value={typed ?? name ?? ''}
          placeholder={readOnly ? undefined : t('record.picker.placeholder')}
          classNames={{ input: value !== null && typed === null ? classes.picked : undefined }}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setWantsFirst(false);
            combobox.resetSelectedOption();
            combobox.openDropdown();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || text === '' || !isPending) return;
            event.preventDefault();
            setWantsFirst(true);
          }}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown();
            if (typed === '' && value !== null) onClear();
            // What was typed and led to nothing stays, to be seen, unless something is chosen already.
            if (typed === '' || value !== null) setTyped(null);
          }}
          rightSection={
            value !== null && <PickedActions value={value} name={name} onClear={readOnly ? null : onClear} />
          }
          rightSectionWidth={value === null ? undefined : 58}
          description={text !== '' && value === null ? t('record.picker.notChosen') : description}
          error={error}
          readOnly={readOnly}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={t('record.picker.results')} className={classes.options}>
          {found.map((record) => (
            <FoundOption key={keyOf(record)} record={record} isOfMany={types.length > 1} />
          ))}
          {found.length === 0 && text !== '' && !isPending && (
            <Combobox.Empty>{t('record.picker.nothing', { text })}</Combobox.Empty>
          )}
          {found.length === 0 && text === '' && !isPending && (
            <Combobox.Empty>{t('record.picker.start')}</Combobox.Empty>
          )}
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

interface FoundOptionProps {
  record: Found;
  /** Whether it may be of one type or another. */
  isOfMany: boolean;
}

function FoundOption({ record, isOfMany }: FoundOptionProps) {
  const namesOf = useTypeNames();
  const RecordIcon = recordPlace(record.type)?.icon;
  return (
    <Combobox.Option value={keyOf(record)} className={classes.option}>
      {RecordIcon && <RecordIcon size={16} stroke={1.5} aria-hidden />}
      <bdi className={classes.name}>{record.name}</bdi>
      {record.detail && <bdi className={classes.detail}>{record.detail}</bdi>}
      {isOfMany && <span className={classes.type}>{namesOf(record.type).one}</span>}
    </Combobox.Option>
  );
}

/** Records that answer what is typed; with nothing typed, those that were changed last. */
function useFound(text: string, types: readonly RecordLinkType[], isOpen: boolean) {
  const [q] = useDebouncedValue(text, 150);
  const { data, isFetching } = useQuery({
    ...orpc.search.quick.queryOptions({ input: { q, types: types.join(','), limit: 10 } }),
    enabled: isOpen,
    placeholderData: keepPreviousData,
  });
  return { found: data?.items ?? [], isPending: isFetching || q !== text };
}

function keyOf(record: Found): string {
  return `${record.type} ${record.id}`;
}
