import { Button } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './plain-page.module.css';

/** What is shown in place of a page that could not be made. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.page} role="alert">
      <h1>{t('shell.error.title')}</h1>
      <p>{t('shell.error.text')}</p>
      <p className="muted">{error instanceof Error ? error.message : String(error)}</p>
      <Button onClick={reset}>{t('common.tryAgain')}</Button>
    </div>
  );
}
