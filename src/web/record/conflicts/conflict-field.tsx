import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '#contract/scoring.ts';
import { fieldsOf } from '#domain/records/record-types.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { useCriteria } from '../../scoring/use-criteria.ts';
import { useForm, useFormState } from '../form/form-context.ts';
import type { FormState } from '../form/form-state.ts';
import { textOf, type Values } from '../form/record-values.ts';
import { type Choice, canKeepBoth, joinTexts } from '../form/resolve-conflicts.ts';
import { idsOf } from '../form/use-stars.ts';
import { fileAsText } from '../values/name-values.ts';
import { ShownValue } from '../values/shown-value.tsx';
import classes from './conflict-dialog.module.css';

interface ConflictFieldProps {
  fieldKey: string;
  colleague: string;
  choice: Choice | undefined;
  onChoose: (choice: Choice) => void;
  isMissing: boolean;
  /** Has the keyboard as the dialog opens. */
  isFirst: boolean;
}

/** One field that two people have changed: theirs, mine, and for long texts both. */
export function ConflictField(props: ConflictFieldProps) {
  const { fieldKey, colleague, choice, onChoose, isMissing, isFirst } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const { store } = useForm();
  const name = useId();
  const state = useFormState((current: FormState) => current);
  const criteria = useCriteria(store.state.type);
  const fields = fieldsOf(store.state.type);
  const field = fields[fieldKey];
  if (!field) return null;
  const nameOf = (values: Values) => {
    if (field.kind === 'criteria') return namesOf(criteria ?? [], values[fieldKey]);
    // Stars that follow the criteria are not chosen, but what they follow.
    const { options = [] } = field.kind === 'stars' ? (fields.ratingMode ?? {}) : {};
    const mode = options.find(({ value }) => value === values.ratingMode);
    return mode?.value === 'automatic' ? mode.label[language] : null;
  };
  const told = (values: Values) => ({ value: shownOf(fieldKey, values), name: nameOf(values) });
  const options: { choice: Choice; title: string; value: unknown; name?: string | null }[] = [
    { choice: 'mine', title: t('record.conflict.mine'), ...told(state.values) },
    { choice: 'theirs', title: t('record.conflict.theirs', { name: colleague }), ...told(state.saved) },
  ];
  if (canKeepBoth(state, fieldKey)) {
    const before = textOf(state.contested[fieldKey] ?? {}, fieldKey);
    const both = joinTexts(before, textOf(state.values, fieldKey), textOf(state.saved, fieldKey));
    options.push({ choice: 'both', title: t('record.conflict.both'), value: both });
  }
  return (
    <fieldset className={classes.field} data-missing={isMissing || undefined}>
      <legend className={classes.legend}>{field.label[language]}</legend>
      {options.map((option, place) => (
        <label key={option.choice} className={classes.option}>
          <input
            type="radio"
            data-autofocus={(isFirst && place === 0) || undefined}
            name={name}
            checked={choice === option.choice}
            onChange={() => onChoose(option.choice)}
          />
          <span className={classes.title}>{option.title}</span>
          <span className={classes.value}>
            <ShownValue field={field} value={option.value} name={option.name} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** The criteria that are met, in words. */
function namesOf(criteria: readonly Criterion[], ids: unknown): string {
  const met = idsOf(ids);
  return criteria
    .filter(({ id }) => met.includes(id))
    .map(({ description }) => description)
    .join(', ');
}

/** What stands for a field that is entered together with others: under which text, which stars. */
function shownOf(key: string, values: Values): unknown {
  if (key === 'fileAs') return fileAsText(values);
  return values[key];
}
