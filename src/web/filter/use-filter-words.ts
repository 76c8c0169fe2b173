import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldSet, RecordLink } from '#domain/fields/field.ts';
import type { Filter } from '#domain/filters/filter.ts';
import { filterFieldsOf } from '#domain/filters/filter-fields.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { api, orpc } from '../api/client.ts';
import { formatDateTime } from '../i18n/format.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useCriteria } from '../scoring/use-criteria.ts';
import type { FilterWords } from './filter-words.ts';
import { linkIn } from './linked-values.ts';

/** What the filters of a type are put in words with, the names of the records that this one speaks of among it. */
export function useFilterWords(type: RecordType, filter: Filter | null): FilterWords {
  const { t } = useTranslation();
  const language = useLanguage();
  const fields = filterFieldsOf(type);
  const people = useQuery(orpc.people.list.queryOptions()).data?.items;
  const criteria = useCriteria(type);
  const wanted = useMemo(() => recordsIn(filter, fields), [filter, fields]);
  const found = useQueries({
    queries: wanted.map(({ type: of, id }) => orpc.search.name.queryOptions({ input: { type: of, id } })),
    combine: (results) => results.map(({ data }) => data?.name),
  });
  const acts = useActs(filter);
  return useMemo(() => {
    const names = new Map<string, string | undefined>([
      ...(people ?? []).map(({ id, name }) => [`person ${id}`, name] as const),
      ...(criteria ?? []).map(({ id, description }) => [`criterion ${id}`, description] as const),
      ...acts,
      ...wanted.map(({ type: of, id }, i) => [`${of} ${id}`, found[i]] as const),
    ]);
    return { fields, language, t, nameOf: (of, id) => names.get(`${of} ${id}`) };
  }, [people, criteria, acts, wanted, found, fields, language, t]);
}

/** What was done by each act that a filter names: "Kari imported 12 leads, 29 Nov 2026 at 14:05". */
function useActs(filter: Filter | null): readonly (readonly [string, string])[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const ids = useMemo(() => changeSetsIn(filter), [filter]);
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: [...orpc.changeSets.get.queryKey({ input: { id } }), language],
      queryFn: async () => {
        const [set, { sayChangeSet }] = await Promise.all([
          api.changeSets.get({ id }),
          // Few filters name an act: its words are no part of what is loaded first.
          import('../change-sets/say-change-set.ts'),
        ]);
        const what = `${set.actor.name} ${sayChangeSet(t, language, set)}`;
        return [`changeSet ${id}`, `${what}, ${formatDateTime(language, set.at)}`] as const;
      },
    })),
    combine: (results) => results.flatMap(({ data }) => (data ? [data] : [])),
  });
}

/** The acts that the conditions of a filter name by their numbers. */
function changeSetsIn(filter: Filter | null): readonly number[] {
  if (filter === null) return [];
  if (!('field' in filter)) return ('and' in filter ? filter.and : filter.or).flatMap(changeSetsIn);
  return filter.field === 'changeSet' ? [filter.value].flat().filter((id) => typeof id === 'number') : [];
}

/** The records, not the people, that the conditions of a filter name by id. */
function recordsIn(filter: Filter | null, fields: FieldSet): readonly RecordLink[] {
  if (filter === null) return [];
  if (!('field' in filter))
    return ('and' in filter ? filter.and : filter.or).flatMap((inner) => recordsIn(inner, fields));
  const kind = fields[filter.field]?.kind;
  const values: unknown[] = Array.isArray(filter.value) ? filter.value : [filter.value];
  return values.flatMap((value) => {
    const link = kind ? linkIn(kind, value) : null;
    return link && link.type !== 'person' ? [link] : [];
  });
}
