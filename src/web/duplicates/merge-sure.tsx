import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DuplicateBase } from '#domain/duplicates/duplicate-base.ts';
import { api, orpc } from '../api/client.ts';
import { undoChangeSet } from '../change-sets/undo-change-set.ts';
import { useFormat } from '../i18n/use-format.ts';
import { runJob } from '../jobs/run-job.ts';

interface MergeSureProps {
  base: DuplicateBase;
  /** How many groups are as good as certain. */
  count: number;
  disabled: boolean;
}

/** Merges all groups that are as good as certain, in one go. */
export function MergeSure({ base, count, disabled }: MergeSureProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: orpc.duplicates.key() });
  const merge = useMutation({
    mutationFn: () =>
      runJob((options) => api.duplicates.mergeSure({ base }, options), {
        running: t('duplicates.mergeSure.running'),
        done: ({ changed }) =>
          t('duplicates.mergeSure.done', { count: changed, groups: format.number(changed) }),
        undo: async (changeSetId) => {
          await undoChangeSet(changeSetId);
          await refresh();
        },
      }),
    onSettled: refresh,
  });
  return (
    <Button variant="default" disabled={disabled} loading={merge.isPending} onClick={() => merge.mutate()}>
      {t('duplicates.mergeSure.button', { count, groups: format.number(count) })}
    </Button>
  );
}
