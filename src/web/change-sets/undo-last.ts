import { api } from '../api/client.ts';
import { showProblemToast, showToast } from '../design/toast.tsx';
import { currentLanguage, i18next } from '../i18n/i18n.ts';
import { sayChangeSet } from './say-change-set.ts';
import { undoChangeSet } from './undo-change-set.ts';

let isUndoing = false;

/**
 * Takes back the last of some change sets that is no undo and stands, and forgets those after it. The toast says what it
 * was.
 */
export async function undoLast(changeSets: Set<number>): Promise<void> {
  if (isUndoing) return;
  isUndoing = true;
  try {
    const { t } = i18next;
    for (const id of [...changeSets].sort((one, other) => other - one)) {
      changeSets.delete(id);
      const set = await api.changeSets.get({ id });
      if (set.kind === 'undo' || !set.canUndo) continue;
      const what = `${t('changeSets.you')} ${sayChangeSet(t, currentLanguage(), set)}`;
      await undoChangeSet(id, { what });
      return;
    }
    showToast(t('changeSets.nothingToUndo'));
  } catch (error) {
    showProblemToast(error);
  } finally {
    isUndoing = false;
  }
}
