import { z } from 'zod';
import type { Client } from './client.ts';

const jobAnswer = z.object({
  id: z.number(),
  state: z.string(),
  changeSetId: z.number().nullable(),
  result: z.unknown(),
});

/** The result of a job that changes many records. */
export const manyChanged = z.object({ changed: z.number() });

/** Milliseconds between two looks at a job that is not done yet. */
const pause = 50;
/** Milliseconds after which a job is given up; the longest of them search through a million records. */
const patience = 900_000;

/**
 * Calls for a job and follows it to its end.
 *
 * @throws Error when it fails, is cancelled, or does not end
 */
export async function runJob(
  client: Client,
  method: string,
  path: string,
  body: unknown,
): Promise<z.infer<typeof jobAnswer>> {
  const { body: started } = await client.rest(method, path, body, { prefer: 'wait=60' });
  return await endOfJob(client, jobAnswer.parse(JSON.parse(started)).id);
}

/** Follows a job to its end. */
export async function endOfJob(client: Client, id: number): Promise<z.infer<typeof jobAnswer>> {
  const end = performance.now() + patience;
  for (;;) {
    const job = jobAnswer.parse(JSON.parse((await client.rest('GET', `/jobs/${id}`)).body));
    if (job.state === 'done') return job;
    if (job.state !== 'queued' && job.state !== 'running')
      throw new Error(`A job ended as ${JSON.stringify(job)}`);
    if (performance.now() > end) {
      await client.rest('POST', `/jobs/${id}/cancel`);
      throw new Error(`Job ${id} took longer than ${patience / 1000} s and was called off.`);
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
