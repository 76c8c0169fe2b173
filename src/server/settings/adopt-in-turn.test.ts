import { expect, test } from 'vitest';
import { adoptInTurn } from './adopt-in-turn.ts';

test('what was read before is not adopted over what was read since', async () => {
  const answers = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
  const adopted: string[] = [];
  let asked = 0;
  const refresh = adoptInTurn(
    (_: object) => answers[asked++]?.promise ?? Promise.resolve('later still'),
    (value) => adopted.push(value),
  );
  const [first, second] = [refresh({}), refresh({})];
  answers[1]?.resolve('after the change');
  await second;
  answers[0]?.resolve('before the change');
  expect(await first).toBe('before the change');
  expect(adopted).toEqual(['after the change']);
  await refresh({});
  expect(adopted).toEqual(['after the change', 'later still']);
});
