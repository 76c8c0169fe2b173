import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { lazy, type ReactElement, type Ref, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filter } from '#domain/filters/filter.ts';
import {
  filterOf,
  isCondition,
  type PartPlace,
  partAt,
  partsOf,
  withoutPart,
  withPart,
} from '#domain/filters/filter-parts.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { announce } from '../design/live-region.tsx';
import { ChipRow } from './chip-row.tsx';
import classes from './filter.module.css';
import { FilterChip } from './filter-chip.tsx';
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
  readonly place: PartPlace;
  /** Begins a group. */
  readonly group: boolean;
  /** What the panel hangs from: it stays there while what it makes joins the bar. */
  readonly from: 'chip' | 'add';
};

/** Which records the list shows, as chips that read as sentences; each is edited by itself. */
export function FilterBar({ type, filter, onChange }: FilterBarProps) {
  const { t } = useTranslation();
  const words = useFilterWords(type, filter);
  const [editing, setEditing] = useState<Editing | null>(null);
  const parts = partsOf(filter);

  const put = (place: PartPlace, next: Filter): void => onChange(filterOf(withPart(parts, place, next)));
  const remove = (place: PartPlace): void => {
    const gone = partAt(parts, place);
    if (gone === undefined) return;
    onChange(filterOf(withoutPart(parts, place)));
    announce(t('filter.removed', { filter: wordsOf(gone, words) }));
  };
  const removeLast = (): void => remove({ part: parts.length - 1 });
  const close = (): void => setEditing(null);
  const isEditing = (place: PartPlace, from: Editing['from']): boolean =>
    editing?.from === from &&
    (from === 'add' && place.inner === undefined
      ? editing.place.inner === undefined
      : editing.place.part === place.part && (from === 'add' || editing.place.inner === place.inner));

  /** The panel of a place, hung from whatever stands there. */
  const panelFor = (
    place: PartPlace,
    from: Editing['from'],
    anchor: ReactElement<{ ref?: Ref<HTMLElement> }>,
  ) => {
    if (editing === null || !isEditing(place, from)) return anchor;
    const current = from === 'chip' ? partAt(parts, place) : undefined;
    return (
      <Suspense fallback={anchor}>
        <ConditionPanel
          type={type}
          condition={current && isCondition(current) ? current : null}
          onChange={(next) => put(editing.place, editing.group ? { or: [next] } : next)}
          onGroup={
            editing.group || place.inner !== undefined
              ? undefined
              : () => setEditing({ ...editing, group: true })
          }
          onRemoveLast={removeLast}
          onClose={close}
        >
          {anchor}
        </ConditionPanel>
      </Suspense>
    );
  };

  const chip = (part: Filter, place: PartPlace) =>
    panelFor(
      place,
      'chip',
      <FilterChip
        filter={part}
        words={words}
        open={isEditing(place, 'chip')}
        onOpen={
          isCondition(part) && isEditable(part, words.fields)
            ? () => setEditing({ place, group: false, from: 'chip' })
            : undefined
        }
        onRemove={() => remove(place)}
      />,
    );

  const next: PartPlace = { part: parts.length };
  return (
    <ChipRow label={t('filter.label')}>
      {parts.map((part, i) =>
        'or' in part && part.or.every(isCondition) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name than their place
          <fieldset key={i} className={classes.group} aria-label={wordsOf(part, words)}>
            {part.or.map((inner, j) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name than their place
              <span key={j} className={classes.member}>
                {j > 0 && <span className={classes.joint}>{t('filter.or')}</span>}
                {chip(inner, { part: i, inner: j })}
              </span>
            ))}
            {panelFor(
              { part: i, inner: part.or.length },
              'add',
              <button
                type="button"
                data-chip
                className={classes.more}
                onClick={() =>
                  setEditing({ place: { part: i, inner: part.or.length }, group: false, from: 'add' })
                }
              >
                + {t('filter.or')}
              </button>,
            )}
          </fieldset>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name than their place
          <span key={i} className={classes.member}>
            {chip(part, { part: i })}
          </span>
        ),
      )}
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
          aria-expanded={isEditing(next, 'add')}
          onClick={() => setEditing({ place: next, group: false, from: 'add' })}
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
