import { Checkbox } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { importanceOptions } from '#domain/scoring/score-of.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { useCriteria } from '../../scoring/use-criteria.ts';
import { useField, useForm } from '../form/form-context.ts';
import classes from './criteria-editor.module.css';
import type { EditorProps } from './editor.ts';

/** The scoring criteria of the record's type, each with a tick box and how much it counts. */
export function CriteriaEditor({ fieldKey }: EditorProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const formId = useId();
  const criteria = useCriteria(useForm().store.state.type) ?? [];
  const { label, value, enter, id, readOnly, problem } = useField(fieldKey, 'criteria');
  const toggle = (criterion: number, isMet: boolean) => {
    const others = value.filter((one) => one !== criterion);
    enter(isMet ? [...others, criterion].sort((one, other) => one - other) : others);
  };
  if (criteria.length === 0) return null;
  return (
    <fieldset data-criteria id={id} tabIndex={-1} className={classes.criteria}>
      <legend className={classes.label}>{label}</legend>
      {criteria.map(({ id: criterion, description, importance }) => {
        const weight = importanceOptions.find((option) => option.value === importance)?.label[language] ?? '';
        return (
          <div key={criterion} className={classes.row}>
            <Checkbox
              label={description}
              checked={value.includes(criterion)}
              onChange={(event) => toggle(criterion, event.currentTarget.checked)}
              disabled={readOnly}
              aria-describedby={`${formId}-${criterion}`}
            />
            <span className={classes.importance} data-importance={importance} id={`${formId}-${criterion}`}>
              <span className="visually-hidden">{t('scoring.importance')}: </span>
              {weight}
            </span>
          </div>
        );
      })}
      {problem !== undefined && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
