import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '#contract/jobs.ts';
import type { DuplicateBase } from '#domain/duplicates/duplicate-base.ts';
import { api, orpc } from '../api/client.ts';
import { announce } from '../design/live-region.tsx';
import { problemOfJob } from '../jobs/follow-job.ts';
import { hasEnded } from '../jobs/job-progress.ts';

const LOOK_EVERY_MS = 400;

/** The latest search, one that is under way, and how to begin and end one. */
export function useSearchForDuplicates(base: DuplicateBase) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const overview = useQuery({ ...orpc.duplicates.overview.queryOptions({ input: { base } }), staleTime: 0 });
  const [startedId, setStarted] = useState<number | null>(null);
  const jobId = startedId ?? overview.data?.jobId ?? null;
  const { data: job } = useQuery({
    ...orpc.jobs.get.queryOptions({ input: { id: jobId ?? 0 } }),
    enabled: jobId !== null,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && hasEnded(state.data) ? false : LOOK_EVERY_MS),
  });
  const onEnd = useEffectEvent((ended: Job) => {
    announce(t(ended.state === 'done' ? 'duplicates.search.done' : 'duplicates.search.stopped'));
    void queryClient.invalidateQueries({ queryKey: orpc.duplicates.key() });
  });
  const ended = job && hasEnded(job) ? job : null;
  useEffect(() => {
    if (ended) onEnd(ended);
  }, [ended]);
  const start = useMutation({
    mutationFn: () => api.duplicates.find({ base }),
    onSuccess: ({ body }) => setStarted(body.id),
  });
  const cancel = useMutation({ mutationFn: () => api.jobs.cancel({ id: jobId ?? 0 }) });
  return {
    overview,
    job: job && !hasEnded(job) ? job : null,
    isStarting: start.isPending || (startedId !== null && !job),
    problem: start.error ?? (ended?.state === 'failed' ? problemOfJob(ended) : null),
    start: () => {
      cancel.reset();
      start.mutate();
    },
    cancel,
  };
}
