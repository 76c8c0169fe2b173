import { afterAll, expect, test } from 'vitest';
import { makeDataDir, removeDataDir, runWinnow } from './testing/run-winnow.ts';

const dataDir = await makeDataDir();
afterAll(() => removeDataDir(dataDir));

const demo = async (...args: string[]) => {
  const winnow = runWinnow(['demo', ...args], { DATA_DIR: dataDir });
  return { code: await winnow.ended, out: winnow.stdout(), err: winnow.stderr() };
};

test('fills an empty database, and tells how many records it made', async () => {
  const { code, out } = await demo('--leads', '40', '--seed', '7', '--json');
  expect({ code, out: JSON.parse(out) }).toEqual({
    code: 0,
    out: { leads: 40, contacts: 3, accounts: 2, campaigns: 12, people: 5 },
  });
});

test('leaves a database with leads alone, unless told otherwise', async () => {
  expect(await demo()).toMatchObject({ code: 1, out: '', err: expect.stringContaining('--add') });
  expect(await demo('--leads', '3', '--add')).toMatchObject({
    code: 0,
    out: 'Made up: leads 3, business contacts 0, accounts 1, campaigns 12, colleagues 0.\n',
  });
});

test.each([
  ['--leads', '0'],
  ['--leads', '1e6'],
  ['--seed', '-1'],
  ['--today', '2026-13-40'],
])('refuses %s %s', async (flag, value) => {
  expect(await demo(`${flag}=${value}`)).toMatchObject({ code: 2, err: expect.stringContaining(flag) });
});
