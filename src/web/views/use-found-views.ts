import { useQueries } from '@tanstack/react-query';
import { type RecordType, recordTypeNames } from '#domain/records/record-types.ts';
import { builtInViews } from '#domain/views/built-in-views.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useTypeNames } from '../record/type-words.ts';
import { matchesWords } from '../shell/find-commands.ts';
import { viewsQuery } from './views-query.ts';

export interface FoundView {
  readonly type: RecordType;
  /** As an address names it. */
  readonly key: string;
  readonly name: string;
}

/** More are found by typing on. */
const MOST = 8;

/** Views of every list whose names have the words typed, people's own before those that come with Winnow. */
export function useFoundViews(text: string): readonly FoundView[] {
  const namesOf = useTypeNames();
  const language = useLanguage();
  const isAsked = text.trim() !== '';
  const types = recordTypeNames();
  const kept = useQueries({ queries: types.map((type) => ({ ...viewsQuery(type), enabled: isAsked })) });
  if (!isAsked) return [];
  const own = types.flatMap((type, place) =>
    (kept[place]?.data?.items ?? []).map(({ id, name }) => ({ type, key: String(id), name })),
  );
  const builtIn = types.flatMap((type) =>
    builtInViews(type).map(({ key, label }) => ({ type, key, name: label[language] })),
  );
  return [...own, ...builtIn]
    .filter(({ type, name }) => matchesWords(`${name} ${namesOf(type).one}`, text))
    .slice(0, MOST);
}
