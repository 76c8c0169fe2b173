import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CategoryColor } from '#domain/categories/category-colors.ts';
import { orpc } from '../api/client.ts';
import { undoChangeSet } from '../change-sets/undo-change-set.ts';
import { runJob } from '../jobs/run-job.ts';
import { ItemTicks, type Tick } from '../own-lists/item-ticks.tsx';
import { offered, useOwnList } from '../own-lists/use-own-list.ts';
import type { ActionPanelProps, ActionTarget } from './action.ts';
import { countedRecords, recordsOf } from './record-words.ts';
import classes from './selection.module.css';
import { selectionCalls } from './selection-calls.ts';
import { nextTick, partsOf, type Ticked, tickOf } from './tick-state.ts';

/** Gives the records categories and takes them away: each with a tick that says how many have it today. */
export function CategorizePanel({ target, onDone }: ActionPanelProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { type, selection, count } = target;
  const [ticked, setTicked] = useState<Ticked>({});
  const { names, colorOf, todayOf } = useCategories(target, Object.keys(ticked));
  const parts = partsOf(ticked);

  const toggle = (name: string): void => {
    const today = todayOf(name);
    const next = nextTick(ticked[name] ?? today, today);
    setTicked(({ [name]: _, ...others }) =>
      next === today || next === 'some' ? others : { ...others, [name]: next },
    );
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (parts === null) return;
    onDone();
    void runJob(
      (asked) => selectionCalls(type).bulkEdit({ selection, changes: { categories: parts } }, asked),
      {
        type,
        undo: (changeSetId) => undoChangeSet(changeSetId),
        running: t('selection.categorizing', { records: recordsOf(type) }),
        done: ({ changed }) => t('selection.categorized', { records: countedRecords(type, changed) }),
      },
    ).then(() => client.invalidateQueries({ queryKey: orpc.ownLists.key() }));
  };

  return (
    <form className={classes.bulk} onSubmit={submit}>
      <ItemTicks
        labels={{ search: t('selection.searchCategories'), items: t('selection.categories') }}
        names={names}
        colorOf={colorOf}
        tickOf={(name) => ticked[name] ?? todayOf(name)}
        onToggle={toggle}
        onAdd={(name) => setTicked((others) => ({ ...others, [name]: 'all' }))}
        empty={t('selection.noCategories')}
      />
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
      selectionCalls(type).previewBulkEdit({ selection, changes: { categories: null } }, { signal }),
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
