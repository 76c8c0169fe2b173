import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '#contract/records.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { ProblemAlert } from '../../design/problem-alert.tsx';
import { Stars } from '../../design/stars.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useFormState } from '../form/form-context.ts';
import { recordCalls } from '../form/record-calls.ts';
import classes from './score-history.module.css';

/** Changes of the stars that are told; the rest stands in the record's history. */
const mostEntries = 20;

/** How the stars of a record came about, the newest first; looked up when it is opened. */
export function ScoreHistory({ type, id }: { type: RecordType; id: number }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={classes.history} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t('scoring.history.title')}</summary>
      {isOpen && <Entries type={type} id={id} />}
    </details>
  );
}

function Entries({ type, id }: { type: RecordType; id: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const calls = recordCalls(type);
  const { rating, createdAt } = useFormState(({ saved }) => saved);
  const { data, error } = useQuery({
    queryKey: [...calls.keys.history(id), 'rating'],
    queryFn: () => calls.history({ id, field: 'rating', limit: mostEntries }),
  });
  if (error !== null) return <ProblemAlert error={error} />;
  if (data === undefined) return <Skeleton height={32} />;
  const oldest = data.items.at(-1)?.changes.find(({ field }) => field === 'rating');
  return (
    <ol className={classes.entries}>
      {data.items.map((entry) => {
        const change = entry.changes.find(({ field }) => field === 'rating');
        return (
          <li key={`${entry.changeSetId} ${entry.version}`} className={classes.entry}>
            <span className={classes.stars}>
              <Stars value={Number(change?.before)} size={12} />
              <span aria-hidden>→</span>
              <Stars value={Number(change?.after)} size={12} />
            </span>
            <span>
              {whyOf(t, entry)} · <bdi>{entry.actor.name}</bdi>
            </span>
            <time dateTime={entry.at} className={classes.when}>
              {format.dateTime(entry.at)}
            </time>
          </li>
        );
      })}
      {data.next === null && <FirstStars value={Number(oldest?.before ?? rating)} at={String(createdAt)} />}
    </ol>
  );
}

/** The stars that a record began with. */
function FirstStars({ value, at }: { value: number; at: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li className={classes.entry}>
      <span className={classes.stars}>
        <Stars value={value} size={12} />
      </span>
      <span>{t('scoring.history.first')}</span>
      <time dateTime={at} className={classes.when}>
        {format.dateTime(at)}
      </time>
    </li>
  );
}

/** What the new stars came from. */
function whyOf(t: TFunction, { kind, changes }: HistoryEntry): string {
  const has = (field: string) => changes.some((change) => change.field === field);
  if (kind === 'rescore') return t('scoring.history.criteria');
  if (kind === 'undo') return t('scoring.history.undo');
  const mode = changes.find(({ field }) => field === 'ratingMode');
  if (mode?.after === 'automatic') return t('scoring.history.automatic');
  return has('criteriaMet') && mode === undefined ? t('scoring.history.ticks') : t('scoring.history.byHand');
}
