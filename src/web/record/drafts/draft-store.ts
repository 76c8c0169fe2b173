import { del, delMany, get, keys, set } from 'idb-keyval';
import { type Draft, type DraftOwner, draftKeyStart, formOfDraftKey, isDraft } from './draft.ts';

/** A draft that was found, and where. */
export interface FoundDraft {
  key: string;
  draft: Draft;
}

const lockStart = 'winnow.form/';

/** Keeps a draft. Rejects where the browser lets nothing be stored. */
export function keepDraft(key: string, draft: Draft): Promise<void> {
  return set(key, draft);
}

export function removeDraft(key: string): Promise<void> {
  return del(key);
}

/** Drafts of one person on one record that no open form is writing to, newest first. */
export async function findDrafts(owner: DraftOwner): Promise<FoundDraft[]> {
  const start = draftKeyStart(owner);
  const [stored, open] = await Promise.all([keys<string>(), openForms()]);
  const left = stored.filter((key) => key.startsWith(start) && !open.has(formOfDraftKey(key)));
  const found = await Promise.all(left.map(async (key) => ({ key, draft: await get<unknown>(key) })));
  const drafts = found.filter((each): each is FoundDraft => isDraft(each.draft));
  return drafts.sort((one, other) => other.draft.savedAt - one.draft.savedAt);
}

/** Removes drafts, such as those that hold nothing new. */
export function removeDrafts(drafts: readonly FoundDraft[]): Promise<void> {
  return delMany(drafts.map(({ key }) => key));
}

/**
 * Says that a form is open, and its drafts with it, until the form lets go or its page ends, however it ends: the
 * browser frees a lock when a tab crashes. Where there are no locks (a page served over plain HTTP on a network),
 * every draft is offered.
 */
export function holdDrafts(formId: string): () => void {
  if (!('locks' in navigator)) return () => {};
  let letGo = () => {};
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  // Rejects when the page ends before the lock was granted, which is no news to anyone.
  navigator.locks.request(lockStart + formId, () => released).catch(() => {});
  return letGo;
}

async function openForms(): Promise<ReadonlySet<string>> {
  if (!('locks' in navigator)) return new Set();
  const { held = [], pending = [] } = await navigator.locks.query();
  const names = [...held, ...pending].flatMap(({ name }) => name ?? []);
  return new Set(
    names.filter((name) => name.startsWith(lockStart)).map((name) => name.slice(lockStart.length)),
  );
}
