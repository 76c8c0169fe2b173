import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCopyCheck, IconSearch } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../auth/use-me.ts';
import { EmptyPage } from '../design/empty-page.tsx';
import { ProblemAlert } from '../design/problem-alert.tsx';
import { useFormat } from '../i18n/use-format.ts';
import { Page } from '../shell/page.tsx';
import { BaseChoice } from './base-choice.tsx';
import { DecidedList } from './decided-list.tsx';
import classes from './duplicates.module.css';
import { GroupList } from './group-list.tsx';
import { MergeSure } from './merge-sure.tsx';
import { ReasonFilter } from './reason-filter.tsx';
import { RunningSearch } from './running-search.tsx';
import { useSearchForDuplicates } from './use-search.ts';

/** Records that look the same, group by group: merge them, or say that they are not. */
export function DuplicatesPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const mayWrite = useMay('records.write');
  const address = useSearch({ from: '/signed-in/duplicates' });
  const base = address.base ?? 'contact';
  const search = useSearchForDuplicates(base);
  const { data, error, refetch } = search.overview;
  const run = data?.run ?? null;
  const isPhone = useMediaQuery('(width < 48em)') ?? false;
  const start = (variant: 'filled' | 'default') => (
    <Button
      variant={variant}
      leftSection={<IconSearch size={16} stroke={1.5} />}
      loading={search.isStarting}
      disabled={search.job !== null}
      onClick={search.start}
    >
      {run ? t('duplicates.search.again') : t('duplicates.search.start')}
    </Button>
  );
  return (
    <Page
      title={t('duplicates.title')}
      withoutSearch={isPhone}
      count={run ? data?.open : undefined}
      actions={
        mayWrite &&
        run && (
          <>
            {data && data.sure > 0 && !isPhone && (
              <MergeSure base={base} count={data.sure} disabled={search.job !== null} />
            )}
            {start('default')}
          </>
        )
      }
      toolbar={
        <>
          <BaseChoice chosen={base} />
          {data && (data.open > 0 || data.decided > 0 || address.decided) && (
            <ReasonFilter counts={data.byReason} decided={data.decided} address={address} />
          )}
        </>
      }
      status={
        run && (
          <span>
            {t('duplicates.search.last', {
              when: format.dateTime(run.finishedAt),
              name: run.actorName,
              records: format.number(run.records),
            })}
          </span>
        )
      }
    >
      <div className={classes.body} aria-busy={!data && !error}>
        <ProblemAlert error={error} onRetry={() => void refetch()} />
        <ProblemAlert error={search.problem} />
        {search.job && <RunningSearch job={search.job} cancel={search.cancel} />}
        {data && !run && !search.job && !address.decided && (
          <EmptyPage
            icon={IconCopyCheck}
            title={t('duplicates.empty.notYet')}
            text={t(`duplicates.empty.notYetText.${base}`)}
            actions={mayWrite && start('filled')}
          />
        )}
        {address.decided && <DecidedList key={base} base={base} mayWrite={mayWrite} />}
        {run && !address.decided && <GroupList key={run.id} address={address} mayWrite={mayWrite} />}
      </div>
    </Page>
  );
}
