import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import type { DuplicateGroup } from '#contract/duplicates.ts';
import type { DuplicateBase } from '#domain/duplicates/duplicate-base.ts';
import type { DuplicateReason } from '#domain/duplicates/duplicate-reasons.ts';
import { api, orpc } from '../api/client.ts';

interface GroupPage {
  items: DuplicateGroup[];
  nextCursor: string | null;
}

/** Groups that wait for a decision, page by page. */
export function useGroups(base: DuplicateBase, reason: DuplicateReason | undefined) {
  const queryClient = useQueryClient();
  const queryKey = [...orpc.duplicates.groups.key(), base, reason ?? null];
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }): Promise<GroupPage> =>
      api.duplicates.groups({ base, reason, ...(pageParam === null ? {} : { cursor: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 0,
  });
  return {
    ...query,
    groups: query.data?.pages.flatMap((page) => page.items) ?? [],
    /** Takes a group off the list that has been decided. */
    drop: (id: number) =>
      queryClient.setQueryData<InfiniteData<GroupPage, string | null>>(queryKey, (data) =>
        data
          ? {
              ...data,
              pages: data.pages.map((page) => ({
                ...page,
                items: page.items.filter((group) => group.id !== id),
              })),
            }
          : data,
      ),
    /** Counts anew how many wait and how many were decided; the groups stay as they are. */
    recount: () => queryClient.invalidateQueries({ queryKey: orpc.duplicates.overview.key() }),
    /** Fetches them anew. */
    refresh: () => queryClient.invalidateQueries({ queryKey: orpc.duplicates.key() }),
  };
}
