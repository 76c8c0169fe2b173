import type { Job } from '#contract/jobs.ts';
import { useMay, useMe } from '../auth/use-me.ts';

/** Whether the person signed in may end a job: who began it may, and who manages settings may end any. */
export function useMayCancel({ createdById }: Pick<Job, 'createdById'>): boolean {
  const { id } = useMe();
  const managesSettings = useMay('settings.manage');
  const mayWrite = useMay('records.write');
  return mayWrite && (createdById === id || managesSettings);
}
