import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '#domain/fields/field.ts';
import { orpc } from '../../api/client.ts';
import { useMe } from '../../auth/use-me.ts';
import { PersonName } from '../../design/person-name.tsx';
import { Stars } from '../../design/stars.tsx';
import { useLanguage } from '../../i18n/use-language.ts';
import { offered, useOwnList } from '../../own-lists/use-own-list.ts';
import type { Names } from '../use-columns.tsx';
import { type ChosenValue, type EditedCell, valueOfCell } from './edited-cell.ts';

interface Choice extends ChosenValue {
  readonly key: string;
  /** What finds it. */
  readonly search: string;
  readonly shown: ReactNode;
}

interface Choices {
  readonly choices: readonly Choice[];
  /** The one that the row has. */
  readonly current: string;
  readonly mayBeNew: boolean;
}

/** What a cell can hold, with what it holds first: Enter alone changes nothing. */
export function useChoices({ field, key, row }: EditedCell, names: Names): Choices {
  const { kind } = field;
  const now = valueOfCell(field, row.values[key] ?? null);
  const current = `${now ?? ''}`;
  const people = usePeople(kind === 'person', Number(now), names);
  const items = useItems(field);
  const choices = kind === 'person' ? people : kind === 'stars' ? stars : items;
  return {
    choices: choices.toSorted((one, other) => Number(other.key === current) - Number(one.key === current)),
    current,
    mayBeNew: kind === 'listItem' && !field.closedList,
  };
}

function usePeople(enabled: boolean, chosenId: number, names: Names): Choice[] {
  const { t } = useTranslation();
  const me = useMe();
  const collator = new Intl.Collator(useLanguage());
  const { data } = useQuery({ ...orpc.people.list.queryOptions(), enabled });
  const offered = (data?.items ?? []).filter(({ active, id }) => active || id === chosenId);
  const shared = (name: string) => offered.filter((person) => person.name === name).length > 1;
  const nobody = { key: '', search: t('common.nobody'), cell: null, value: null };
  return [
    ...offered
      .toSorted(
        (one, other) =>
          Number(other.id === me.id) - Number(one.id === me.id) || collator.compare(one.name, other.name),
      )
      .map(({ id, name, email }) => ({
        key: String(id),
        search: shared(name) ? `${name} (${email})` : name,
        shown: <PersonName name={shared(name) ? `${name} (${email})` : (names.get(id)?.name ?? name)} />,
        cell: id,
        value: id,
      })),
    { ...nobody, shown: <PersonName name={null} /> },
  ];
}

function useItems(field: Field): Choice[] {
  const { t } = useTranslation();
  const items = useOwnList(field.list ?? '', { enabled: field.kind === 'listItem' });
  const none = t('inlineEdit.none');
  return [
    ...offered(items).map(({ name }) => ({
      key: name,
      search: name,
      shown: <bdi>{name}</bdi>,
      cell: name,
      value: name,
    })),
    ...(field.required ? [] : [{ key: '', search: none, shown: none, cell: null, value: null }]),
  ];
}

const stars: readonly Choice[] = [5, 4, 3, 2, 1, 0].map((value) => ({
  key: String(value),
  search: String(value),
  shown: <Stars value={value} />,
  cell: value,
  value,
}));
