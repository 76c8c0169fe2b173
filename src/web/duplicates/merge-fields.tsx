import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuplicateBase } from '#domain/duplicates/duplicate-base.ts';
import {
  type MergeChoice,
  type MergeChoices,
  type MergeRecord,
  mergedFields,
} from '#domain/duplicates/merge-proposal.ts';
import { isUnited } from '#domain/duplicates/unite-values.ts';
import { type Field, isEmptyValue } from '#domain/fields/field.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { sameValue } from '../record/form/record-values.ts';
import { ShownValue } from '../record/values/shown-value.tsx';
import { ChoiceOption } from './choice-option.tsx';
import classes from './duplicates.module.css';

interface MergeFieldsProps {
  base: DuplicateBase;
  records: readonly MergeRecord[];
  choices: MergeChoices;
  onChoose: (key: string, choice: MergeChoice) => void;
}

type Shown = { key: string; field: Field; values: unknown[] };

/** Fields that go along with another, and need no choice of their own. */
const followers = new Set(['fileAs']);

/** Every field in which the records differ, to choose from; how many are the same in all is told. */
export function MergeFields({ base, records, choices, onChoose }: MergeFieldsProps) {
  const { t } = useTranslation();
  const filled = mergedFields(base)
    .filter(([key]) => !followers.has(key))
    .map(([key, field]): Shown => ({ key, field, values: records.map((record) => record[key]) }))
    .filter(({ values }) => values.some((value) => !isEmptyValue(value) && value !== false && value !== 0));
  const differing = filled.filter(({ values }) => values.some((value) => !sameValue(value, values[0])));
  const same = filled.length - differing.length;
  return (
    <>
      {differing.map((shown) => (
        <MergeField
          key={shown.key}
          field={shown.field}
          values={shown.values}
          records={records}
          choice={choices[shown.key]}
          onChoose={(choice) => onChoose(shown.key, choice)}
        />
      ))}
      {same > 0 && <p className="muted">{t('duplicates.mergePage.same', { count: same })}</p>}
    </>
  );
}

interface MergeFieldProps extends Pick<Shown, 'field' | 'values'> {
  records: readonly MergeRecord[];
  choice: MergeChoice | undefined;
  onChoose: (choice: MergeChoice) => void;
}

function MergeField({ field, values, records, choice, onChoose }: MergeFieldProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = useId();
  return (
    <fieldset className={classes.field}>
      <legend className={classes.legend}>{field.label[language]}</legend>
      <div className={classes.options}>
        {records.map(({ id }, place) => (
          <ChoiceOption key={id} name={name} checked={choice === id} onChoose={() => onChoose(id)}>
            <ShownValue field={field} value={values[place]} />
          </ChoiceOption>
        ))}
        {isUnited(field.kind) && (
          <ChoiceOption name={name} checked={choice === 'all'} onChoose={() => onChoose('all')}>
            {t('duplicates.mergePage.all')}
          </ChoiceOption>
        )}
      </div>
    </fieldset>
  );
}
