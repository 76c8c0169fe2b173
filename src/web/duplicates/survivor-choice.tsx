import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type MergeRecord, nameOfMerged } from '#domain/duplicates/merge-proposal.ts';
import { describeType } from '#domain/records/record-types.ts';
import { capitalised } from '../i18n/capitalised.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useLanguage } from '../i18n/use-language.ts';
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
  const language = useLanguage();
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
            <bdi className={classes.strong}>{nameOfMerged(record)}</bdi>
            <span className="muted">
              {t('duplicates.mergePage.about', {
                type: capitalised(describeType(record.type).label.one[language]),
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
