import { afterAll, expect, test } from 'vitest';
import { makeDataDir, removeDataDir, runWinnow } from './testing/run-winnow.ts';

const dataDir = await makeDataDir();
afterAll(() => removeDataDir(dataDir));

const winnow = async (...args: string[]) => {
  const run = runWinnow(args, { DATA_DIR: dataDir });
  return { code: await run.ended, out: run.stdout(), err: run.stderr() };
};

test('finds duplicates, and tells how well on made-up records', async () => {
  await winnow('demo', '--leads', '300', '--seed', '2');
  const { code, out } = await winnow('duplicates', 'check', '--json');
  const { quality, accounts, ...found } = JSON.parse(out);
  expect(code).toBe(0);
  // Leads, and the business contacts that a twelfth as many became.
  expect(found).toMatchObject({ records: 325, groups: expect.any(Number) });
  expect(quality.same.length).toBeGreaterThan(0);
  expect(accounts).toMatchObject({ records: 15, quality: { planted: 0 } });
  const shown = await winnow('duplicates', 'check');
  expect(shown.out).toMatch(/^People: records 325, pairs compared \d+, groups found \d+\./);
  expect(shown.out).toContain('\nAccounts: records 15,');
  expect(shown.out).toMatch(
    /Precision [01]\.\d{4} \(\d+ found; [01]\.\d{4} beside twins\), recall [01]\.\d{4}/,
  );
});

test.each([[[]], [['merge']], [['find', 'all']]])('refuses %j', async (args) => {
  expect(await winnow('duplicates', ...args)).toMatchObject({ code: 2, out: '' });
});
