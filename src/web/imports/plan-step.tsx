import { Button, Progress, Radio, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportDraft, ImportPreview } from '#contract/imports.ts';
import { api, orpc } from '../api/client.ts';
import { Card } from '../design/card.tsx';
import { ProblemAlert } from '../design/problem-alert.tsx';
import { followJob } from '../jobs/follow-job.ts';
import { shareDone } from '../jobs/job-progress.ts';
import { type TypeNames, useTypeNames } from '../record/type-words.ts';
import classes from './imports.module.css';
import { Outcomes } from './outcomes.tsx';
import { peopleOrFirms } from './people-or-firms.ts';
import type { ImportChanges } from './use-import-draft.ts';

const modes = ['skip', 'update', 'create'] as const;

interface PlanStepProps {
  draft: ImportDraft;
  /** Whether some of what the draft says is still on its way to the server, which plans by what it has. */
  isSaving: boolean;
  onChange: (changes: ImportChanges) => void;
  onStarted: () => void;
}

/** What becomes of rows that are there already, and what the whole import would do. */
export function PlanStep({ draft, isSaving, onChange, onStarted }: PlanStepProps) {
  const { t } = useTranslation();
  const names = useTypeNames()(draft.type);
  const queryClient = useQueryClient();
  const { plan, share } = usePlan(draft, isSaving);
  const isPlanning = isSaving || plan.isFetching;
  const start = useMutation({
    mutationFn: () => api.imports.start({ importId: draft.id }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: orpc.imports.key() });
      onStarted();
    },
  });
  const choose = (mode: string) => {
    const dedupe = modes.find((each) => each === mode);
    if (dedupe) onChange({ dedupe });
  };
  return (
    <>
      <Card title={t('imports.plan.title')}>
        <p className="muted">{t(`imports.plan.same.${peopleOrFirms(draft.type)}`)}</p>
        <Radio.Group value={draft.dedupe} onChange={choose} aria-label={t('imports.plan.title')} mt="sm">
          <Stack gap="xs">
            {modes.map((mode) => (
              <Radio
                key={mode}
                value={mode}
                label={t(`imports.plan.${mode}`)}
                description={t(`imports.plan.${mode}Text`, names)}
              />
            ))}
          </Stack>
        </Radio.Group>
      </Card>
      <Card title={t('imports.plan.outcome')}>
        <ProblemAlert error={plan.error} onRetry={() => void plan.refetch()} />
        {isPlanning && <Planning share={share} />}
        {plan.data && !isPlanning && <Outcomes preview={plan.data} draft={draft} />}
      </Card>
      <ProblemAlert error={start.error} />
      <div className={classes.buttons}>
        {plan.data && !isPlanning && (
          <StartButton
            names={names}
            preview={plan.data}
            loading={start.isPending}
            onClick={() => start.mutate()}
          />
        )}
      </div>
    </>
  );
}

function StartButton({
  names,
  preview,
  loading,
  onClick,
}: {
  names: TypeNames;
  preview: ImportPreview;
  loading: boolean;
  onClick: () => void;
}) {
  const { t } = useTranslation();
  const count = preview.created + preview.updated;
  if (count === 0) return <p>{t('imports.plan.nothing')}</p>;
  return (
    <Button onClick={onClick} loading={loading}>
      {t('imports.plan.import', { count, ...names })}
    </Button>
  );
}

function Planning({ share }: { share: number | undefined }) {
  const { t } = useTranslation();
  return (
    <div className={classes.running} aria-busy>
      <p>{t('imports.plan.planning')}</p>
      <Progress.Root>
        <Progress.Section value={(share ?? 0) * 100} aria-label={t('imports.plan.planning')} />
      </Progress.Root>
    </div>
  );
}

/** Plans anew whenever something was decided anew and is saved; a plan that is no longer wanted is called off. */
function usePlan(draft: ImportDraft, isSaving: boolean) {
  const [share, setShare] = useState<number>();
  const decided = [
    draft.dedupe,
    draft.keepUnmapped,
    draft.shape,
    draft.columns.map((column) => column.target),
  ];
  const plan = useQuery({
    queryKey: ['import plan', draft.id, decided],
    enabled: !isSaving,
    retry: false,
    staleTime: 10_000,
    queryFn: async ({ signal }): Promise<ImportPreview> => {
      setShare(undefined);
      const { body } = await api.imports.plan({ id: draft.id });
      const callOff = () => void api.jobs.cancel({ id: body.id }).catch(() => undefined);
      if (signal.aborted) callOff();
      else signal.addEventListener('abort', callOff);
      const { result } = await followJob(body, (job) => setShare(shareDone(job)));
      signal.throwIfAborted();
      if (!isPreview(result)) throw new Error('The plan of an import is of another form than was promised.');
      return result;
    },
  });
  return { plan, share };
}

function isPreview(value: unknown): value is ImportPreview {
  return typeof value === 'object' && value !== null && 'rows' in value && 'rejections' in value;
}
