import { expect, test } from 'vitest';
import { openTestApp } from '../testing/open-test-app.ts';

const { app, call, db } = await openTestApp();
const { addApiKey } = await import('../auth/api-keys.ts');

test('who looks is told of each change: what, which records, by whom', async () => {
  const address = await app.fastify.listen({ port: 0, host: '127.0.0.1' });
  const authorization = `Bearer ${await addApiKey(db, { name: 'looker', role: 'viewer' })}`;
  const stop = new AbortController();
  const stream = await fetch(`${address}/api/live`, { headers: { authorization }, signal: stop.signal });
  expect(stream.headers.get('content-type')).toContain('text/event-stream');
  const heard: string[] = [];
  const listening = (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of stream.body ?? []) heard.push(decoder.decode(chunk));
  })().catch(() => undefined);
  await expect.poll(() => heard.join('')).toContain(': open');

  const { body: lead } = await call('POST', '/leads', { fullName: 'Kari' });
  await expect.poll(() => messages(heard)).toHaveLength(1);
  expect(messages(heard)[0]).toMatchObject({
    subject: 'lead',
    ids: [lead.id],
    count: 1,
    actor: { id: null, name: 'Test owner' },
  });
  stop.abort();
  await listening;
});

function messages(heard: readonly string[]): unknown[] {
  return [...heard.join('').matchAll(/^data: (.*)$/gm)].map(([, data = '']) => JSON.parse(data));
}
