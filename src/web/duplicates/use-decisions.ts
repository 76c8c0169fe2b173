import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DuplicateGroup } from '#contract/duplicates.ts';
import type { DuplicateBase } from '#domain/duplicates/duplicate-base.ts';
import { api } from '../api/client.ts';
import { showProblemToast, showToast } from '../design/toast.tsx';
import { type DuplicatesAddress, mergeAddress } from './duplicates-address.ts';
import type { useGroups } from './use-groups.ts';

/** Whoever of a group is still there. */
function livingIds({ members }: DuplicateGroup): number[] {
  return members.filter(({ since }) => since === null || since === 'changed').map(({ id }) => id);
}

/** What can be done with a group. */
export function useDecisions(
  base: DuplicateBase,
  { drop, recount, refresh }: Pick<ReturnType<typeof useGroups>, 'drop' | 'recount' | 'refresh'>,
) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return {
    /** `here` is where one comes back to when nothing is merged, `next` where one goes on to. */
    merge: async (group: DuplicateGroup, here: DuplicatesAddress, next: DuplicatesAddress) => {
      await navigate({ to: '/duplicates', search: here, replace: true });
      await navigate(mergeAddress(base, livingIds(group), next));
    },
    apart: async (group: DuplicateGroup) => {
      const ids = livingIds(group);
      drop(group.id);
      const remembered = await api.duplicates.notDuplicates({ base, ids }).catch(showProblemToast);
      if (!remembered) {
        await refresh();
        return;
      }
      const { decision } = remembered;
      void recount();
      showToast(t('duplicates.apartDone', { names: group.members.map(({ name }) => name).join(' · ') }), {
        undo: async () => {
          if (decision) await api.duplicates.forgetNotDuplicates({ base, ...decision });
          await refresh();
        },
      });
    },
  };
}
