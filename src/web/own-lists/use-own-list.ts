import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { OwnListItem } from '#contract/own-lists.ts';
import { orpc } from '../api/client.ts';

type Items = readonly OwnListItem[] | undefined;

/** The items of a list, in order, the retired ones among them; `undefined` until they are there. All come at once. */
export function useOwnList(list: string, { enabled = true } = {}): Items {
  const select = useCallback(
    ({ items }: { items: OwnListItem[] }) => items.filter((item) => item.list === list),
    [list],
  );
  return useQuery({ ...orpc.ownLists.all.queryOptions(), select, enabled }).data;
}

/** Those of some items that are offered. */
export function offered(items: Items): readonly OwnListItem[] {
  return items?.filter(({ retired }) => !retired) ?? [];
}
