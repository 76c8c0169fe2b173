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
  /** What a list shows where the address says nothing, to whoever does not see the view. */
  readonly belowOthers: ListState;
  /** An address has to name the view: one that names none leads to another, or names one already. */
  readonly named: boolean;
  /** The address names a view that is not there, or is somebody else's. */
  readonly missing: boolean;
}

/**
 * The view that an address names. Where it says nothing at all, the one that the list opens with for the person; where it
 * says something else, or names a view that the person cannot see, the one that is the same for everybody. Suspends until
 * the views of the list are known.
 */
export function useOpenView(type: RecordType, asked: string | undefined, saysMore: boolean): OpenView {
  const { data } = useSuspenseQuery(viewsQuery(type));
  const language = useLanguage();
  return useMemo(() => {
    const usual = usualListState(type);
    const find = (key: string | null | undefined): Omit<OpenView, 'named' | 'missing'> | null => {
      if (!key) return null;
      const builtIn = builtInView(type, key);
      if (builtIn) {
        const below = laidOver(usual, listStateOfView(type, builtIn.state));
        return { key, name: builtIn.label[language], below, belowOthers: below, saved: null };
      }
      const saved = data.items.find(({ id }) => String(id) === key);
      if (!saved) return null;
      const below = laidOver(usual, listStateOfView(type, saved.state));
      return { key, name: saved.name, below, belowOthers: saved.shared ? below : usual, saved };
    };
    const found = find(asked);
    const first = find(firstView);
    const opensWith = find(data.defaultView) ?? first;
    const open = found ?? (asked === undefined && !saysMore ? opensWith : first);
    if (!open) throw new Error(`No view to open a list of ${type} with.`);
    const named = asked !== undefined || opensWith?.key !== firstView;
    return { ...open, named, missing: asked !== undefined && !found };
  }, [type, asked, saysMore, data, language]);
}
