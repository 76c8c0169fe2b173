import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RecordType } from '#domain/records/record-types.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useShortcut } from '../../shell/use-shortcut.ts';
import { recordAddresses } from '../record-addresses.ts';
import classes from './record-steps.module.css';
import { useSteps } from './use-steps.ts';

/** "12 of 1 248", and the way to the record before and after, through the list that this one was opened from. */
export function RecordSteps({ type, id }: { type: RecordType; id: number | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { steps, walked } = useSteps(id);
  const go = (to: number | null | undefined) => {
    if (typeof to !== 'number' || walked === undefined) return;
    // One entry of the history for the whole walk: the way back leads to the list.
    void navigate({ ...recordAddresses[type].open(to), replace: true, state: { walkedList: walked } });
  };
  const previous = () => go(steps?.previous);
  const next = () => go(steps?.next);
  useShortcut('previousRecord', previous);
  useShortcut('nextRecord', next);
  useShortcut('previousRecordByLetter', previous);
  useShortcut('nextRecordByLetter', next);
  if (steps === null) return null;
  return (
    <nav className={classes.steps} aria-label={t('recordSteps.label')}>
      <span className={classes.place}>
        {t('recordSteps.place', { place: format.number(steps.place), total: format.number(steps.total) })}
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('recordSteps.previous')}
        aria-keyshortcuts="Alt+ArrowUp"
        disabled={steps.previous === null}
        onClick={previous}
      >
        <IconChevronUp size={18} stroke={1.5} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('recordSteps.next')}
        aria-keyshortcuts="Alt+ArrowDown"
        disabled={steps.next === null}
        onClick={next}
      >
        <IconChevronDown size={18} stroke={1.5} />
      </ActionIcon>
    </nav>
  );
}
