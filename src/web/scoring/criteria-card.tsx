import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '#contract/scoring.ts';
import { otherLanguage } from '#domain/people/roles.ts';
import { describeType, type RecordType } from '#domain/records/record-types.ts';
import { mostCriteria } from '#domain/scoring/score-of.ts';
import { orpc } from '../api/client.ts';
import { fieldErrors, problemOf } from '../api/problem.ts';
import { queryClient } from '../api/query-client.ts';
import { Card } from '../design/card.tsx';
import { announce } from '../design/live-region.tsx';
import { showProblemToast } from '../design/toast.tsx';
import { useConfirmLeave } from '../design/use-confirm-leave.tsx';
import { useRowDrag } from '../design/use-row-drag.ts';
import { useLanguage } from '../i18n/use-language.ts';
import {
  type CriterionDraft,
  draftOf,
  isEdited,
  isReworded,
  wantedOf,
  withChange,
  withMove,
  withNew,
} from './criteria-draft.ts';
import { CriterionRow } from './criterion-row.tsx';
import { EvidenceCard } from './evidence-card.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { RescoringLine } from './rescoring-line.tsx';
import { saveCriteria } from './save-criteria.ts';
import classes from './scoring.module.css';
import { StaleNotice } from './stale-notice.tsx';
import { useRescoring } from './use-rescoring.ts';

interface CriteriaCardProps {
  type: RecordType;
  kept: readonly Criterion[];
  /** Of all of them together, as they are kept. */
  version: string;
}

/** Criteria as they are being edited, and the version of those that it began with. */
interface Edited {
  draft: readonly CriterionDraft[];
  version: string;
}

/** The criteria of a record type, edited together: nothing counts before it is saved. */
export function CriteriaCard({ type, kept, version }: CriteriaCardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [edited, setEdited] = useState<Edited | null>(null);
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [isSaving, setIsSaving] = useState(false);
  const keptDraft = draftOf(kept, language);
  const draft = edited?.draft ?? keptDraft;
  const isStale = edited !== null && edited.version !== version && !isSaving;
  const isChanged = edited !== null && (isStale || isEdited(draft, keptDraft));
  const hasFailed = useRescoring(type)?.state === 'failed';
  const confirmLeave = useConfirmLeave(() => isChanged && !isSaving);

  const edit = (next: readonly CriterionDraft[]): void => {
    setEdited((before) => ({ draft: next, version: before?.version ?? version }));
    setProblems({});
  };
  const discard = (): void => {
    setEdited(null);
    setProblems({});
  };
  const move = (from: number, to: number): void => {
    const next = withMove(draft, from, to);
    if (next === draft) return;
    edit(next);
    const name = draft[from]?.description ?? '';
    announce(t('scoring.moved', { name, place: to + 1, total: draft.length }));
    focusIn(draft[from]?.key, '[data-handle]');
  };
  const add = (): void => {
    const next = withNew(draft);
    edit(next);
    focusIn(next.at(-1)?.key, 'input');
  };
  const remove = (place: number): void => {
    const gone = draft[place];
    edit(draft.filter((one) => one !== gone));
    announce(t('scoring.removed', { name: gone?.description ?? '' }));
    focusIn((draft[place + 1] ?? draft[place - 1])?.key, 'input');
  };
  const save = async (): Promise<void> => {
    setIsSaving(true);
    try {
      await saveCriteria(type, wantedOf(draft, language), edited?.version ?? version);
      setEdited(null);
    } catch (error) {
      const found = fieldErrors(error);
      setProblems(found);
      // What others have saved meanwhile is read, and then told of.
      if (problemOf(error).code === 'staleVersion')
        await queryClient.invalidateQueries({ queryKey: orpc.scoring.key() });
      else if (Object.keys(found).length === 0) showProblemToast(error);
    } finally {
      setIsSaving(false);
    }
  };
  const { list, sideOf, begin } = useRowDrag(move);
  const many = describeType(type).label.many[language];
  return (
    <>
      <Card title={t('scoring.criteriaOf', { many })}>
        <p className={classes.text}>{t('scoring.text')}</p>
        <RescoringLine type={type} />
        {hasFailed && !isChanged && (
          <Button variant="default" className={classes.add} loading={isSaving} onClick={() => void save()}>
            {t('scoring.rescoreAgain')}
          </Button>
        )}
        {draft.length === 0 && <p className={classes.text}>{t('scoring.none', { many })}</p>}
        <ol className={classes.rows} ref={list}>
          {draft.map((criterion, place) => (
            <CriterionRow
              key={criterion.key}
              criterion={criterion}
              place={place}
              isReworded={isReworded(criterion, keptDraft)}
              problems={{
                description: problems[`${place}.description`] ?? problems[`${place}.id`],
                translation: problems[`${place}.descriptions.${otherLanguage(language)}`],
              }}
              side={sideOf(place)}
              onChange={(change) => edit(withChange(draft, criterion.key, change))}
              onMove={(step) => move(place, place + step)}
              onRemove={() => remove(place)}
              onDrag={(event) => begin(event, place)}
            />
          ))}
        </ol>
        {draft.length < mostCriteria && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.5} />}
            className={classes.add}
            onClick={add}
          >
            {t('scoring.add')}
          </Button>
        )}
        {isStale && <StaleNotice onLoad={discard} />}
        {isChanged && !isStale && (
          <PreviewPanel
            type={type}
            draft={draft}
            isSaving={isSaving}
            onSave={() => void save()}
            onDiscard={discard}
          />
        )}
      </Card>
      {hasEvidence(type) && (
        <EvidenceCard
          type={type}
          draft={draft}
          onSuggestion={(key, importance) => edit(withChange(draft, key, { importance }))}
        />
      )}
      {confirmLeave}
    </>
  );
}

/** Leads are what becomes something else, or is lost. */
function hasEvidence(type: RecordType): boolean {
  return type === 'lead';
}

/** Gives the keyboard to a part of a row, once it stands in its place. */
function focusIn(key: string | undefined, part: string): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-criterion="${key}"] ${part}`)?.focus(),
  );
}
