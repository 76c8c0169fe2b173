import { pino } from 'pino';
import { expect, test } from 'vitest';
import { afterWriting } from './after-writing.ts';

const log = pino({ level: 'silent' });

test('is tended after as many records as it was said to be worth it, and told what they are', async () => {
  const told: string[][] = [];
  const tender = afterWriting(
    10,
    async (subjects) => {
      told.push([...subjects]);
      return 100;
    },
    log,
    'failed',
  );
  tender.written(4, 'lead');
  tender.written(6, 'account');
  await expect.poll(() => told).toEqual([['lead', 'account']]);
  tender.written(99, 'lead');
  tender.written(1, 'lead');
  await expect.poll(() => told).toEqual([['lead', 'account'], ['lead']]);
  tender.written(99, 'campaign');
  await tender.stop();
  expect(told).toHaveLength(2);
});

test('what is being tended is called off when it is to stop', async () => {
  const calledOff = async (_: ReadonlySet<string>, signal: AbortSignal) => {
    await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    return 1;
  };
  const tender = afterWriting(1, calledOff, log, 'failed');
  tender.written(1, 'lead');
  await tender.stop();
});
