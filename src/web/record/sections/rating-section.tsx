import { Anchor, SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { describeType } from '#domain/records/record-types.ts';
import { scoreOf } from '#domain/scoring/score-of.ts';
import { useMay } from '../../auth/use-me.ts';
import { Card } from '../../design/card.tsx';
import { Stars } from '../../design/stars.tsx';
import { useLanguage } from '../../i18n/use-language.ts';
import { RescoringLine } from '../../scoring/rescoring-line.tsx';
import { ScoreReason } from '../../scoring/score-reason.tsx';
import { useCriteria } from '../../scoring/use-criteria.ts';
import { CriteriaEditor } from '../editors/criteria-editor.tsx';
import classes from '../editors/editors.module.css';
import { StarsEditor } from '../editors/stars-editor.tsx';
import { useField, useForm, useFormState } from '../form/form-context.ts';
import { useStars } from '../form/use-stars.ts';
import { ScoreHistory } from './score-history.tsx';
import type { SectionProps } from './sections.ts';

/** The stars, given by hand or following the criteria; the criteria to tick, and why the stars are what they are. */
export function RatingSection({ title }: SectionProps) {
  const language = useLanguage();
  const mode = useField('ratingMode', 'choice');
  const { type } = useForm().store.state;
  const id = useFormState((state) => state.id);
  const stars = useStars() ?? 0;
  return (
    <Card
      title={title}
      isGroup
      actions={
        <SegmentedControl
          size="xs"
          aria-label={mode.label}
          data={(mode.field.options ?? []).map(({ value, label }) => ({ value, label: label[language] }))}
          value={mode.value ?? 'automatic'}
          onChange={mode.enter}
          readOnly={mode.readOnly}
        />
      }
    >
      <div className={classes.rating}>
        {mode.value === 'manual' ? <StarsEditor fieldKey="rating" /> : <Stars value={stars} size={21} />}
        <Reason isManual={mode.value === 'manual'} />
        <RescoringLine type={type} />
        <CriteriaEditor fieldKey="criteriaMet" />
        <CriteriaLink />
        {id !== null && <ScoreHistory type={type} id={id} />}
      </div>
    </Card>
  );
}

function Reason({ isManual }: { isManual: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { type } = useForm().store.state;
  const criteria = useCriteria(type);
  const { value: met } = useField('criteriaMet', 'criteria');
  if (criteria === undefined) return null;
  const many = describeType(type).label.many[language];
  if (criteria.length === 0) return <p className={classes.explanation}>{t('scoring.none', { many })}</p>;
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

/** The way to the criteria themselves, for who may change them. */
function CriteriaLink() {
  const { t } = useTranslation();
  const { type } = useForm().store.state;
  if (!useMay('settings.manage')) return null;
  return (
    <div>
      <Anchor component={Link} to={`/settings/scoring/${type}`} size="sm">
        {t('scoring.editCriteria')}
      </Anchor>
    </div>
  );
}
