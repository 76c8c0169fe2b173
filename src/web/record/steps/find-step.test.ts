import { expect, test } from 'vitest';
import { findStep } from './find-step.ts';

const rows = [10, 11, 12, 13, 14, 15].map((id) => ({ id, gone: id === 12 || id === 13 }));
const order = {
  total: rows.length,
  pageSize: 2,
  page: async (index: number) => rows.slice(index * 2, index * 2 + 2),
};

test.each([
  { from: 0, direction: 1 as const, to: 11 },
  { from: 1, direction: 1 as const, to: 14 },
  { from: 4, direction: -1 as const, to: 11 },
  { from: 0, direction: -1 as const, to: null },
  { from: 5, direction: 1 as const, to: null },
])('from place $from by $direction one comes to $to, past what is gone', async ({ from, direction, to }) => {
  expect(await findStep(order, from, direction)).toBe(to);
});
