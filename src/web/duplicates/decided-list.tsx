import { Button } from '@mantine/core';
import { IconCopyX } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuplicateDecision } from '#contract/duplicates.ts';
import type { DuplicateBase } from '#domain/duplicates/duplicate-base.ts';
import { EmptyPage } from '../design/empty-page.tsx';
import { ProblemAlert } from '../design/problem-alert.tsx';
import { useFormat } from '../i18n/use-format.ts';
import classes from './duplicates.module.css';
import { GroupTable } from './group-table.tsx';
import { useDecided } from './use-decided.ts';

interface DecidedListProps {
  base: DuplicateBase;
  mayWrite: boolean;
}

/** What was said not to be the same, by whom and when; each can be shown again. */
export function DecidedList({ base, mayWrite }: DecidedListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const found = useDecided(base);
  const { decisions, error, hasNextPage, isFetchingNextPage, isPending } = found;
  if (error) return <ProblemAlert error={error} onRetry={() => void found.refetch()} />;
  if (isPending) return null;
  if (decisions.length === 0)
    return (
      <EmptyPage
        icon={IconCopyX}
        title={t('duplicates.decided.none')}
        text={t('duplicates.decided.noneText')}
      />
    );
  const showAgain = async (decision: DuplicateDecision, { currentTarget }: MouseEvent<HTMLElement>) => {
    const card = currentTarget.closest('li');
    const next = card?.nextElementSibling ?? card?.previousElementSibling;
    await found.showAgain(decision);
    // The button goes with its card.
    next?.querySelector('button')?.focus();
  };
  return (
    <>
      <p className={classes.note}>{t('duplicates.decided.text')}</p>
      <ul className={classes.groups}>
        {decisions.map((decision) => {
          const names = decision.members.map(({ name }) => name).join(' · ');
          const when = format.dateTime(decision.decidedAt);
          return (
            <li key={`${decision.decidedAt} ${names}`} aria-label={names} className={classes.group}>
              <div className={classes.groupHead}>
                <div className={classes.verdict}>
                  {decision.decidedBy === null
                    ? t('duplicates.decided.byNobody', { when })
                    : t('duplicates.decided.by', { name: decision.decidedBy, when })}
                </div>
                {mayWrite && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    className={classes.act}
                    aria-label={t('duplicates.decided.againNamed', { names })}
                    onClick={(event) => void showAgain(decision, event)}
                  >
                    {t('duplicates.decided.again')}
                  </Button>
                )}
              </div>
              <GroupTable members={decision.members} />
            </li>
          );
        })}
      </ul>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('duplicates.more')}
        </Button>
      )}
    </>
  );
}
