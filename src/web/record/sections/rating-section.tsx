import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import { Stars } from '../../design/stars.tsx';
import { useLanguage } from '../../i18n/use-language.ts';
import classes from '../editors/editors.module.css';
import { StarsEditor } from '../editors/stars-editor.tsx';
import { useField } from '../form/form-context.ts';
import type { SectionProps } from './sections.ts';

/** The stars: given by hand, or following the criteria. */
export function RatingSection({ title }: SectionProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const mode = useField('ratingMode', 'choice');
  const stars = useField('rating', 'stars');
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
        {mode.value === 'manual' ? (
          <StarsEditor fieldKey="rating" />
        ) : (
          <>
            <Stars value={stars.value} size={21} />
            <p className={classes.explanation}>{t('record.rating.automatic')}</p>
          </>
        )}
      </div>
    </Card>
  );
}
