import { Combobox, TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldText } from '#domain/text/fold.ts';
import { announce } from '../../design/live-region.tsx';
import { useLanguage } from '../../i18n/use-language.ts';
import { usePaletteKeys } from '../../shell/use-palette-keys.ts';
import type { Names } from '../use-columns.tsx';
import type { ChosenValue, EditedCell } from './edited-cell.ts';
import classes from './inline-edit.module.css';
import { useChoices } from './use-choices.tsx';

interface ChoiceListProps {
  edited: EditedCell;
  names: Names;
  onChoose(chosen: ChosenValue): void;
}

/** One value of several: found by a few letters, or typed where the list grows. */
export function ChoiceList({ edited, names, onChoose }: ChoiceListProps) {
  const { t } = useTranslation();
  const label = edited.field.label[useLanguage()];
  const [text, setText] = useState('');
  const { choices, current, mayBeNew } = useChoices(edited, names);
  const typed = text.trim();
  const sought = foldText(typed);
  const found = choices.filter(({ search }) => foldText(search).includes(sought));
  const isNew = mayBeNew && typed !== '' && !choices.some(({ search }) => foldText(search) === sought);
  const { combobox, listId, inputProps } = usePaletteKeys([...found.map(({ key }) => key), isNew].join());
  const { length } = found;
  useEffect(() => {
    if (sought !== '') announce(t('selection.found', { count: length }));
  }, [sought, length, t]);
  const choose = (key: string): void => {
    const chosen = choices.find((one) => one.key === key);
    onChoose(chosen ?? { cell: typed, value: typed });
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <TextInput
        {...inputProps}
        data-autofocus
        aria-label={label}
        placeholder={t(mayBeNew ? 'choices.findOrNew' : 'choices.find')}
        value={text}
        maxLength={100}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Combobox.Options id={listId} className={classes.choices} aria-label={label}>
        {found.map(({ key, shown }) => (
          <Combobox.Option key={key} value={key} className={classes.choice}>
            {shown}
            {key === current && <IconCheck size={16} stroke={1.5} aria-hidden className={classes.check} />}
          </Combobox.Option>
        ))}
        {isNew && <Combobox.Option value="new:">{t('choices.new', { name: typed })}</Combobox.Option>}
        {length === 0 && !isNew && <Combobox.Empty>{t('choices.nothingFound')}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  );
}
