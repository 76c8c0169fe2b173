import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { View } from '#contract/views.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { builtInView, firstView } from '#domain/views/built-in-views.ts';
import { type ListState, laidOver, usualListState } from '#domain/views/list-state.ts';
import { listStateOfView } from '#domain/views/view-state.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { viewsQuery } from './views-query.ts';

/** The view that stands below what the address says. */
export interface OpenView {
  /** As an address names it: the number of a view, or the name of one that comes with Winnow. */
  readonly key: string;
  readonly name: string;
  /** What the list shows where the address says nothing. */
  readonly below: ListState;
  /** Nothing for a view that comes with Winnow. */
  readonly saved: View | null;
  /** The address names a view that is not there, or is somebody else's. */
  readonly missing: boolean;
}

/**
 * The view that an address names; where it names none, the one that the list opens with for the person. Suspends until
 * the views of the list are known.
 */
export function useOpenView(type: RecordType, asked: string | undefined): OpenView {
  const { data } = useSuspenseQuery(viewsQuery(type));
  const language = useLanguage();
  return useMemo(() => {
    const find = (key: string | null | undefined): Omit<OpenView, 'missing'> | null => {
      if (!key) return null;
      const below = usualListState(type);
      const builtIn = builtInView(type, key);
      if (builtIn) {
        const state = laidOver(below, listStateOfView(type, builtIn.state));
        return { key, name: builtIn.label[language], below: state, saved: null };
      }
      const saved = data.items.find(({ id }) => String(id) === key);
      if (!saved) return null;
      return { key, name: saved.name, below: laidOver(below, listStateOfView(type, saved.state)), saved };
    };
    const found = find(asked);
    const open = found ?? find(data.defaultView) ?? find(firstView);
    if (!open) throw new Error(`No view to open a list of ${type} with.`);
    return { ...open, missing: asked !== undefined && !found };
  }, [type, asked, data, language]);
}
