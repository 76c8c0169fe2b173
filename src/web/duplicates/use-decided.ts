import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DuplicateDecision } from '#contract/duplicates.ts';
import type { DuplicateBase } from '#domain/duplicates/duplicate-base.ts';
import { api, orpc } from '../api/client.ts';
import { showProblemToast, showToast } from '../design/toast.tsx';

/** What was said not to be the same, the latest first, page by page, and how to take it back. */
export function useDecided(base: DuplicateBase) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: orpc.duplicates.key() });
  const query = useInfiniteQuery({
    queryKey: [...orpc.duplicates.listNotDuplicates.key(), base],
    queryFn: ({ pageParam }) =>
      api.duplicates.listNotDuplicates({ base, ...(pageParam === null ? {} : { cursor: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 0,
  });
  return {
    ...query,
    decisions: query.data?.pages.flatMap((page) => page.items) ?? [],
    showAgain: async ({ members }: DuplicateDecision) => {
      const ids = members.map(({ id }) => id);
      try {
        await api.duplicates.forgetNotDuplicates({ base, ids });
      } catch (error) {
        showProblemToast(error);
        return;
      }
      await refresh();
      showToast(t('duplicates.decided.againDone', { names: members.map(({ name }) => name).join(' · ') }), {
        undo: async () => {
          await api.duplicates.notDuplicates({ base, ids });
          await refresh();
        },
      });
    },
  };
}
