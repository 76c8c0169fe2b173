import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordChange } from '#contract/change-sets.ts';
import { describeSubject, isSettingType } from '#domain/settings/setting-types.ts';
import { orpc } from '../api/client.ts';
import { ProblemAlert } from '../design/problem-alert.tsx';
import { ToldLayout } from '../forms/told-layout.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { fieldThen, tellingChanges } from '../record/history/telling-changes.ts';
import { recordAddresses } from '../record/record-addresses.ts';
import { ShownValue } from '../record/values/shown-value.tsx';
import classes from './change-sets.module.css';

const pageSize = 20;

/** The records that an act touched, with each value before and after, a page at a time. */
export function RecordChanges({ changeSetId }: { changeSetId: number }) {
  const { t } = useTranslation();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    orpc.changeSets.changes.infiniteOptions({
      input: (after: string | null) => ({
        id: changeSetId,
        limit: pageSize,
        ...(after === null ? {} : { after }),
      }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next,
    }),
  );
  if (error !== null) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton height={60} radius="sm" />;
  return (
    <>
      <ul className={classes.recordList}>
        {data.pages.flatMap((page) =>
          page.items.map((change) => (
            <RecordLine key={`${change.recordType} ${change.recordId} ${change.version}`} change={change} />
          )),
        )}
      </ul>
      {hasNextPage && (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t('changeSets.moreRecords')}
        </Button>
      )}
    </>
  );
}

/** Values that are told by what differs in them: before and after would be too long to compare. */
const toldByDifference: Readonly<
  Record<string, ComponentType<{ id: number; before: unknown; after: unknown }>>
> = { 'formLayout layout': ToldLayout };

function RecordLine({ change }: { change: RecordChange }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { recordType, recordId, name, inBin, act } = change;
  const { fields } = describeSubject(recordType);
  const isSetting = isSettingType(recordType);
  const told = tellingChanges(fields, change.changes);
  return (
    <li className={classes.record}>
      <span className={classes.name}>
        {inBin || isSetting ? (
          <>
            <bdi>{name}</bdi>{' '}
            {inBin && (
              <span className="muted">({t(isSetting ? 'changeSets.isDeleted' : 'changeSets.inBin')})</span>
            )}
          </>
        ) : (
          <Link {...recordAddresses(recordType).open(recordId)}>
            <bdi>{name}</bdi>
          </Link>
        )}
      </span>
      <ul className={classes.values}>
        {told.length === 0 && (
          <li className="muted">{t(`changeSets.${isSetting ? 'settingActs' : 'acts'}.${act}`)}</li>
        )}
        {told.map((one) => {
          const Differences = toldByDifference[`${recordType} ${one.field}`];
          if (Differences)
            return <Differences key={one.field} id={recordId} before={one.before} after={one.after} />;
          const field = fieldThen(fields, one);
          return (
            field && (
              <li key={one.field} className={classes.value}>
                <span className={classes.label}>{field.label[language]}</span>{' '}
                <span className="visually-hidden">{t('record.history.before')} </span>
                <ShownValue field={field} value={one.before} name={one.shown?.before} />
                <span aria-hidden className={classes.arrow}>
                  →
                </span>
                <span className="visually-hidden">{t('record.history.after')} </span>
                <ShownValue field={field} value={one.after} name={one.shown?.after} />
              </li>
            )
          );
        })}
      </ul>
    </li>
  );
}
