import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnListItem } from '#contract/own-lists.ts';
import { api, orpc } from '../api/client.ts';
import { showProblemToast, showToast } from '../design/toast.tsx';

type Items = readonly OwnListItem[];

/**
 * Items of a list in an order that can be changed: on the screen at once, and sent one after the other, the last of
 * several alone, so that the list ends as it is seen.
 */
export function useOrder(list: string, items: Items): { shown: Items; reorder: (next: Items) => void } {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [wanted, setWanted] = useState<Items | null>(null);
  const latest = useRef<Items | null>(null);

  const send = async (before: Items): Promise<void> => {
    try {
      for (let sent: Items | null = null; sent !== latest.current; ) {
        sent = latest.current;
        const kept = await api.ownLists.reorder({ list, ids: sent?.map(({ id }) => id) ?? [] });
        // Reading anew may be overtaken by what a live message asks for, and must not show the old order meanwhile.
        queryClient.setQueryData(
          orpc.ownLists.all.queryKey(),
          (known) => known && withList(known.items, list, kept.items),
        );
        // What is moved while the list is read anew is sent too.
        if (sent === latest.current) await queryClient.invalidateQueries({ queryKey: orpc.ownLists.key() });
      }
      showToast(t('ownLists.reordered'), { undo: () => reorder(before) });
    } catch (error) {
      showProblemToast(error);
    } finally {
      latest.current = null;
      setWanted(null);
    }
  };
  const reorder = (next: Items): void => {
    const isSending = latest.current !== null;
    latest.current = next;
    setWanted(next);
    if (!isSending) void send(items);
  };
  return { shown: wanted ? inOrderOf(wanted, items) : items, reorder };
}

/** The items of all lists, with those of one as they are now. */
function withList(all: Items, list: string, items: Items): { items: OwnListItem[] } {
  return { items: [...all.filter((item) => item.list !== list), ...items] };
}

/** The items as they are, in the order of others; those that have come since follow. */
function inOrderOf(order: Items, items: Items): Items {
  const places = new Map(order.map(({ id }, place) => [id, place]));
  const placeOf = ({ id }: OwnListItem) => places.get(id) ?? order.length;
  return items.toSorted((one, other) => placeOf(one) - placeOf(other));
}
