import type { Criterion, WantedCriterion } from '#contract/scoring.ts';
import type { Importance } from '#domain/scoring/score-of.ts';
import { moved } from '../views/moved.ts';

/** A criterion as it is being edited; one that is new has no id yet, and is told from others by its key. */
export interface CriterionDraft {
  readonly key: string;
  readonly id: number | undefined;
  readonly description: string;
  readonly importance: Importance;
}

/** The criteria as they are kept, to be edited. */
export function draftOf(criteria: readonly Criterion[]): readonly CriterionDraft[] {
  return criteria.map(({ id, description, importance }) => ({
    key: `kept-${id}`,
    id,
    description,
    importance,
  }));
}

/** With one criterion more, at the end, about which nothing is said yet. */
export function withNew(draft: readonly CriterionDraft[]): readonly CriterionDraft[] {
  const key = `new-${Date.now().toString(36)}-${draft.length}`;
  return [...draft, { key, id: undefined, description: '', importance: 'normal' }];
}

/** With one of them changed. */
export function withChange(
  draft: readonly CriterionDraft[],
  key: string,
  change: Partial<Pick<CriterionDraft, 'description' | 'importance'>>,
): readonly CriterionDraft[] {
  return draft.map((one) => (one.key === key ? { ...one, ...change } : one));
}

/** With the one at a place moved to another; as they were where there is no such place. */
export function withMove(
  draft: readonly CriterionDraft[],
  from: number,
  to: number,
): readonly CriterionDraft[] {
  const [one, other] = [draft[from], draft[to]];
  return one && other && from !== to ? moved(draft, one, other) : draft;
}

/** As the server takes them. */
export function wantedOf(draft: readonly CriterionDraft[]): WantedCriterion[] {
  return draft.map(({ id, description, importance }) => ({
    ...(id === undefined ? {} : { id }),
    description: description.trim(),
    importance,
  }));
}

/** Whether anything differs from what is kept. */
export function isEdited(draft: readonly CriterionDraft[], kept: readonly Criterion[]): boolean {
  return JSON.stringify(wantedOf(draft)) !== JSON.stringify(wantedOf(draftOf(kept)));
}

/** Whether each of them says something, so that they can be previewed. */
export function isComplete(draft: readonly CriterionDraft[]): boolean {
  return draft.every(({ description }) => description.trim() !== '');
}
