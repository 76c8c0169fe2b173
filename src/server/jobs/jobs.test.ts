import { pino } from 'pino';
import { afterAll, describe, expect, test, vi } from 'vitest';
import type { Actor } from '#domain/people/actor.ts';
import type { Role } from '#domain/people/roles.ts';
import type { Services } from '../api/context.ts';
import { withinChangeSet } from '../change-sets/within-change-set.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { openTestApp } from '../testing/open-test-app.ts';
import { secondsToWait } from './answer-job.ts';
import { type JobHandler, Jobs } from './jobs.ts';

const { actor, services: appServices, url, call, person, db } = await openTestApp();

let runs = 0;
const handlers: Record<string, JobHandler> = {
  count: async (run) => {
    run.progress(3, 3);
    return { counted: run.input };
  },
  refuse: async () => {
    throw new ProblemError('notFound');
  },
  fail: async () => {
    throw new Error('a secret of the program');
  },
  write: async (run, services) =>
    withinChangeSet(services.db, run.actor, 'import', async (transaction) => {
      await transaction.insertInto('account').values({ name: 'Half done' }).execute();
      run.progress(1, 2);
      await untilAborted(run.signal);
    }),
  settle: async (run, services) => {
    await withinChangeSet(services.db, run.actor, 'import', async (transaction) => {
      await transaction.insertInto('account').values({ name: 'Whole' }).execute();
      await run.settle(transaction, { created: 1 });
    });
    throw new Error('the process dies here');
  },
  resume: async (run) => {
    runs++;
    if (runs === 1) await untilAborted(run.signal);
    return { runs };
  },
};

const services: Services = { ...appServices, jobs: new Jobs(url, handlers, pino({ level: 'silent' })) };
await services.jobs.open();
await services.jobs.work(services);
afterAll(() => services.jobs.close());

/** Works on, as a long statement would, until the job is told to end. */
async function untilAborted(signal: AbortSignal): Promise<never> {
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  throw signal.reason;
}

const run = async (kind: string, input: unknown = {}) => {
  const job = await services.jobs.enqueue(services, actor, kind, input);
  return services.jobs.wait(services, job.id, 15);
};

describe('a job', () => {
  test('says what came of it', async () => {
    expect(await run('count', { n: 7 })).toMatchObject({
      state: 'done',
      done: 3,
      total: 3,
      result: { counted: { n: 7 } },
    });
  });

  test('that cannot be done says why, and one that breaks keeps its secrets', async () => {
    expect(await run('refuse')).toMatchObject({ state: 'failed', result: { problem: { code: 'notFound' } } });
    const broken = await run('fail');
    expect(broken).toMatchObject({ state: 'failed', result: { problem: { code: 'internal' } } });
    expect(JSON.stringify(broken)).not.toContain('secret');
  });

  test('that is cancelled leaves nothing half done', async () => {
    const { id } = await services.jobs.enqueue(services, actor, 'write', {});
    await expect.poll(async () => (await services.jobs.get(services, id)).done, { timeout: 10_000 }).toBe(1);
    await call('POST', `/jobs/${id}/cancel`);
    expect(await services.jobs.wait(services, id, 10)).toMatchObject({ state: 'cancelled' });
    expect(await db.selectFrom('account').select('id').where('name', '=', 'Half done').execute()).toEqual([]);
  });

  test('is done as soon as its work is kept, whatever happens then', async () => {
    const done = await run('settle');
    expect(done).toMatchObject({ state: 'done', result: { created: 1 } });
    expect((await call('GET', `/change-sets/${done.changeSetId}`)).body).toMatchObject({
      kind: 'import',
      records: 1,
    });
  });

  test('that has ended is told of by the database to whoever waits, in whatever process', async () => {
    const told = vi.spyOn(appServices.jobs, 'tellEnded');
    const { id } = await run('count');
    await expect.poll(() => told.mock.calls).toContainEqual([String(id)]);
  });

  test('that waits in the queue is cancelled at once', async () => {
    const idle = new Jobs(url, {}, pino({ level: 'silent' }));
    const waiting = await db
      .insertInto('job')
      .values({ kind: 'count', input: '{}', actor: JSON.stringify(actor) })
      .returning('id')
      .executeTakeFirstOrThrow();
    expect(await idle.cancel(services, waiting.id)).toMatchObject({ state: 'cancelled' });
  });

  test('is cancelled by whoever began it and by who manages settings, and by nobody else', async () => {
    const cancel = async (by: Actor, role: Role) => {
      const { id } = await services.jobs.enqueue(services, by, 'write', {});
      const { status } = await call('POST', `/jobs/${id}/cancel`, undefined, { role });
      if (status !== 200) await services.jobs.cancel(services, id);
      await services.jobs.wait(services, id, 10);
      return status;
    };
    const kari = await person('Kari Nordmann');
    const program = (name: string): Actor => ({
      kind: 'key',
      id: null,
      name,
      role: 'member',
      language: 'en',
    });
    expect(await cancel(kari, 'member')).toBe(403);
    expect(await cancel(program('Another program'), 'member')).toBe(403);
    expect(await cancel(program('Test member'), 'member')).toBe(200);
    expect(await cancel(kari, 'admin')).toBe(200);
  });

  test('is taken up again when the process that ran it has stopped', async () => {
    const { id } = await services.jobs.enqueue(services, actor, 'resume', {});
    await expect.poll(() => runs, { timeout: 10_000 }).toBe(1);
    await services.jobs.close();
    expect((await services.jobs.get(services, id)).state).toBe('running');
    const next = new Jobs(url, handlers, pino({ level: 'silent' }));
    await next.open();
    await next.work({ ...services, jobs: next });
    try {
      expect(await next.wait(services, id, 40)).toMatchObject({ state: 'done', result: { runs: 2 } });
    } finally {
      await next.close();
    }
  }, 60_000);
});

test('a caller waits as long as it prefers, and a minute at most', async () => {
  expect(secondsToWait({})).toBe(0);
  expect(secondsToWait({ prefer: 'wait=5' })).toBe(5);
  expect(secondsToWait({ prefer: 'respond-async, wait=600' })).toBe(60);
});
