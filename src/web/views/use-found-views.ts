import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RecordType } from '#domain/records/record-types.ts';
import { builtInViews } from '#domain/views/built-in-views.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { matchesWords } from '../shell/find-commands.ts';
import { viewsQuery } from './views-query.ts';

export interface FoundView {
  readonly type: RecordType;
  /** As an address names it. */
  readonly key: string;
  readonly name: string;
}

/** The list that is used most comes first. */
const types: readonly RecordType[] = ['lead', 'contact', 'account', 'campaign'];

/** More are found by typing on. */
const MOST = 8;

/** Views of every list whose names have the words typed, people's own before those that come with Winnow. */
export function useFoundViews(text: string): readonly FoundView[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const isAsked = text.trim() !== '';
  const kept = useQueries({ queries: types.map((type) => ({ ...viewsQuery(type), enabled: isAsked })) });
  if (!isAsked) return [];
  const own = types.flatMap((type, place) =>
    (kept[place]?.data?.items ?? []).map(({ id, name }) => ({ type, key: String(id), name })),
  );
  const builtIn = types.flatMap((type) =>
    builtInViews(type).map(({ key, label }) => ({ type, key, name: label[language] })),
  );
  return [...own, ...builtIn]
    .filter(({ type, name }) => matchesWords(`${name} ${t(`palette.types.${type}`)}`, text))
    .slice(0, MOST);
}
