import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { describeType, recordTypeNames } from '#domain/records/record-types.ts';
import { orpc } from '../api/client.ts';
import { useMay } from '../auth/use-me.ts';
import { Card } from '../design/card.tsx';
import { ProblemAlert } from '../design/problem-alert.tsx';
import { RouteTabs } from '../design/route-tabs.tsx';
import { capitalised } from '../i18n/capitalised.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { SettingsFrame } from '../settings/settings-frame.tsx';
import { CriteriaCard } from './criteria-card.tsx';
import { CriteriaList } from './criteria-list.tsx';
import classes from './scoring.module.css';
import { isScored } from './use-criteria.ts';

/** What the stars of leads, and of every other type of person, are told from. */
export function ScoringPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const mayManage = useMay('settings.manage');
  const { type: given } = useParams({ strict: false });
  const scoredTypes = recordTypeNames().filter(isScored);
  const type = scoredTypes.find((known) => known === given);
  const { data, error, refetch } = useQuery({
    ...orpc.scoring.list.queryOptions({ input: { type: type ?? '' } }),
    enabled: type !== undefined,
  });
  if (type === undefined) return <Navigate to="/settings/scoring/$type" params={{ type: 'lead' }} replace />;
  const many = describeType(type).label.many[language];
  return (
    <SettingsFrame title={t('scoring.title')}>
      <div className={classes.types}>
        <RouteTabs
          label={t('scoring.ofType')}
          tabs={scoredTypes.map((one) => ({
            label: capitalised(describeType(one).label.many[language]),
            link: { to: '/settings/scoring/$type', params: { type: one } },
          }))}
        />
      </div>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data === undefined ? (
        error === null && <Skeleton height={240} radius="md" />
      ) : mayManage ? (
        <CriteriaCard key={type} type={type} kept={data.body} version={data.headers.etag} />
      ) : (
        <Card title={t('scoring.criteriaOf', { many })}>
          <CriteriaList criteria={data.body} />
        </Card>
      )}
    </SettingsFrame>
  );
}
