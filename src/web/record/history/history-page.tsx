import { Button, Skeleton } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RecordType } from '#domain/records/record-types.ts';
import { EmptyPage } from '../../design/empty-page.tsx';
import { ProblemAlert } from '../../design/problem-alert.tsx';
import { recordCalls } from '../form/record-calls.ts';
import classes from './history.module.css';
import { HistoryItem } from './history-item.tsx';

/** Everything that was changed in a record, the newest first: who, when, what stood there, and what stands there now. */
export function HistoryPage({ type, id }: { type: RecordType; id: number }) {
  const { t } = useTranslation();
  const calls = recordCalls(type);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [...calls.keys.history(id), 'pages'],
    queryFn: ({ pageParam }) => calls.history({ id, ...(pageParam === null ? {} : { before: pageParam }) }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  });
  if (error !== null) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton height={120} radius="md" m="lg" />;
  const entries = data.pages.flatMap((page) => page.items);
  if (entries.length === 0)
    return (
      <EmptyPage icon={IconHistory} title={t('record.history.empty')} text={t('record.history.emptyText')} />
    );
  return (
    <div className={classes.page}>
      <ol className={classes.entries}>
        {entries.map((entry) => (
          <HistoryItem key={`${entry.changeSetId} ${entry.version}`} type={type} id={id} entry={entry} />
        ))}
      </ol>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('record.history.more')}
        </Button>
      )}
    </div>
  );
}
