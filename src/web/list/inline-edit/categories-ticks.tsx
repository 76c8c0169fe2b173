import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { ItemTicks } from '../../own-lists/item-ticks.tsx';
import { offered, useOwnList } from '../../own-lists/use-own-list.ts';
import type { ChosenValue, EditedCell } from './edited-cell.ts';
import classes from './inline-edit.module.css';

interface CategoriesTicksProps {
  edited: EditedCell;
  onChoose(chosen: ChosenValue): void;
}

/** The categories of a row, or what else it can have several of. */
export function CategoriesTicks({ edited: { field, key, row }, onChoose }: CategoriesTicksProps) {
  const { t } = useTranslation();
  const label = field.label[useLanguage()];
  const before = row.values[key];
  const had = Array.isArray(before) ? before : [];
  const [ticked, setTicked] = useState<readonly string[]>(had.map(({ name }) => name));
  const items = offered(useOwnList(field.list ?? ''));
  const colors = new Map([...had, ...items].map(({ name, color }) => [name, color]));
  const toggle = (name: string): void =>
    setTicked((now) => (now.includes(name) ? now.filter((other) => other !== name) : [...now, name]));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const cell = ticked.map((name) => ({ name, color: colors.get(name) ?? null }));
    onChoose({ cell: cell.length === 0 ? null : cell, value: [...ticked] });
  };
  return (
    <form onSubmit={submit} className={classes.ticks}>
      <ItemTicks
        labels={{ search: label, items: label }}
        names={[...new Set([...ticked, ...colors.keys()])]}
        colorOf={(name) => colors.get(name)}
        tickOf={(name) => (ticked.includes(name) ? 'all' : 'none')}
        onToggle={toggle}
        onAdd={field.closedList ? undefined : toggle}
        empty={t('choices.empty')}
      />
      <Button type="submit" size="compact-sm">
        {t('inlineEdit.save')}
      </Button>
    </form>
  );
}
