import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CategoryColor } from '#domain/categories/category-colors.ts';
import { foldText } from '#domain/text/fold.ts';
import { orpc } from '../api/client.ts';
import { categoryStyle } from '../categories/category-style.ts';
import { undoChangeSet } from '../change-sets/undo-change-set.ts';
import { runJob } from '../jobs/run-job.ts';
import { offered, useOwnList } from '../own-lists/use-own-list.ts';
import type { ActionPanelProps, ActionTarget } from './action.ts';
import { countedRecords, recordsOf } from './record-words.ts';
import classes from './selection.module.css';
import { selectionCalls } from './selection-calls.ts';
import { nextTick, partsOf, type Tick, type Ticked, tickOf } from './tick-state.ts';

/** Gives the records categories and takes them away: each with a tick that says how many have it today. */
export function CategorizePanel({ target, onDone }: ActionPanelProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { type, selection, count } = target;
  const [text, setText] = useState('');
  const [ticked, setTicked] = useState<Ticked>({});
  const { names, colorOf, todayOf } = useCategories(target, Object.keys(ticked));
  const sought = foldText(text.trim());
  const found = names.filter((name) => foldText(name).includes(sought));
  const isNew = sought !== '' && !names.some((name) => foldText(name) === sought);
  const parts = partsOf(ticked);

  const toggle = (name: string): void => {
    const today = todayOf(name);
    const next = nextTick(ticked[name] ?? today, today);
    setTicked(({ [name]: _, ...others }) =>
      next === today || next === 'some' ? others : { ...others, [name]: next },
    );
  };
  const addNew = (): void => {
    setTicked((others) => ({ ...others, [text.trim()]: 'all' }));
    setText('');
  };
  const onEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || sought === '') return;
    event.preventDefault();
    const [first] = found;
    if (isNew) addNew();
    else if (first !== undefined) toggle(first);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (parts === null) return;
    onDone();
    void runJob(
      (asked) => selectionCalls[type].bulkEdit({ selection, changes: { categories: parts } }, asked),
      {
        undo: (changeSetId) => undoChangeSet(changeSetId),
        running: t('selection.categorizing', { records: recordsOf(type) }),
        done: ({ changed }) => t('selection.categorized', { records: countedRecords(type, changed) }),
      },
    ).then(() => client.invalidateQueries({ queryKey: orpc.ownLists.key() }));
  };

  return (
    <form className={classes.bulk} onSubmit={submit}>
      <TextInput
        data-autofocus
        aria-label={t('selection.searchCategories')}
        placeholder={t('selection.searchCategories')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onEnter}
        autoComplete="off"
        maxLength={100}
      />
      <fieldset className={classes.categories} aria-label={t('selection.categories')}>
        {found.map((name) => {
          const tick: Tick = ticked[name] ?? todayOf(name);
          return (
            <Checkbox
              key={name}
              checked={tick === 'all'}
              indeterminate={tick === 'some'}
              onChange={() => toggle(name)}
              label={
                <span className={classes.category} style={categoryStyle(colorOf(name))}>
                  {name}
                </span>
              }
            />
          );
        })}
        {isNew && (
          <Button
            variant="subtle"
            size="compact-sm"
            justify="flex-start"
            leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
            onClick={addNew}
          >
            {t('selection.newCategory', { name: text.trim() })}
          </Button>
        )}
        {names.length === 0 && !isNew && <p className="muted">{t('selection.noCategories')}</p>}
      </fieldset>
      <Button type="submit" disabled={parts === null}>
        {t('selection.change', { records: countedRecords(type, count) })}
      </Button>
    </form>
  );
}

/** The categories offered, those typed here first, and how many of the records have each today. */
function useCategories({ type, selection }: ActionTarget, chosen: readonly string[]) {
  const items = offered(useOwnList('category'));
  const { data: today } = useQuery({
    queryKey: ['bulk-edit-preview', type, selection, 'categories'],
    queryFn: ({ signal }) =>
      selectionCalls[type].previewBulkEdit({ selection, changes: { categories: null } }, { signal }),
    staleTime: 0,
  });
  const colors = new Map<string, CategoryColor | null>(items.map(({ name, color }) => [name, color]));
  const counts = new Map(today?.values.map(({ shown, count }) => [shown, count]));
  const typed = chosen.filter((name) => !colors.has(name));
  return {
    names: [...typed, ...items.map(({ name }) => name)],
    colorOf: (name: string) => colors.get(name),
    todayOf: (name: string): Tick => tickOf(counts.get(name) ?? 0, today?.total ?? 0),
  };
}
