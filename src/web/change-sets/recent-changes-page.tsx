import { Button, Skeleton } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ChangeSet } from '#contract/change-sets.ts';
import { orpc } from '../api/client.ts';
import { EmptyPage } from '../design/empty-page.tsx';
import { ProblemAlert } from '../design/problem-alert.tsx';
import { capitalised } from '../i18n/capitalised.ts';
import { timeZone } from '../i18n/time-zone.ts';
import { useFormat } from '../i18n/use-format.ts';
import { Page } from '../shell/page.tsx';
import { ChangeFilters } from './change-filters.tsx';
import { ChangeSetItem } from './change-set-item.tsx';
import classes from './change-sets.module.css';
import type { ChangesAddress } from './changes-address.ts';

const route = getRouteApi('/signed-in/changes');

/** Who did what to how many, newest first, a day under each heading; each can be taken back. */
export function RecentChangesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const shown = route.useSearch();
  const show = (next: ChangesAddress) => void navigate({ to: '/changes', search: next, replace: true });
  return (
    <Page title={t('changeSets.title')} toolbar={<ChangeFilters shown={shown} onChange={show} />}>
      <ChangeList shown={shown} onClear={() => show({})} />
    </Page>
  );
}

function ChangeList({ shown, onClear }: { shown: ChangesAddress; onClear: () => void }) {
  const { t } = useTranslation();
  const { person, ...others } = shown;
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    orpc.changeSets.list.infiniteOptions({
      input: (before: number | null) => ({
        ...others,
        timeZone,
        ...(person === undefined ? {} : { actorId: person }),
        ...(before === null ? {} : { before }),
      }),
      initialPageParam: null as number | null,
      getNextPageParam: (page) => page.next,
    }),
  );
  if (error !== null) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton height={120} radius="md" m="lg" />;
  const sets = data.pages.flatMap((page) => page.items);
  if (sets.length === 0) return <Nothing isFiltered={Object.keys(shown).length > 0} onClear={onClear} />;
  return (
    <div className={classes.page}>
      {byDay(sets).map((day) => (
        <Day key={day[0]?.id} sets={day} />
      ))}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('changeSets.more')}
        </Button>
      )}
    </div>
  );
}

function Nothing({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  const { t } = useTranslation();
  if (!isFiltered)
    return (
      <EmptyPage icon={IconArrowBackUp} title={t('changeSets.empty')} text={t('changeSets.emptyText')} />
    );
  return (
    <EmptyPage
      icon={IconArrowBackUp}
      title={t('changeSets.nothingFound')}
      text={t('changeSets.nothingFoundText')}
      actions={
        <Button variant="default" onClick={onClear}>
          {t('changeSets.clearFilters')}
        </Button>
      }
    />
  );
}

function Day({ sets }: { sets: readonly ChangeSet[] }) {
  const format = useFormat();
  const [first] = sets;
  if (!first) return null;
  const isNear = Date.now() - Date.parse(first.at) < 2 * 86_400_000;
  const day = isNear ? format.day(first.at) : format.longDate(first.at);
  return (
    <section>
      <h2 className={classes.day}>{capitalised(day)}</h2>
      <ol className={classes.items}>
        {sets.map((set) => (
          <ChangeSetItem key={set.id} set={set} />
        ))}
      </ol>
    </section>
  );
}

/** Runs of change sets of the same day, in the reader's time zone. */
function byDay(sets: readonly ChangeSet[]): ChangeSet[][] {
  const days: ChangeSet[][] = [];
  let current = '';
  for (const set of sets) {
    const day = new Date(set.at).toDateString();
    if (day !== current) days.push([]);
    current = day;
    days.at(-1)?.push(set);
  }
  return days;
}
