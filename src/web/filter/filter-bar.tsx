import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { lazy, type ReactElement, type Ref, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filter } from '#domain/filters/filter.ts';
import {
  canBeGroup,
  filterOf,
  isCondition,
  type PartPath,
  partAt,
  partsOf,
  withGroup,
  withoutPart,
  withPart,
} from '#domain/filters/filter-parts.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { announce } from '../design/live-region.tsx';
import { ChipRow } from './chip-row.tsx';
import classes from './filter.module.css';
import { FilterChip } from './filter-chip.tsx';
import { FilterGroup } from './filter-group.tsx';
import { wordsOf } from './filter-words.ts';
import { isEditable } from './operator-choices.ts';
import { useFilterWords } from './use-filter-words.ts';

const ConditionPanel = lazy(() =>
  import('./condition-panel.tsx').then((module) => ({ default: module.ConditionPanel })),
);

interface FilterBarProps {
  type: RecordType;
  filter: Filter | null;
  onChange(filter: Filter | null): void;
}

/** What is being edited: a part that stands in the bar, or one that is only being made. */
type Editing = {
  readonly path: PartPath;
  /** What the panel hangs from: it stays there while what it makes joins the bar. */
  readonly from: 'chip' | 'add';
  /** Begins a group. */
  readonly group?: boolean;
  /** A condition that is drawn as a group, for the new one to join it. */
  readonly beside?: PartPath;
  /** What stood there before, in words. */
  readonly before: string | null;
};

/** Which records the list shows, as chips that read as sentences; each is edited by itself. */
export function FilterBar({ type, filter, onChange }: FilterBarProps) {
  const { t } = useTranslation();
  const words = useFilterWords(type, filter);
  const [editing, setEditing] = useState<Editing | null>(null);
  const stored = partsOf(filter);
  const parts = editing?.beside ? withGroup(stored, editing.beside) : stored;
  const said = (path: PartPath): string | null => {
    const part = partAt(parts, path);
    return part === undefined ? null : wordsOf(part, words);
  };

  const edit = (path: PartPath): void => setEditing({ path, from: 'chip', before: said(path) });
  const add = (path: PartPath): void => setEditing({ path, from: 'add', before: null });
  const remove = (path: PartPath): void => {
    const gone = said(path);
    if (gone === null) return;
    onChange(filterOf(withoutPart(parts, path)));
    announce(t('filter.removed', { filter: gone }));
  };
  // Told when it is done, and not at each letter of a value.
  const close = (): void => {
    const now = editing && said(editing.path);
    if (editing && now !== null && now !== editing.before)
      announce(t(editing.before === null ? 'filter.added' : 'filter.changed', { filter: now }));
    setEditing(null);
  };

  /** The panel of a place, hung from whatever stands there. */
  const panelFor = (
    path: PartPath,
    from: Editing['from'],
    anchor: ReactElement<{ ref?: Ref<HTMLElement> }>,
  ) => {
    if (editing === null || !isAt(editing, path, from)) return anchor;
    const current = partAt(parts, editing.path);
    const condition = current && isCondition(current) ? current : null;
    const { path: place, group = false } = editing;
    return (
      <Suspense fallback={anchor}>
        <ConditionPanel
          type={type}
          condition={from === 'chip' ? condition : null}
          onChange={(next) => onChange(filterOf(withPart(parts, place, group ? { or: [next] } : next)))}
          onGroup={group || place.length > 1 ? undefined : () => setEditing({ ...editing, group: true })}
          company={
            condition && canBeGroup(place)
              ? {
                  joint: place.length === 1 ? 'or' : 'and',
                  add: () => setEditing({ path: [...place, 1], from: 'add', beside: place, before: null }),
                }
              : undefined
          }
          onRemoveLast={() => remove([parts.length - 1])}
          onClose={close}
        >
          {anchor}
        </ConditionPanel>
      </Suspense>
    );
  };

  const chip = (part: Filter, path: PartPath) =>
    panelFor(
      path,
      'chip',
      <FilterChip
        filter={part}
        words={words}
        open={editing !== null && isAt(editing, path, 'chip')}
        onOpen={isCondition(part) && isEditable(part, words.fields) ? () => edit(path) : undefined}
        onRemove={() => remove(path)}
      />,
    );

  const next: PartPath = [parts.length];
  return (
    <ChipRow label={t('filter.label')}>
      <FilterGroup
        members={parts}
        path={[]}
        words={words}
        chip={chip}
        adder={(path, anchor) => panelFor(path, 'add', anchor)}
        onAdd={add}
      />
      {panelFor(
        next,
        'add',
        <Button
          data-chip
          variant="default"
          size="compact-sm"
          radius="xl"
          className={classes.add}
          leftSection={<IconPlus size={14} stroke={1.75} />}
          aria-haspopup="dialog"
          aria-expanded={editing !== null && isAt(editing, next, 'add')}
          onClick={() => add(next)}
        >
          {t('filter.add')}
        </Button>,
      )}
      {parts.length > 1 && (
        <Button variant="subtle" color="gray" size="compact-sm" data-chip onClick={() => onChange(null)}>
          {t('filter.clear')}
        </Button>
      )}
    </ChipRow>
  );
}

/** Whether the panel hangs there: from a chip, or from what adds to the group, wherever that has moved on to. */
function isAt(editing: Editing, path: PartPath, from: Editing['from']): boolean {
  const place = (of: PartPath) => (from === 'add' ? of.slice(0, -1) : of).join();
  return editing.from === from && place(editing.path) === place(path) && editing.path.length === path.length;
}
