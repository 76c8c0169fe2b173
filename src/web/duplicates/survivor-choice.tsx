import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergeRecord } from '#domain/duplicates/merge-proposal.ts';
import { useFormat } from '../i18n/use-format.ts';
import { ChoiceOption } from './choice-option.tsx';
import classes from './duplicates.module.css';

interface SurvivorChoiceProps {
  records: readonly MergeRecord[];
  chosen: number;
  onChoose: (id: number) => void;
}

/** Which record keeps its number and its address; the history of all goes with it. */
export function SurvivorChoice({ records, chosen, onChoose }: SurvivorChoiceProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = useId();
  return (
    <fieldset className={classes.field}>
      <legend className={classes.legend}>{t('duplicates.mergePage.survivor')}</legend>
      <div className={classes.options}>
        {records.map((record) => (
          <ChoiceOption
            key={record.id}
            name={name}
            checked={record.id === chosen}
            onChoose={() => onChoose(record.id)}
          >
            <bdi className={classes.strong}>{record.fullName}</bdi>
            <span className="muted">
              {t('duplicates.mergePage.about', {
                type: t(`duplicates.types.${record.type}`),
                number: record.number,
                date: format.date(record.createdAt),
              })}
            </span>
          </ChoiceOption>
        ))}
      </div>
    </fieldset>
  );
}
