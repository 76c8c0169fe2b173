import { Button, Progress } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { useMay } from '../auth/use-me.ts';
import { showProblemToast } from '../design/toast.tsx';
import { useFormat } from '../i18n/use-format.ts';
import { shareDone } from './job-progress.ts';
import classes from './running-jobs.module.css';
import { type RunningJob, showRefused, useJobsShown } from './running-jobs-store.ts';

const RefusedDialog = lazy(() =>
  import('./refused-dialog.tsx').then((module) => ({ default: module.RefusedDialog })),
);

let areResumed = false;

/** In the status line of every page: the jobs one waits for, with a way to call them off. */
export function RunningJobs() {
  const { running, refused } = useJobsShown();
  const mayWrite = useMay('records.write');
  useEffect(() => {
    if (areResumed || !mayWrite) return;
    areResumed = true;
    // Of no use to the first look at the page, so it comes after it. Without an answer there is nothing to take up.
    import('./resume-jobs.ts').then(({ resumeJobs }) => resumeJobs()).catch(() => undefined);
  }, [mayWrite]);
  return (
    <>
      {running.map((one) => (
        <RunningJobItem key={one.job.id} running={one} />
      ))}
      {refused !== null && (
        <Suspense>
          <RefusedDialog {...refused} onClose={() => showRefused(null)} />
        </Suspense>
      )}
    </>
  );
}

function RunningJobItem({ running: { job, text } }: { running: RunningJob }) {
  const { t } = useTranslation();
  const format = useFormat();
  const cancel = useMutation({
    mutationFn: () => api.jobs.cancel({ id: job.id }),
    onError: showProblemToast,
  });
  return (
    <span className={classes.job}>
      <span className={classes.text}>{text}</span>
      <Progress.Root size="sm" className={classes.bar}>
        <Progress.Section value={(shareDone(job) ?? 0) * 100} aria-label={text} />
      </Progress.Root>
      {job.total !== null && (
        <span className={classes.count}>
          {t('jobs.ofAll', { done: format.number(job.done), total: format.number(job.total) })}
        </span>
      )}
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label={t('jobs.cancelOf', { job: text })}
        loading={cancel.isPending || cancel.isSuccess}
        onClick={() => cancel.mutate()}
      >
        {t('common.cancel')}
      </Button>
    </span>
  );
}
