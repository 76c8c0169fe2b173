import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useMe } from '../../auth/use-me.ts';
import type { FormStore } from '../form/form-store.ts';
import type { OpenedRecord } from '../form/record-values.ts';
import { type Draft, draftKey, draftOf, isWorthOffering, restoreDraft } from './draft.ts';
import {
  type FoundDraft,
  findDrafts,
  holdDrafts,
  keepDraft,
  removeDraft,
  removeDrafts,
} from './draft-store.ts';

/** How long typing has to pause before what was typed is kept, in ms. */
const pause = 500;

/** A draft of an earlier form on the same record. */
export interface OfferedDraft {
  /** Milliseconds since 1970. */
  savedAt: number;
  restore: () => void;
  discard: () => void;
}

export interface DraftKeeping {
  /** When what stands in the form was last kept on this machine; `null` where nothing is kept. */
  keptAt: number | null;
  /** The browser lets nothing be kept here. */
  isImpossible: boolean;
  offered: OfferedDraft | null;
  /** Drops what was kept of this form. */
  forget: () => void;
}

/** Keeps what is typed on this machine at every pause, and finds what was kept and never saved. */
export function useDraft(store: FormStore, formId: string, record: OpenedRecord | null): DraftKeeping {
  const personId = useMe().id;
  const [keptAt, setKeptAt] = useState<number | null>(null);
  const [isImpossible, setImpossible] = useState(false);
  const keptUnder = useRef<string | null>(null);
  const { offered } = useOfferedDraft(store, personId, record);

  const keep = useCallback(async () => {
    const { type, id, version } = store.state;
    const key = draftKey({ personId, type, id }, version, formId);
    const draft = draftOf(store.state, Date.now());
    const before = keptUnder.current;
    keptUnder.current = draft === null ? null : key;
    try {
      if (draft !== null) await keepDraft(key, draft);
      if (before !== null && before !== keptUnder.current) await removeDraft(before);
      setKeptAt(draft === null ? null : draft.savedAt);
    } catch {
      setImpossible(true);
    }
  }, [store, personId, formId]);

  const forget = useCallback(() => {
    const key = keptUnder.current;
    keptUnder.current = null;
    setKeptAt(null);
    if (key !== null) removeDraft(key).catch(() => setImpossible(true));
  }, []);

  useEffect(() => holdDrafts(formId), [formId]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void keep(), pause);
    };
    const atOnce = () => {
      if (timer === undefined || document.visibilityState !== 'hidden') return;
      clearTimeout(timer);
      void keep();
    };
    const unsubscribe = store.subscribe(later);
    document.addEventListener('visibilitychange', atOnce);
    return () => {
      unsubscribe();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', atOnce);
    };
  }, [store, keep]);

  return { keptAt, isImpossible, offered, forget };
}

function useOfferedDraft(store: FormStore, personId: number, record: OpenedRecord | null) {
  const [found, setFound] = useState<readonly FoundDraft[]>([]);
  const { type } = store.state;
  const id = record?.id ?? null;
  const isWorthy = useEffectEvent((draft: Draft) => isWorthOffering(type, draft, record, Date.now()));

  useEffect(() => {
    let isGone = false;
    setFound([]);
    findDrafts({ personId, type, id })
      .then(async (drafts) => {
        const worthy = drafts.filter(({ draft }) => isWorthy(draft));
        await removeDrafts(drafts.filter((each) => !worthy.includes(each)));
        if (!isGone) setFound(worthy);
      })
      // What cannot be read cannot be offered; that nothing can be kept is said when something is typed.
      .catch(() => {});
    return () => {
      isGone = true;
    };
  }, [personId, type, id]);

  const [newest] = found;
  if (newest === undefined) return { offered: null };
  const drop = () => {
    setFound((all) => all.filter((each) => each !== newest));
    void removeDraft(newest.key);
  };
  const offered: OfferedDraft = {
    savedAt: newest.draft.savedAt,
    discard: drop,
    restore: () => {
      store.update(() => restoreDraft(type, newest.draft, record));
      drop();
    },
  };
  return { offered };
}
