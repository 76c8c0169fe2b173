import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuplicateBase } from '#domain/duplicates/duplicate-base.ts';
import { mergedFields } from '#domain/duplicates/merge-proposal.ts';
import { isEmptyValue } from '#domain/fields/field.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ShownValue } from '../record/values/shown-value.tsx';
import classes from './duplicates.module.css';

/** What the record that stays will hold. */
export function MergeResult({
  base,
  values,
}: {
  base: DuplicateBase;
  values: Readonly<Record<string, unknown>>;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const heading = useId();
  const filled = mergedFields(base).flatMap(([key, field]) => {
    const value = values[key];
    const isSaid = !isEmptyValue(value) && value !== false && value !== 0;
    return isSaid && key !== 'fileAs' && key !== 'active' ? [{ key, field, value }] : [];
  });
  return (
    <aside className={classes.result} aria-labelledby={heading}>
      <h2 id={heading} className={classes.resultTitle}>
        {t('duplicates.mergePage.result')}
      </h2>
      <dl className={classes.facts}>
        {filled.map(({ key, field, value }) => (
          <div key={key}>
            <dt>{field.label[language]}</dt>
            <dd>
              <ShownValue field={field} value={value} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="muted">{t('duplicates.mergePage.after')}</p>
    </aside>
  );
}
