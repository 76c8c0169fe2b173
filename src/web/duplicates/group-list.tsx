import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyPage } from '../design/empty-page.tsx';
import { ProblemAlert } from '../design/problem-alert.tsx';
import classes from './duplicates.module.css';
import type { DuplicatesAddress } from './duplicates-address.ts';
import { GroupCard } from './group-card.tsx';
import { useDecisions } from './use-decisions.ts';
import { useGroupKeys } from './use-group-keys.ts';
import { useGroups } from './use-groups.ts';

interface GroupListProps {
  address: DuplicatesAddress;
  mayWrite: boolean;
}

/** The groups one under another, walked through by keys. */
export function GroupList({ address: { group, ...address }, mayWrite }: GroupListProps) {
  const { t } = useTranslation();
  const base = address.base ?? 'contact';
  const found = useGroups(base, address.reason);
  const { groups, error, hasNextPage, isFetchingNextPage, isPending } = found;
  const decide = useDecisions(base, found);
  const keys = useGroupKeys({
    groups,
    mayWrite,
    initialId: group,
    address,
    more: () => {
      if (hasNextPage && !isFetchingNextPage) void found.fetchNextPage();
    },
    ...decide,
  });
  if (error) return <ProblemAlert error={error} onRetry={() => void found.refetch()} />;
  if (isPending) return null;
  if (groups.length === 0 && !hasNextPage)
    return (
      <EmptyPage icon={IconCheck} title={t('duplicates.empty.none')} text={t('duplicates.empty.noneText')} />
    );
  return (
    <>
      {mayWrite && <p className={classes.keys}>{t('duplicates.keys')}</p>}
      <ul ref={keys.ref} className={classes.groups} onKeyDown={keys.onKeyDown}>
        {groups.map((each) => (
          <GroupCard
            key={each.id}
            group={each}
            isCurrent={each.id === keys.currentId}
            onFocus={() => keys.setCurrent(each.id)}
            {...(mayWrite ? { onMerge: () => keys.merge(each), onApart: () => keys.apart(each) } : {})}
          />
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('duplicates.more')}
        </Button>
      )}
    </>
  );
}
