import { expect, test } from 'vitest';
import { parseHeard, toldSince, withMessage } from './heard.ts';

const told = (subject: string) => ({ subject, count: 1, changeSetId: null, actor: null });
const past = [
  { message: told('view'), ago: 2000 },
  { message: told('lead'), ago: 300 },
];
const heard = parseHeard(JSON.stringify({ completeFor: 5000, past }), 100_000) ?? expect.fail('it is read');

test('what was told from a moment on is known', () => {
  expect(toldSince(heard, 97_000)).toEqual([told('view'), told('lead')]);
  expect(toldSince(heard, 99_000)).toEqual([told('lead')]);
  expect(toldSince(heard, 99_701)).toEqual([]);
});

test('of a moment at which nobody listened yet, nothing is known', () => {
  expect(toldSince(heard, 95_000)).toBeNull();
  expect(toldSince(heard, 95_001)).not.toBeNull();
});

test('what is told meanwhile is known too, and what is long past is forgotten', () => {
  const more = withMessage(heard, told('job'), 100_100);
  expect(toldSince(more, 99_000)).toEqual([told('lead'), told('job')]);
  let many = heard;
  for (let i = 0; i < 99; i++) many = withMessage(many, told('job'), 100_100 + i);
  expect(toldSince(many, 98_000)).toBeNull();
  expect(toldSince(many, 98_001)).toHaveLength(100);
});

test.each(['', 'null', '{}', '{"completeFor":1}', 'not JSON'])('%o is no beginning of a stream', (text) => {
  expect(parseHeard(text, 0)).toBeNull();
});
