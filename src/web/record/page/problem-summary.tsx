import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { headOf } from '#domain/forms/field-groups.ts';
import { fieldOfPath } from '#domain/problems/field-path.ts';
import { fieldsOf } from '#domain/records/record-types.ts';
import { elementId, useForm, useFormState } from '../form/form-context.ts';
import classes from './record-page.module.css';

/**
 * What has to be mended before the record can be saved, each a link to where it stands. Takes the focus with every
 * refused save.
 */
export function ProblemSummary({ refusals }: { refusals: number }) {
  const { t } = useTranslation();
  const { store, formId } = useForm();
  const problems = Object.entries(useFormState((state) => state.problems));
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    if (refusals > 0) summary.current?.focus();
  }, [refusals]);
  if (problems.length === 0) return null;
  const goTo = (path: string) => {
    const { key } = fieldOfPath(path);
    const control =
      document.getElementById(elementId(formId, path)) ??
      document.getElementById(elementId(formId, key)) ??
      document.getElementById(elementId(formId, headOf(fieldsOf(store.state.type), key)));
    control?.focus();
  };
  return (
    <section ref={summary} tabIndex={-1} className={classes.summary} aria-labelledby={`${formId}-summary`}>
      <h2 id={`${formId}-summary`}>{t('record.problems', { count: problems.length })}</h2>
      <ul>
        {problems.map(([path, sentence]) => (
          <li key={path}>
            <a
              href={`#${elementId(formId, path)}`}
              onClick={(event) => {
                event.preventDefault();
                goTo(path);
              }}
            >
              {sentence}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
