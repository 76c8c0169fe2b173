import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../design/problem-alert.tsx';
import { useTypeNames } from '../record/type-words.ts';
import { Page } from '../shell/page.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { FileStep } from './file-step.tsx';
import { type ImportStep, ImportSteps } from './import-steps.tsx';
import classes from './imports.module.css';
import { PlanStep } from './plan-step.tsx';
import { ResultStep } from './result-step.tsx';
import { useImportDraft } from './use-import-draft.ts';

/** A file that is being imported: how it is read, where its columns go, what will happen, and what did. */
export function ImportPage() {
  const { t } = useTranslation();
  const namesOf = useTypeNames();
  const { importId } = useParams({ from: '/signed-in/imports/$importId' });
  const { step: asked } = useSearch({ from: '/signed-in/imports/$importId' });
  const navigate = useNavigate();
  const id = Number(importId);
  const { draft, error, refetch, change, changeError, isSaving } = useImportDraft(id);
  const step: ImportStep = asked ?? (draft?.jobId ? 'result' : 'file');
  const go = (next: ImportStep) =>
    navigate({ to: '/imports/$importId', params: { importId }, search: { step: next } });
  return (
    <Page
      title={draft ? t('imports.title', namesOf(draft.type)) : t('imports.heading')}
      toolbar={<ImportSteps current={step} importId={id} />}
      status={draft && <span>{draft.file.name}</span>}
    >
      <div className={classes.body} aria-busy={!draft && !error}>
        <ProblemAlert error={error} onRetry={() => void refetch()} />
        <ProblemAlert error={changeError} />
        {draft && step === 'file' && (
          <FileStep draft={draft} onChange={change} onNext={() => void go('columns')} />
        )}
        {draft && step === 'columns' && (
          <ColumnsStep draft={draft} onChange={change} onNext={() => void go('plan')} />
        )}
        {draft && step === 'plan' && (
          <PlanStep draft={draft} isSaving={isSaving} onChange={change} onStarted={() => void go('result')} />
        )}
        {draft && step === 'result' && <ResultStep draft={draft} onBack={() => void go('columns')} />}
      </div>
    </Page>
  );
}
