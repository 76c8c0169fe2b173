import { ActionIcon } from '@mantine/core';
import { type Icon, IconChevronDown, IconChevronUp } from '@tabler/icons-react';
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
    void navigate({ ...recordAddresses(type).open(to), replace: true, state: { walkedList: walked } });
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
      <Step
        label={t('recordSteps.previous')}
        keys="Alt+ArrowUp"
        icon={IconChevronUp}
        disabled={steps.previous === null}
        onClick={previous}
      />
      <Step
        label={t('recordSteps.next')}
        keys="Alt+ArrowDown"
        icon={IconChevronDown}
        disabled={steps.next === null}
        onClick={next}
      />
    </nav>
  );
}

interface StepProps {
  label: string;
  keys: string;
  icon: Icon;
  disabled: boolean;
  onClick(): void;
}

function Step({ label, keys, icon: Shown, disabled, onClick }: StepProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={label}
      aria-keyshortcuts={keys}
      disabled={disabled}
      onClick={onClick}
    >
      <Shown size={18} stroke={1.5} />
    </ActionIcon>
  );
}
