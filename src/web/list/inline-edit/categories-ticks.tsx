import { Button, Checkbox, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldText } from '#domain/text/fold.ts';
import { categoryStyle } from '../../categories/category-style.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { offered, useOwnList } from '../../own-lists/use-own-list.ts';
import listClasses from '../list.module.css';
import type { ChosenValue, EditedCell } from './edited-cell.ts';
import classes from './inline-edit.module.css';

interface CategoriesTicksProps {
  edited: EditedCell;
  onChoose(chosen: ChosenValue): void;
}

/** The categories of a row, each with a tick; a new one is typed. */
export function CategoriesTicks({ edited, onChoose }: CategoriesTicksProps) {
  const { t } = useTranslation();
  const label = edited.field.label[useLanguage()];
  const before = edited.row.values[edited.key];
  const had = Array.isArray(before) ? before : [];
  const [ticked, setTicked] = useState<readonly string[]>(had.map(({ name }) => name));
  const [text, setText] = useState('');
  const items = offered(useOwnList(edited.field.list ?? ''));
  const colors = new Map([...had, ...items].map(({ name, color }) => [name, color]));
  const names = [...new Set([...ticked, ...had.map(({ name }) => name), ...items.map(({ name }) => name)])];
  const sought = foldText(text.trim());
  const found = names.filter((name) => foldText(name).includes(sought));
  const toggle = (name: string): void =>
    setTicked((now) => (now.includes(name) ? now.filter((other) => other !== name) : [...now, name]));
  const onEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || sought === '') return;
    event.preventDefault();
    toggle(found[0] ?? text.trim());
    setText('');
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const cell = ticked.map((name) => ({ name, color: colors.get(name) ?? null }));
    onChoose({ cell: cell.length === 0 ? null : cell, value: [...ticked] });
  };
  return (
    <form onSubmit={submit} className={classes.ticks}>
      <TextInput
        data-autofocus
        aria-label={label}
        placeholder={t('inlineEdit.searchOrNew')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onEnter}
        autoComplete="off"
        maxLength={100}
      />
      <fieldset className={classes.choices} aria-label={label}>
        {found.map((name) => (
          <Checkbox
            key={name}
            checked={ticked.includes(name)}
            onChange={() => toggle(name)}
            label={
              <span className={listClasses.category} style={categoryStyle(colors.get(name) ?? undefined)}>
                {name}
              </span>
            }
          />
        ))}
      </fieldset>
      <Button type="submit" size="compact-sm">
        {t('inlineEdit.save')}
      </Button>
    </form>
  );
}
