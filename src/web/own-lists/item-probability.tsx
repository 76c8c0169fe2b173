import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnListItem } from '#contract/own-lists.ts';
import classes from './own-lists.module.css';
import type { ChangeItem } from './use-change-item.ts';

/** How likely a sale in a stage is, in per cent; nothing where it says nothing. */
export function ItemProbability({ item, onChange }: { item: OwnListItem; onChange: ChangeItem }) {
  const { t } = useTranslation();
  const { name, probability } = item;
  const [typed, setTyped] = useState<string | number | null>(null);
  const keep = () => {
    setTyped(null);
    const next = typed === '' ? null : Number(typed);
    if (typed !== null && next !== probability) void onChange({ probability: next }, { probability });
  };
  return (
    <NumberInput
      className={classes.probability}
      aria-label={t('ownLists.probabilityOf', { name })}
      value={typed ?? probability ?? ''}
      min={0}
      max={100}
      allowDecimal={false}
      hideControls
      suffix=" %"
      onChange={setTyped}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
        if (event.key === 'Escape') setTyped(null);
      }}
    />
  );
}
