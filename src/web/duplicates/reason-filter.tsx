import { UnstyledButton } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type DuplicateReason, duplicateReasons } from '#domain/duplicates/duplicate-reasons.ts';
import { useFormat } from '../i18n/use-format.ts';
import classes from './duplicates.module.css';
import type { DuplicatesAddress } from './duplicates-address.ts';
import { sayWhy } from './say-why.ts';

interface ReasonFilterProps {
  counts: Partial<Record<DuplicateReason, number>>;
  /** What was said not to be the same. */
  decided: number;
  address: DuplicatesAddress;
}

/** Shows groups for one reason only, or what was said to be none; a second press shows all that wait. */
export function ReasonFilter({
  counts,
  decided,
  address: { reason: chosen, decided: isDecided, group: _, ...address },
}: ReasonFilterProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const show = (search: DuplicatesAddress) => void navigate({ to: '/duplicates', search, replace: true });
  const shown = duplicateReasons.filter((reason) => (counts[reason] ?? 0) > 0 || reason === chosen);
  return (
    <fieldset className={classes.reasons}>
      <legend className="visually-hidden">{t('duplicates.filter')}</legend>
      {shown.map((reason) => (
        <UnstyledButton
          key={reason}
          className={classes.reason}
          aria-pressed={reason === chosen}
          onClick={() => show(reason === chosen ? address : { ...address, reason })}
        >
          {sayWhy([reason], t)} <span className="num muted">{format.number(counts[reason] ?? 0)}</span>
        </UnstyledButton>
      ))}
      {(decided > 0 || isDecided) && (
        <UnstyledButton
          className={classes.reason}
          aria-pressed={isDecided === true}
          onClick={() => show(isDecided ? address : { ...address, decided: true })}
        >
          {t('duplicates.apart')} <span className="num muted">{format.number(decided)}</span>
        </UnstyledButton>
      )}
    </fieldset>
  );
}
