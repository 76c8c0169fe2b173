import type { Criterion, WantedCriterion } from '#contract/scoring.ts';
import { type Language, otherLanguage } from '#domain/people/roles.ts';
import type { Importance } from '#domain/scoring/score-of.ts';
import { moved } from '../views/moved.ts';

/** A criterion as it is being edited; one that is new has no id yet, and is told from others by its key. */
export interface CriterionDraft {
  readonly key: string;
  readonly id: number | undefined;
  /** In the language of who edits it. */
  readonly description: string;
  /** In the other language; empty where it is the same. */
  readonly translation: string;
  readonly importance: Importance;
}

/** The criteria as they are kept, to be edited. */
export function draftOf(criteria: readonly Criterion[], language: Language): readonly CriterionDraft[] {
  return criteria.map(({ id, description, descriptions, importance }) => {
    const translation = descriptions[otherLanguage(language)];
    return {
      key: `kept-${id}`,
      id,
      description,
      translation: translation === description ? '' : translation,
      importance,
    };
  });
}

/** With one criterion more, at the end, about which nothing is said yet. */
export function withNew(draft: readonly CriterionDraft[]): readonly CriterionDraft[] {
  const key = `new-${Date.now().toString(36)}-${draft.length}`;
  return [...draft, { key, id: undefined, description: '', translation: '', importance: 'normal' }];
}

/** With one of them changed. */
export function withChange(
  draft: readonly CriterionDraft[],
  key: string,
  change: Partial<Omit<CriterionDraft, 'key' | 'id'>>,
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
export function wantedOf(draft: readonly CriterionDraft[], language: Language): WantedCriterion[] {
  return draft.map(({ id, description, translation, importance }) => {
    const said = description.trim();
    const descriptions = { en: said, nb: said, [otherLanguage(language)]: translation.trim() || said };
    return { ...(id === undefined ? {} : { id }), description: said, descriptions, importance };
  });
}

/** Whether anything differs from what is kept. */
export function isEdited(draft: readonly CriterionDraft[], kept: readonly CriterionDraft[]): boolean {
  return draft.length !== kept.length || draft.some((one, place) => differs(one, kept[place]));
}

/** Whether what a criterion says differs from what is kept of it: then its other language is there to be seen to. */
export function isReworded(one: CriterionDraft, kept: readonly CriterionDraft[]): boolean {
  const before = kept.find(({ key }) => key === one.key);
  return before?.description !== one.description || before.translation !== one.translation;
}

function differs(one: CriterionDraft, other: CriterionDraft | undefined): boolean {
  return one.key !== other?.key || one.importance !== other.importance || isReworded(one, [other]);
}

/** Whether each of them says something, so that they can be previewed. */
export function isComplete(draft: readonly CriterionDraft[]): boolean {
  return draft.every(({ description }) => description.trim() !== '');
}
