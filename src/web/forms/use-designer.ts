import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moveRow, removeSection } from '#domain/forms/form-rows.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { announce } from '../design/live-region.tsx';
import { type Draft, keyOf, whereIs, withNewSection } from './form-draft.ts';
import { useRowNames } from './use-row-names.ts';

/**
 * What can be done to the rows of a form, each with a word to who listens and the keyboard where it went.
 *
 * @param onChange called with the draft that comes of it, and the place of the row that was changed
 */
export function useDesigner(type: RecordType, draft: Draft, onChange: (draft: Draft, place: number) => void) {
  const { t } = useTranslation();
  const nameOf = useRowNames(type);
  /** The section that is being renamed, by its key. */
  const [renamed, rename] = useState<string | null>(null);

  const move = (from: number, to: number): void => {
    const row = draft[from];
    const next = moveRow(draft, from, to);
    if (next === draft || !row) return;
    const key = keyOf(row);
    const place = next.findIndex((one) => keyOf(one) === key);
    onChange(next, place);
    const { under, number, total } = whereIs(next, place);
    const said = { name: nameOf(row), place: number, total, under: nameOf(under) };
    announce(t(row.kind === 'section' ? 'forms.sectionMoved' : 'forms.fieldMoved', said));
    focusIn(key, '[data-handle]');
  };
  const add = (): void => {
    const { draft: next, place } = withNewSection(draft);
    const row = next[place];
    if (!row) return;
    onChange(next, place);
    rename(keyOf(row));
    focusIn(keyOf(row), 'input');
  };
  const remove = (place: number): void => {
    const next = removeSection(draft, place);
    onChange(next, place);
    announce(t('forms.removed', { name: nameOf(draft[place]) }));
    const neighbour = next[place] ?? next[place - 1];
    if (neighbour) focusIn(keyOf(neighbour), '[data-handle]');
  };
  return { nameOf, move, add, remove, renamed, rename };
}

/** Gives the keyboard to a part of a row, once it stands in its place. */
function focusIn(key: string, part: string): void {
  requestAnimationFrame(() => {
    const found = document.querySelector<HTMLElement>(`[data-form-row="${key}"] ${part}`);
    found?.focus();
    if (found instanceof HTMLInputElement) found.select();
  });
}
