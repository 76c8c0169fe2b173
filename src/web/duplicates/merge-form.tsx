import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowMerge } from '@tabler/icons-react';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedRecord } from '#contract/duplicates.ts';
import type { DuplicateBase } from '#domain/duplicates/duplicate-base.ts';
import type { DuplicateReason } from '#domain/duplicates/duplicate-reasons.ts';
import { problemOf } from '../api/problem.ts';
import { useMay } from '../auth/use-me.ts';
import { ProblemAlert } from '../design/problem-alert.tsx';
import { Page } from '../shell/page.tsx';
import { matchesKeys } from '../shell/shortcuts.ts';
import classes from './duplicates.module.css';
import type { DuplicatesAddress } from './duplicates-address.ts';
import { MergeFields } from './merge-fields.tsx';
import { MergeResult } from './merge-result.tsx';
import { percentOf, saySure, sayWhy } from './say-why.ts';
import { SurvivorChoice } from './survivor-choice.tsx';
import { useMerge } from './use-merge.ts';

interface MergeFormProps {
  base: DuplicateBase;
  comparison: { confidence: number; reasons: DuplicateReason[]; records: ComparedRecord[] };
  /** Where one goes on afterwards; else to the record. */
  next: DuplicatesAddress | undefined;
  /** Reads the records anew, after one of them has changed; what was chosen among them stays chosen. */
  onStale: () => Promise<unknown>;
}

/** Which record stays, whose value each field gets, and what the result will be. */
export function MergeForm({ base, comparison, next, onStale }: MergeFormProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const navigate = useNavigate();
  const mayWrite = useMay('records.write');
  const state = useMerge(base, comparison.records, next);
  const { merge, records } = state;
  const { confidence, reasons } = comparison;
  const leave = () =>
    router.history.canGoBack() ? router.history.back() : void navigate({ to: '/duplicates' });
  const save = () => {
    if (mayWrite && !merge.isPending) merge.mutate();
  };
  useSaveKey(save);
  const isPhone = useMediaQuery('(width < 48em)') ?? false;
  const buttons = (
    <>
      <Button variant="default" onClick={leave}>
        {t('common.cancel')}
      </Button>
      {mayWrite && (
        <Button
          leftSection={<IconArrowMerge size={16} stroke={1.5} />}
          loading={merge.isPending}
          onClick={save}
          aria-keyshortcuts="Control+Enter"
        >
          {t('duplicates.merge')}
        </Button>
      )}
    </>
  );
  return (
    <Page
      title={t('duplicates.mergePage.title', { count: records.length })}
      withoutSearch
      actions={!isPhone && buttons}
      status={
        reasons.length > 0 && (
          <span>
            {saySure(confidence, t)} ({t('duplicates.percent', { percent: percentOf(confidence) })}):{' '}
            {sayWhy(reasons, t)}
          </span>
        )
      }
    >
      <div className={classes.mergeBody}>
        <div className={classes.choices}>
          {merge.error && (
            <ProblemAlert
              error={merge.error}
              {...(problemOf(merge.error).code === 'staleVersion'
                ? { onRetry: () => void onStale().then(merge.reset) }
                : {})}
            />
          )}
          <SurvivorChoice records={records} chosen={state.survivorId} onChoose={state.setSurvivor} />
          <MergeFields base={base} records={records} choices={state.choices} onChoose={state.choose} />
        </div>
        <MergeResult base={base} values={state.result} />
        {isPhone && <div className={classes.thumbBar}>{buttons}</div>}
      </div>
    </Page>
  );
}

/** Ctrl+Enter saves and closes, as in a form. */
function useSaveKey(save: () => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!matchesKeys('Ctrl+Enter', event)) return;
    event.preventDefault();
    save();
  });
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
