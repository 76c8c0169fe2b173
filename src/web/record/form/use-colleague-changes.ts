import { useEffect, useEffectEvent, useState } from 'react';
import { type ColleagueChange, changeBy } from './colleague-change.ts';
import { receive } from './form-state.ts';
import type { FormStore } from './form-store.ts';
import type { OpenedRecord } from './record-values.ts';

/**
 * Takes in what others save of the record while it is open: what is not touched here follows at once, and what is
 * stays as typed.
 *
 * @param isSaving while this form is being saved, what comes back is its own
 */
export function useColleagueChanges(store: FormStore, record: OpenedRecord | null, isSaving: boolean) {
  const [change, setChange] = useState<ColleagueChange | null>(null);
  const take = useEffectEvent((newer: OpenedRecord) => {
    if (newer.id !== store.state.id || newer.version <= store.state.version) return;
    const news = changeBy(newer, store.state);
    store.update((state) => receive(state, newer));
    if (news.fields.length > 0) setChange(news);
  });
  useEffect(() => {
    if (record !== null && !isSaving) take(record);
  }, [record, isSaving]);
  return { change, tell: setChange };
}
