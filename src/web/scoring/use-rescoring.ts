import { useQuery } from '@tanstack/react-query';
import type { Job } from '#contract/jobs.ts';
import type { RecordType } from '#domain/records/record-types.ts';
import { orpc } from '../api/client.ts';
import { isScored } from './use-criteria.ts';

/** How often a job that runs is looked at. */
const lookEveryMs = 1000;

/** The job that rates the records of a type anew, while one waits or runs, or where the last has failed. */
export function useRescoring(type: RecordType): Job | null {
  const { data } = useQuery({
    ...orpc.scoring.rescoring.queryOptions({ input: { type } }),
    enabled: isScored(type),
    refetchInterval: ({ state }) => (isRunning(state.data?.job ?? null) ? lookEveryMs : false),
  });
  return data?.job ?? null;
}

/** Whether some stars are still to be given anew. */
export function isRunning(job: Job | null): boolean {
  return job?.state === 'queued' || job?.state === 'running';
}
