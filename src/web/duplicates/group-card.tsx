import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DuplicateGroup } from '#contract/duplicates.ts';
import { KeyHint } from '../design/key-hint.tsx';
import classes from './duplicates.module.css';
import { GroupTable } from './group-table.tsx';
import { percentOf, saySure, sayWhy } from './say-why.ts';

interface GroupCardProps {
  group: DuplicateGroup;
  isCurrent: boolean;
  onFocus: () => void;
  /** Left out for who may only look. */
  onMerge?: () => void;
  onApart?: () => void;
}

/** Records that look the same: how sure it is, why, and both side by side. */
export function GroupCard({ group, isCurrent, onFocus, onMerge, onApart }: GroupCardProps) {
  const { t } = useTranslation();
  const names = group.members.map(({ name }) => name).join(' · ');
  const why = sayWhy(group.reasons, t);
  const sure = `${saySure(group.confidence, t)} (${t('duplicates.percent', { percent: percentOf(group.confidence) })})`;
  return (
    <li
      tabIndex={isCurrent ? 0 : -1}
      data-group={group.id}
      data-current={isCurrent || undefined}
      aria-label={`${names}. ${sure}. ${why}`}
      className={classes.group}
      onFocus={onFocus}
    >
      <div className={classes.groupHead}>
        <div className={classes.verdict}>
          <span className={classes.sure} data-certain={group.confidence > 0.98 || undefined}>
            {sure}
          </span>
          <span>{why}</span>
        </div>
        {onMerge && (
          <Button
            size="compact-sm"
            variant={isCurrent ? 'filled' : 'default'}
            className={classes.act}
            onClick={onMerge}
          >
            {t('duplicates.merge')} <KeyHint keys="M" />
          </Button>
        )}
        {onApart && (
          <Button size="compact-sm" variant="default" className={classes.act} onClick={onApart}>
            {t('duplicates.apart')} <KeyHint keys="X" />
          </Button>
        )}
      </div>
      <GroupTable members={group.members} />
    </li>
  );
}
