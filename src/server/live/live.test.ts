import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openTestApp } from '../testing/open-test-app.ts';

const { app, call, db } = await openTestApp();
const { addApiKey } = await import('../auth/api-keys.ts');
const address = await app.fastify.listen({ port: 0, host: '127.0.0.1' });
const authorization = `Bearer ${await addApiKey(db, { name: 'looker', role: 'viewer' })}`;

const liveMessage = z.looseObject({ ids: z.array(z.number()).optional() });
const soFar = z.object({
  completeFor: z.number(),
  past: z.array(z.object({ message: liveMessage, ago: z.number() })),
});

/** Begins to listen; `heard` gives what was told under a name, messages where none is given. */
async function listen() {
  const stop = new AbortController();
  const stream = await fetch(`${address}/api/live`, { headers: { authorization }, signal: stop.signal });
  expect(stream.headers.get('content-type')).toContain('text/event-stream');
  let text = '';
  const listening = (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of stream.body ?? []) text += decoder.decode(chunk, { stream: true });
  })().catch(() => undefined);
  const heard = (event = ''): unknown[] =>
    text.split('\n\n').flatMap((block) => {
      const [, name = '', data] = /^(?:event: (.*)\n)?data: (.*)$/.exec(block) ?? [];
      return name === event && data !== undefined ? [JSON.parse(data)] : [];
    });
  await expect.poll(() => heard('so-far')).toHaveLength(1);
  return {
    heard,
    async close() {
      stop.abort();
      await listening;
    },
  };
}

test('who looks is told of each change: what, which records, by whom', async () => {
  const { heard, close } = await listen();
  const { body: lead } = await call('POST', '/leads', { fullName: 'Kari' });
  await expect.poll(() => heard()).toHaveLength(1);
  expect(heard()[0]).toMatchObject({
    subject: 'lead',
    ids: [lead.id],
    count: 1,
    actor: { id: null, name: 'Test owner' },
  });
  await close();
});

test('who comes later is told what was told, and how long ago', async () => {
  const early = await listen();
  const before = performance.now();
  await call('POST', '/accounts', { name: 'Fjord AS' });
  await expect.poll(() => early.heard()).toHaveLength(1);
  const { ids: _, ...message } = liveMessage.parse(early.heard()[0]);
  const late = await listen();
  const { completeFor, past } = soFar.parse(late.heard('so-far')[0]);
  const last = past.at(-1) ?? expect.fail('something was told');
  expect(last.message).toEqual(message);
  expect(last.ago).toBeLessThan(performance.now() - before);
  expect(completeFor).toBeGreaterThan(last.ago);
  await early.close();
  await late.close();
});

test('when the database was lost for a while, everyone is told that no more is known of before', async () => {
  const { heard, close } = await listen();
  const { rows } = await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'winnow live' and datname = current_database()`.execute(db);
  expect(rows).toHaveLength(1);
  await expect.poll(() => heard('so-far'), { timeout: 10_000 }).toHaveLength(2);
  expect(heard('so-far')[1]).toMatchObject({ past: [] });
  await call('POST', '/leads', { fullName: 'Ola' });
  await expect.poll(() => heard()).toHaveLength(1);
  await close();
});
