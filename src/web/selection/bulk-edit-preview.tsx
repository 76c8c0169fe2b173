import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fieldsOf } from '#domain/records/record-types.ts';
import { problemOf } from '../api/problem.ts';
import { useFormat } from '../i18n/use-format.ts';
import type { ActionTarget } from './action.ts';
import classes from './selection.module.css';
import { selectionCalls } from './selection-calls.ts';

/** ms after the last key until it is looked up. */
const PAUSE = 300;

/** Values that are shown. */
const MOST_SHOWN = 6;

interface BulkEditPreviewProps {
  target: ActionTarget;
  field: string;
  changes: Record<string, unknown> | null;
}

/** How many records hold something else today, and what most of them hold. */
export function BulkEditPreview({ target, field, changes }: BulkEditPreviewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { type, selection } = target;
  // Before anything is typed it is asked how many hold anything at all, for what they hold.
  const [asked] = useDebouncedValue(changes ?? { [field]: null }, PAUSE);
  const isThis = field in asked;
  const { data, error } = useQuery({
    queryKey: ['bulk-edit-preview', type, selection, asked],
    queryFn: ({ signal }) => selectionCalls(type).previewBulkEdit({ selection, changes: asked }, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    retry: false,
    enabled: isThis,
  });
  if (error !== null) return <p className={classes.problem}>{problemOf(error).detail}</p>;
  if (data === undefined || !isThis) return <div className={classes.preview} aria-busy />;
  const isStars = fieldsOf(type)[field]?.kind === 'stars';
  const shown = (text: string | null) => {
    if (text === null) return t('selection.empty');
    return isStars ? t('selection.stars', { count: Number(text) }) : text;
  };
  return (
    <div className={classes.preview}>
      {changes !== null && (
        <p role="status">
          {t('selection.differ', {
            count: data.differing,
            differing: format.number(data.differing),
            total: format.number(data.total),
          })}
        </p>
      )}
      <div className={classes.today}>{t('selection.today')}</div>
      <dl className={classes.values}>
        {data.values.slice(0, MOST_SHOWN).map(({ shown: text, count }) => (
          <div key={text ?? ''}>
            <dt className={text === null ? 'muted' : undefined}>
              <bdi>{shown(text)}</bdi>
            </dt>
            <dd className="num">{format.number(count)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
