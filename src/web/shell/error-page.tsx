import { Button } from '@mantine/core';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.ts';
import classes from './error-page.module.css';

/** What stands in place of a page that could not be made. */
export function ErrorPage({ error }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const problem = problemOf(error);
  const isFault = problem.code === 'internal';
  return (
    <div className={classes.page} role="alert">
      <h1>{isFault ? t('shell.error.title') : problem.title}</h1>
      <p>{isFault ? t('shell.error.text') : problem.detail}</p>
      {isFault && error instanceof Error && <p className="muted">{error.message}</p>}
      <Button onClick={() => void router.invalidate()}>{t('common.tryAgain')}</Button>
    </div>
  );
}

/** The same where not even the frame could be made, such as when the server does not answer. */
export function FramelessErrorPage(props: ErrorComponentProps) {
  return (
    <main>
      <ErrorPage {...props} />
    </main>
  );
}
