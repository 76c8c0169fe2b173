import { IconArrowMerge } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { orpc } from '../api/client.ts';
import { EmptyPage } from '../design/empty-page.tsx';
import { ProblemAlert } from '../design/problem-alert.tsx';
import { Page } from '../shell/page.tsx';
import classes from './duplicates.module.css';
import { idsOfAddress } from './duplicates-address.ts';
import { MergeForm } from './merge-form.tsx';

/** Some records, to be made one, field by field. */
export function MergePage() {
  const { t } = useTranslation();
  const { ids, base = 'contact', next } = useSearch({ from: '/signed-in/duplicates/merge' });
  const wanted = idsOfAddress(ids);
  const enough = wanted.length >= 2 && wanted.length <= 10;
  const { data, error, refetch } = useQuery({
    ...orpc.duplicates.compare.queryOptions({ input: { base, ids: wanted } }),
    enabled: enough,
    staleTime: Number.POSITIVE_INFINITY,
    // What was compared on an earlier visit is not shown again: the records may have changed since.
    gcTime: 0,
  });
  if (data && enough)
    return (
      <MergeForm
        key={`${base} ${wanted.join(' ')}`}
        base={base}
        comparison={data}
        next={next}
        onStale={() => refetch()}
      />
    );
  return (
    <Page title={t('duplicates.mergePage.title', { count: wanted.length })} withoutSearch>
      <div className={classes.body} aria-busy={enough && !error}>
        <ProblemAlert error={error} onRetry={() => void refetch()} />
        {!enough && (
          <EmptyPage
            icon={IconArrowMerge}
            title={t('duplicates.mergePage.wrongNumber')}
            text={t('duplicates.mergePage.wrongNumberText')}
          />
        )}
      </div>
    </Page>
  );
}
