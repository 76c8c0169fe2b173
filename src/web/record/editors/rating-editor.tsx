import { Input, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { scoreOf } from '#domain/scoring/score-of.ts';
import { Stars } from '../../design/stars.tsx';
import { useLanguage } from '../../i18n/use-language.ts';
import { RescoringLine } from '../../scoring/rescoring-line.tsx';
import { ScoreReason } from '../../scoring/score-reason.tsx';
import { useCriteria } from '../../scoring/use-criteria.ts';
import { useField, useForm, useFormState } from '../form/form-context.ts';
import { useStars } from '../form/use-stars.ts';
import type { EditorProps } from './editor.ts';
import classes from './editors.module.css';
import { ScoreHistory } from './score-history.tsx';
import { StarsEditor } from './stars-editor.tsx';

/** The stars, given by hand or following the criteria, and why they are what they are. */
export function RatingEditor({ fieldKey, hideLabel }: EditorProps) {
  const { label, id } = useField(fieldKey, 'stars');
  const isManual = useField('ratingMode', 'choice').value === 'manual';
  const { type } = useForm().store.state;
  const record = useFormState((state) => state.id);
  const stars = useStars() ?? 0;
  return (
    <Input.Wrapper label={hideLabel ? undefined : label} labelElement="div">
      <div className={classes.rating}>
        {isManual ? (
          <StarsEditor fieldKey={fieldKey} />
        ) : (
          <div id={id} tabIndex={-1}>
            <Stars value={stars} size={21} />
          </div>
        )}
        <Reason isManual={isManual} />
        <RescoringLine type={type} />
        {record !== null && <ScoreHistory type={type} id={record} />}
      </div>
    </Input.Wrapper>
  );
}

/** Whether the stars follow the criteria, or are given by hand. */
export function RatingMode() {
  const language = useLanguage();
  const { label, field, value, enter, readOnly } = useField('ratingMode', 'choice');
  return (
    <SegmentedControl
      size="xs"
      aria-label={label}
      data={(field.options ?? []).map((option) => ({ value: option.value, label: option.label[language] }))}
      value={value ?? 'automatic'}
      onChange={enter}
      readOnly={readOnly}
    />
  );
}

function Reason({ isManual }: { isManual: boolean }) {
  const { t } = useTranslation();
  const { type } = useForm().store.state;
  const criteria = useCriteria(type);
  const { value: met } = useField('criteriaMet', 'criteria');
  // That there are none is told where they would stand.
  if (criteria === undefined || criteria.length === 0) return null;
  return (
    <p className={classes.explanation} data-score-reason>
      {isManual ? (
        t('scoring.manual', { count: scoreOf(criteria, met).stars })
      ) : (
        <ScoreReason criteria={criteria} met={met} />
      )}
    </p>
  );
}
