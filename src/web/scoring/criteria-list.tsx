import type { Criterion } from '#contract/scoring.ts';
import { importanceOptions } from '#domain/scoring/score-of.ts';
import { useLanguage } from '../i18n/use-language.ts';
import classes from './scoring.module.css';

/** The criteria, to be read by who may not change them. */
export function CriteriaList({ criteria }: { criteria: readonly Criterion[] }) {
  const language = useLanguage();
  return (
    <ol className={classes.rows}>
      {criteria.map(({ id, description, importance }) => (
        <li key={id} className={classes.readRow}>
          <bdi>{description}</bdi>
          <span className={classes.readImportance}>
            {importanceOptions.find(({ value }) => value === importance)?.label[language]}
          </span>
        </li>
      ))}
    </ol>
  );
}
