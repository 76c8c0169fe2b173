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
  address: DuplicatesAddress;
}

/** Shows groups for one reason only; a second press shows all. */
export function ReasonFilter({
  counts,
  address: { reason: chosen, group: _, ...address },
}: ReasonFilterProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const shown = duplicateReasons.filter((reason) => (counts[reason] ?? 0) > 0 || reason === chosen);
  return (
    <fieldset className={classes.reasons}>
      <legend className="visually-hidden">{t('duplicates.filter')}</legend>
      {shown.map((reason) => (
        <UnstyledButton
          key={reason}
          className={classes.reason}
          aria-pressed={reason === chosen}
          onClick={() =>
            void navigate({
              to: '/duplicates',
              search: reason === chosen ? address : { ...address, reason },
              replace: true,
            })
          }
        >
          {sayWhy([reason], t)} <span className="num muted">{format.number(counts[reason] ?? 0)}</span>
        </UnstyledButton>
      ))}
    </fieldset>
  );
}
