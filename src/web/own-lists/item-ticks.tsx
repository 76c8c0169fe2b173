import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CategoryColor } from '#domain/categories/category-colors.ts';
import { foldText } from '#domain/text/fold.ts';
import { categoryStyle } from '../categories/category-style.ts';
import classes from './item-ticks.module.css';

/** What a tick says of the records it stands for: all have it, some have it, none has it. */
export type Tick = 'all' | 'some' | 'none';

interface ItemTicksProps {
  /** Of the search, and of what it finds. */
  labels: { readonly search: string; readonly items: string };
  names: readonly string[];
  colorOf(name: string): CategoryColor | null | undefined;
  tickOf(name: string): Tick;
  onToggle(name: string): void;
  /** Takes a name that is not in the list yet; left out where it takes no new ones. */
  onAdd: ((name: string) => void) | undefined;
  /** Said where there is nothing to tick yet. */
  empty: string;
}

/** The items of a list, each with a tick, found by a few letters. Enter ticks the first found, or takes a new name. */
export function ItemTicks({ labels, names, colorOf, tickOf, onToggle, onAdd, empty }: ItemTicksProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const typed = text.trim();
  const sought = foldText(typed);
  const same = names.find((name) => foldText(name) === sought);
  const found = names.filter((name) => foldText(name).includes(sought));
  const add = onAdd && sought !== '' && same === undefined ? onAdd : undefined;
  const addNew = (): void => {
    add?.(typed);
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || sought === '') return;
    event.preventDefault();
    const first = same ?? found[0];
    if (first === undefined) addNew();
    else {
      onToggle(first);
      setText('');
    }
  };
  return (
    <>
      <TextInput
        data-autofocus
        aria-label={labels.search}
        placeholder={t(onAdd ? 'choices.findOrNew' : 'choices.find')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        autoComplete="off"
        maxLength={100}
      />
      <fieldset className={classes.items} aria-label={labels.items}>
        {found.map((name) => (
          <Checkbox
            key={name}
            checked={tickOf(name) === 'all'}
            indeterminate={tickOf(name) === 'some'}
            onChange={() => onToggle(name)}
            label={
              <bdi className={classes.item} style={categoryStyle(colorOf(name))}>
                {name}
              </bdi>
            }
          />
        ))}
        {add && (
          <Button
            variant="subtle"
            size="compact-sm"
            justify="flex-start"
            leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
            onClick={addNew}
          >
            {t('choices.new', { name: typed })}
          </Button>
        )}
        {found.length === 0 && !add && (
          <p className="muted">{names.length === 0 ? empty : t('choices.nothingFound')}</p>
        )}
      </fieldset>
    </>
  );
}
