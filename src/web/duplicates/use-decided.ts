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
    showAgain: async ({ members, decidedAt, decidedById }: DuplicateDecision) => {
      const forgotten = await api.duplicates
        .forgetNotDuplicates({ base, decidedAt, decidedById })
        .catch(showProblemToast);
      if (!forgotten) return;
      const { pairs } = forgotten;
      await refresh();
      showToast(t('duplicates.decided.againDone', { names: members.map(({ name }) => name).join(' · ') }), {
        undo: async () => {
          await api.duplicates.rememberNotDuplicates({ base, pairs });
          await refresh();
        },
      });
    },
  };
}
