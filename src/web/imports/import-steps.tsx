import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './imports.module.css';

export const importSteps = ['file', 'columns', 'plan', 'result'] as const;
export type ImportStep = (typeof importSteps)[number];

interface ImportStepsProps {
  current: ImportStep;
  /** With it, the steps before the current one are ways back. */
  importId?: number;
}

/** Where in the four steps one is, with ways back to those behind. */
export function ImportSteps({ current, importId }: ImportStepsProps) {
  const { t } = useTranslation();
  const at = importSteps.indexOf(current);
  return (
    <nav aria-label={t('imports.steps.label')} className={classes.steps}>
      <ol>
        {importSteps.map((step, index) => {
          const label = (
            <>
              <span className={classes.stepMark} aria-hidden>
                {index < at ? <IconCheck size={14} stroke={2} /> : index + 1}
              </span>
              <span className={classes.stepName}>{t(`imports.steps.${step}`)}</span>
            </>
          );
          const mayGoBack = index < at && importId !== undefined && step !== 'result' && current !== 'result';
          return (
            <li
              key={step}
              aria-current={step === current ? 'step' : undefined}
              data-done={index < at || undefined}
            >
              {mayGoBack ? (
                <Link to="/imports/$importId" params={{ importId: String(importId) }} search={{ step }}>
                  {label}
                </Link>
              ) : (
                <span>{label}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
