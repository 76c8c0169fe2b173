import type { RescoringResult, WantedCriterion } from '#contract/scoring.ts';
import { describeType, type RecordType } from '#domain/records/record-types.ts';
import { api, orpc } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';
import { showProblemToast, showToast } from '../design/toast.tsx';
import { formatNumber } from '../i18n/format.ts';
import { currentLanguage, i18next } from '../i18n/i18n.ts';
import { followJob } from '../jobs/follow-job.ts';
import { hideRunning, showRunning } from '../jobs/running-jobs-store.ts';

/**
 * Saves the criteria of a record type. That all records are rated by them is followed in the status line, and said when
 * it is done; to call it off is to have the old criteria back.
 *
 * @param version the one that was read of all criteria together
 * @throws a `staleVersion` problem where they have another by now
 */
export async function saveCriteria(
  type: RecordType,
  wanted: WantedCriterion[],
  version: string,
): Promise<void> {
  const { body: job } = await api.scoring.replace(
    { params: { type }, headers: { 'if-match': version }, body: wanted },
    { context: { wait: 1 } },
  );
  await queryClient.invalidateQueries({ queryKey: orpc.scoring.key() });
  void follow(type, job).catch(showProblemToast);
}

async function follow(type: RecordType, job: Parameters<typeof followJob>[0]): Promise<void> {
  const { t } = i18next;
  const language = currentLanguage();
  const { label } = describeType(type);
  const text = t('scoring.running', { many: label.many[language] });
  try {
    const done = await followJob(job, (latest) => showRunning({ job: latest, text }));
    const { changed, criteriaChangeSetId, superseded } = done.result as RescoringResult;
    if (superseded && criteriaChangeSetId !== null && (await isUndone(criteriaChangeSetId))) {
      showToast(t('scoring.putBack'));
      return;
    }
    const records = `${formatNumber(language, changed)} ${(changed === 1 ? label.one : label.many)[language]}`;
    const undo = () => api.changeSets.undo({ id: criteriaChangeSetId ?? 0 }, { context: { wait: 10 } });
    const said = changed === 0 ? t('scoring.savedOnly') : t('scoring.saved', { count: changed, records });
    showToast(said, criteriaChangeSetId === null ? {} : { undo });
  } finally {
    hideRunning(job.id);
    await queryClient.invalidateQueries({ queryKey: orpc.scoring.key() });
  }
}

/** Whether the criteria that were saved have been put back, as calling off the job does. */
async function isUndone(changeSetId: number): Promise<boolean> {
  return (await api.changeSets.get({ id: changeSetId })).undone !== null;
}
