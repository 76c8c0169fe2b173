import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { serverList } from '../../grid/server-list.ts';
import { findStep } from './find-step.ts';
import type { WalkedList } from './walked-list.ts';

/** Rows of one page of a frozen order, as the server has it. */
const pageSize = 200;

/** Where a record stands in the list it was opened from, and what stands before and after it. */
export interface Steps {
  /** From 1. */
  readonly place: number;
  readonly total: number;
  readonly previous: number | null;
  readonly next: number | null;
}

/** The way through the list that the page was opened from; null where there was none, or the record has left it. */
export function useSteps(id: number | null): { steps: Steps | null; walked: WalkedList | undefined } {
  const client = useQueryClient();
  const inHistory = useLocation({ select: (location) => location.state.walkedList });
  // The entry of the history may be another by now, such as that of the record's own history.
  const [walked] = useState(inHistory);
  const { data } = useQuery({
    queryKey: ['steps', walked, id],
    enabled: walked !== undefined && id !== null,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<Steps | null> => {
      if (walked === undefined || id === null) return null;
      const api = serverList(walked.list);
      const frozen = (again: boolean) =>
        client.fetchQuery({
          queryKey: ['steps', 'order', walked, again],
          staleTime: again ? 0 : Number.POSITIVE_INFINITY,
          gcTime: 30 * 60_000,
          queryFn: async (own) => (again ? null : walked.snapshot) ?? api.createSnapshot(own.signal),
        });
      const read = async (again: boolean): Promise<Steps | null> => {
        const { snapshotId, total } = await frozen(again);
        const position = await api.position(snapshotId, { id }, signal);
        if (position === null) return null;
        const page = (index: number) =>
          client.fetchQuery({
            queryKey: ['steps', 'page', snapshotId, index],
            staleTime: 60_000,
            queryFn: (own) => api.page(snapshotId, index, own.signal),
          });
        const order = { total, pageSize, page };
        const [previous, next] = [await findStep(order, position, -1), await findStep(order, position, 1)];
        return { place: position + 1, total, previous, next };
      };
      // An order is kept for a while only; the list is then put in order anew.
      return read(false).catch((error: unknown) => {
        if (api.isGone(error)) return read(true);
        throw error;
      });
    },
  });
  return { steps: data ?? null, walked };
}
