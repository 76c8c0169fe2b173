import type { Job } from '#contract/jobs.ts';
import { namesRecords } from '#domain/imports/check-mapping.ts';
import { namingOf } from '#domain/imports/namings.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Language } from '#domain/people/roles.ts';
import { fieldsOf } from '#domain/records/record-types.ts';
import type { Services } from '../api/context.ts';
import { invalidInput, ProblemError } from '../problems/problem-error.ts';
import { openImport } from './draft-import.ts';
import type { ImportPlan } from './import-plan.ts';
import { lockImport, startKeptImport } from './kept-imports.ts';

/**
 * Starts an import that is kept, in the background. An import is stored once: asked again while it runs, or when it is
 * done, it answers with the same job; one that failed or was called off is begun anew.
 *
 * @throws ProblemError `notFound`; `invalidInput` where no column can name a record
 */
export async function startImport(services: Services, actor: Actor, id: number): Promise<Job> {
  const { plan } = await openImport(services, id);
  return services.db.transaction().execute(async (transaction) => {
    const before = await standingJob({ ...services, db: transaction }, await lockImport(transaction, id));
    if (before) return before;
    refuseNameless(plan, actor.language);
    const job = await services.jobs.enqueueWithin(transaction, actor, 'import', { importId: id });
    await startKeptImport(transaction, id, job.id);
    return job;
  });
}

/** Tells, in the background, what an import would do. */
export async function planImport(services: Services, actor: Actor, id: number): Promise<Job> {
  const { kept, plan } = await openImport(services, id);
  if (await standingJob(services, kept)) throw new ProblemError('alreadyDone');
  refuseNameless(plan, actor.language);
  return services.jobs.enqueue(services, actor, 'importPlan', { importId: id });
}

/** The job that imports a file or has imported it; `null` where there was none that came to anything. */
export async function standingJob(
  services: Pick<Services, 'db' | 'jobs'>,
  { jobId }: { jobId: number | null },
): Promise<Job | null> {
  const job = jobId === null ? null : await services.jobs.get(services, jobId);
  return job?.state === 'failed' || job?.state === 'cancelled' ? null : job;
}

/** @throws ProblemError where every row would be rejected, for want of a column that names a record */
export function refuseNameless({ type, headings, mapping }: ImportPlan, language: Language): void {
  const fields = fieldsOf(type);
  if (headings.length > 0 && !namesRecords(mapping, fields))
    throw invalidInput({ field: 'mapping', code: 'nothingNames', given: namingOf(fields).needs[language] });
}
