import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ChangeSet } from '#contract/change-sets.ts';
import { api } from '../api/client.ts';
import { showProblemToast } from '../design/toast.tsx';
import { sayRefused, showRefusedBy } from '../jobs/run-job.ts';
import classes from './change-sets.module.css';

/** How many records an act left as they were, or in part, and the way to the list of them, as its toast had it. */
export function LeftAsIs({ set }: { set: ChangeSet }) {
  const show = useMutation({
    mutationFn: async (id: number) => showRefusedBy(await api.jobs.get({ id })),
    onError: showProblemToast,
  });
  const { jobId, leftAsIs } = set;
  if (jobId === null || leftAsIs === 0) return null;
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      className={classes.left}
      data-left
      loading={show.isPending}
      onClick={() => show.mutate(jobId)}
    >
      {sayRefused(set, leftAsIs)}
    </Button>
  );
}
