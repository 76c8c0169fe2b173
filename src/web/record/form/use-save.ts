import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '../../api/client.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import type { ColleagueChange } from './colleague-change.ts';
import type { FormStore } from './form-store.ts';
import { recordCalls, recordQuery } from './record-calls.ts';
import type { OpenedRecord } from './record-values.ts';
import { saveForm } from './save-form.ts';

/** What is to happen once the record is saved. */
export type AfterSave = 'stay' | 'close' | 'anew';

export interface Saved {
  record: OpenedRecord;
  /** What someone else had changed meanwhile, and that came along. */
  merged: ColleagueChange | null;
  wasNew: boolean;
}

/** Saves the form, and says what stands in the way. */
export function useSave(store: FormStore, onSaved: (saved: Saved, after: AfterSave) => void) {
  const { t } = useTranslation();
  const language = useLanguage();
  const queryClient = useQueryClient();
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  /** How often a save was refused: the summary takes the focus each time. */
  const [refusals, setRefusals] = useState(0);
  /** What was to happen after the save that two people's changes stand in the way of. */
  const [contestedSave, setContestedSave] = useState<AfterSave | null>(null);
  // Known at once, not at the next rendering: two quick presses of Ctrl+S are one save.
  const isUnderWay = useRef(false);

  const save = async (after: AfterSave) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setSaving(true);
    setError(null);
    setContestedSave(null);
    const { type, id } = store.state;
    const outcome = await saveForm(store, recordCalls(type), { language, t }).finally(() => {
      isUnderWay.current = false;
      setSaving(false);
    });
    if (outcome.kind === 'refused') setRefusals((count) => count + 1);
    if (outcome.kind === 'contested') setContestedSave(after);
    if (outcome.kind === 'failed') setError(outcome.error);
    if (outcome.kind !== 'saved') return;
    const { record, merged } = outcome;
    queryClient.setQueryData(recordQuery(type, record.id).queryKey, record);
    void queryClient.invalidateQueries({ queryKey: orpc.search.key() });
    void queryClient.invalidateQueries({ queryKey: recordCalls(type).keys.history(record.id) });
    onSaved({ record, merged, wasNew: id === null }, after);
  };

  return {
    save: (after: AfterSave) => void save(after),
    isSaving,
    error,
    refusals,
    contestedSave,
    setContestedSave,
  };
}
