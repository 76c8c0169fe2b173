import type { RecordType } from '#domain/records/record-types.ts';
import { api } from '../api/client.ts';
import { formatNumber } from '../i18n/format.ts';
import { currentLanguage, i18next } from '../i18n/i18n.ts';
import { timeZone } from '../i18n/time-zone.ts';
import { runJob } from '../jobs/run-job.ts';

interface UndoOptions {
  /** Only what was done to these records. */
  records?: { type: RecordType; ids: number[] };
  /** What is taken back, as a sentence of who did what; else the number of records is told. */
  what?: string;
}

/**
 * Takes a change set back, and says so in a toast, which can take that back in its turn. What was changed since stays,
 * and the toast says how many and which.
 */
export async function undoChangeSet(changeSetId: number, { records, what }: UndoOptions = {}): Promise<void> {
  const { t } = i18next;
  await runJob(
    (options) =>
      api.changeSets.undo(
        {
          id: changeSetId,
          timeZone,
          ...(records ? { recordType: records.type, recordIds: records.ids } : {}),
        },
        options,
      ),
    {
      running: t('changeSets.undoing'),
      done: ({ changed }) =>
        what === undefined
          ? t('changeSets.undone', {
              count: changed,
              records: formatNumber(currentLanguage(), changed),
            })
          : t('changeSets.undoneWhat', { what }),
      undo: (undoing) => undoChangeSet(undoing),
    },
  );
}
