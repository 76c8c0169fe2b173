import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Job } from '#contract/jobs.ts';
import { Card } from '../design/card.tsx';
import { ProblemAlert } from '../design/problem-alert.tsx';
import { useFormat } from '../i18n/use-format.ts';
import { shareDone } from '../jobs/job-progress.ts';
import { useMayCancel } from '../jobs/use-may-cancel.ts';
import classes from './duplicates.module.css';
import type { useSearchForDuplicates } from './use-search.ts';

interface RunningSearchProps {
  job: Job;
  cancel: ReturnType<typeof useSearchForDuplicates>['cancel'];
}

/** How far a search is, with a way to end it for whoever began it. What was found before stays below it. */
export function RunningSearch({ job, cancel }: RunningSearchProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayCancel = useMayCancel(job);
  const { total } = job;
  return (
    <Card title={t('duplicates.search.running')}>
      <div className={classes.running}>
        <Progress.Root size="lg">
          <Progress.Section
            value={(shareDone(job) ?? 0) * 100}
            aria-label={t('duplicates.search.progress')}
          />
        </Progress.Root>
        <p className="muted num">
          {total === null
            ? t('duplicates.search.waiting')
            : t('duplicates.search.ofAll', { done: format.number(job.done), total: format.number(total) })}
        </p>
        <ProblemAlert error={cancel.error} />
        {mayCancel && (
          <Button
            variant="default"
            loading={cancel.isPending || cancel.isSuccess}
            onClick={() => cancel.mutate()}
          >
            {t('duplicates.search.cancel')}
          </Button>
        )}
      </div>
    </Card>
  );
}
