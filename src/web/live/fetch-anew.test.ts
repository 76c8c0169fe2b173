import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, test } from 'vitest';
import { fetchAnew } from './fetch-anew.ts';

const queryClient = new QueryClient();
afterEach(() => queryClient.clear());

/** A server that answers when it is told to, with what it knew when it was asked. */
function slowServer() {
  let known = 'before';
  const waiting: (() => void)[] = [];
  return {
    ask: () => {
      const answer = known;
      return new Promise<string>((resolve) => waiting.push(() => resolve(answer)));
    },
    change: () => {
      known = 'after';
    },
    answer: () => {
      for (const resolve of waiting.splice(0)) resolve();
    },
    asked: () => waiting.length,
  };
}

test('what changes during a first fetch is fetched after it, where it is shown', async () => {
  const server = slowServer();
  const observer = new QueryObserver(queryClient, { queryKey: ['lead', 7], queryFn: server.ask });
  const stop = observer.subscribe(() => {});
  server.change();
  fetchAnew(queryClient, { queryKey: ['lead'] });
  server.answer();
  await expect.poll(() => observer.getCurrentResult().data).toBe('before');
  await expect.poll(server.asked).toBe(1);
  server.answer();
  await expect.poll(() => observer.getCurrentResult().data).toBe('after');
  expect(server.asked()).toBe(0);
  stop();
});

test('and is marked as old, where it is not', async () => {
  const server = slowServer();
  const fetched = queryClient.ensureQueryData({ queryKey: ['forms'], queryFn: server.ask });
  server.change();
  fetchAnew(queryClient);
  server.answer();
  expect(await fetched).toBe('before');
  await expect.poll(() => queryClient.getQueryState(['forms'])?.isInvalidated).toBe(true);
  expect(server.asked()).toBe(0);
});

test('a second fetch that is under way is begun anew', async () => {
  const server = slowServer();
  queryClient.setQueryData(['lead', 7], 'long before');
  const observer = new QueryObserver(queryClient, { queryKey: ['lead', 7], queryFn: server.ask });
  const stop = observer.subscribe(() => {});
  server.change();
  fetchAnew(queryClient);
  server.answer();
  await expect.poll(() => observer.getCurrentResult().data).toBe('after');
  stop();
});
