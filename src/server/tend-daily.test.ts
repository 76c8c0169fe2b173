import { pino } from 'pino';
import { expect, onTestFinished, test, vi } from 'vitest';
import { tendDaily } from './tend-daily.ts';
import { openTestApp } from './testing/open-test-app.ts';

const { services } = await openTestApp();

test('what could not be done is tried again within minutes, and everything else once a day', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const hindered = vi.fn(async () => {}).mockRejectedValueOnce(new Error('busy'));
  const free = vi.fn(async () => {});
  const tending = tendDaily(services, pino({ level: 'silent' }), [hindered, free]);
  const times = () => [hindered.mock.calls.length, free.mock.calls.length];
  await vi.advanceTimersByTimeAsync(0);
  expect(times()).toEqual([1, 1]);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(times()).toEqual([2, 1]);
  await vi.advanceTimersByTimeAsync(86_400_000);
  expect(times()).toEqual([3, 2]);
  await tending.stop();
  await vi.advanceTimersByTimeAsync(86_400_000);
  expect(times()).toEqual([3, 2]);
});
