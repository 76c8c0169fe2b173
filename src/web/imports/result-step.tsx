import { Button, Progress } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportDraft, ImportResult } from '#contract/imports.ts';
import type { Job } from '#contract/jobs.ts';
import { type ImportedType, recordTypeNames } from '#domain/records/record-types.ts';
import { api, orpc } from '../api/client.ts';
import { listOfChangeSet } from '../change-sets/list-of-change-set.ts';
import { UndoImport } from '../change-sets/undo-import.tsx';
import { Card } from '../design/card.tsx';
import { announce } from '../design/live-region.tsx';
import { ProblemAlert } from '../design/problem-alert.tsx';
import { useFormat } from '../i18n/use-format.ts';
import { problemOfJob } from '../jobs/follow-job.ts';
import { hasEnded, shareDone } from '../jobs/job-progress.ts';
import { useMayCancel } from '../jobs/use-may-cancel.ts';
import { recordAddresses } from '../record/record-addresses.ts';
import { useTypeNames } from '../record/type-words.ts';
import { importAddress } from './import-address.ts';
import classes from './imports.module.css';
import { Notes } from './notes.tsx';
import { RejectedCard } from './rejected-card.tsx';

const LOOK_EVERY_MS = 500;

/** The import while it runs, with a way to end it for whoever began it, and what came of it. */
export function ResultStep({ draft, onBack }: { draft: ImportDraft; onBack: () => void }) {
  const { t } = useTranslation();
  const { data: job, error } = useQuery({
    ...orpc.jobs.get.queryOptions({ input: { id: draft.jobId ?? 0 } }),
    enabled: draft.jobId !== null,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && hasEnded(state.data) ? false : LOOK_EVERY_MS),
  });
  if (draft.jobId === null)
    return (
      <div className={classes.buttons}>
        <Button onClick={onBack}>{t('imports.result.back')}</Button>
      </div>
    );
  if (!job) return <ProblemAlert error={error} />;
  if (!hasEnded(job)) return <Running draft={draft} job={job} />;
  if (job.state === 'done' && isResult(job.result)) return <Done draft={draft} result={job.result} />;
  return (
    <Card title={job.state === 'cancelled' ? t('imports.result.cancelled') : t('imports.result.failed')}>
      <ProblemAlert error={problemOfJob(job)} />
      <p>{t('imports.result.cancelledText')}</p>
      <div className={classes.buttons}>
        <Button onClick={onBack}>{t('imports.result.back')}</Button>
      </div>
    </Card>
  );
}

function Running({ draft, job }: { draft: ImportDraft; job: Job }) {
  const { t } = useTranslation();
  const mayCancel = useMayCancel(job);
  const cancel = useMutation({ mutationFn: () => api.jobs.cancel({ id: job.id }) });
  return (
    <Card title={t('imports.result.running', { name: draft.file.name })}>
      <div className={classes.running}>
        <p className="muted">{t('imports.result.mayLeave')}</p>
        <Progress.Root size="lg">
          <Progress.Section value={(shareDone(job) ?? 0) * 100} aria-label={t('imports.result.progress')} />
        </Progress.Root>
      </div>
      <ProblemAlert error={cancel.error} />
      {mayCancel && (
        <Button
          variant="default"
          loading={cancel.isPending || cancel.isSuccess}
          onClick={() => cancel.mutate()}
        >
          {cancel.isSuccess ? t('imports.result.cancelling') : t('imports.result.cancel')}
        </Button>
      )}
    </Card>
  );
}

function Done({ draft, result }: { draft: ImportDraft; result: ImportResult }) {
  const { t } = useTranslation();
  const format = useFormat();
  const queryClient = useQueryClient();
  const title = useDoneTitle(draft, result);
  useEffect(() => {
    announce(title);
    void queryClient.invalidateQueries({ queryKey: orpc.imports.list.key() });
  }, [title, queryClient]);
  const counts = {
    read: format.number(result.read),
    created: format.number(result.created),
    updated: format.number(result.updated),
    skipped: format.number(result.skipped),
    rejected: format.number(result.rejected),
  };
  return (
    <>
      <Card title={title}>
        <p className="num">{t('imports.result.sum', counts)}</p>
        <Notes notes={result.notes} headings={draft.columns.map((column) => column.heading)} />
        <div className={classes.buttons}>
          <SeeRecords type={draft.type} changeSetId={result.changeSetId} />
          <Button
            variant="default"
            renderRoot={(props) => <Link {...importAddress(draft.type)} {...props} />}
          >
            {t('imports.result.anotherFile')}
          </Button>
          {result.changeSetId !== null && <UndoImport changeSetId={result.changeSetId} />}
        </div>
      </Card>
      {result.rejectedFile && <RejectedCard importId={draft.id} result={result} />}
    </>
  );
}

/** The ways to what an import touched: records of its type, and of others that a row was the same as. */
function SeeRecords({ type, changeSetId }: { type: ImportedType; changeSetId: number | null }) {
  const { t } = useTranslation();
  const namesOf = useTypeNames();
  const { data: set } = useQuery({
    ...orpc.changeSets.get.queryOptions({ input: { id: changeSetId ?? 0 } }),
    enabled: changeSetId !== null,
  });
  const others = recordTypeNames().filter((one) => one !== type && set?.counts[one]);
  const touched = set && !set.counts[type] ? others : [type, ...others];
  return touched.map((one, place) => {
    const where = changeSetId === null ? recordAddresses(one).list : listOfChangeSet(one, changeSetId);
    return (
      <Button
        key={one}
        variant={place === 0 ? 'filled' : 'default'}
        renderRoot={(props) => <Link {...where} {...props} />}
      >
        {t('imports.result.see', namesOf(one))}
      </Button>
    );
  });
}

function useDoneTitle({ type }: ImportDraft, { created, updated }: ImportResult): string {
  const { t } = useTranslation();
  const names = useTypeNames()(type);
  if (created > 0) return t('imports.result.done', { count: created, ...names });
  if (updated > 0) return t('imports.result.updatedOnly', { count: updated, ...names });
  return t('imports.result.nothingDone', names);
}

function isResult(value: unknown): value is ImportResult {
  return typeof value === 'object' && value !== null && 'created' in value && 'rejectedFile' in value;
}
