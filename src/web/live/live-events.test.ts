import { expect, test } from 'vitest';
import { parseMessage } from './live-events.ts';

test('a message of the server is read', () => {
  const message = {
    subject: 'lead',
    ids: [7],
    count: 1,
    changeSetId: 3,
    actor: { id: 2, name: 'Mette Lund' },
  };
  expect(parseMessage(JSON.stringify(message))).toEqual(message);
});

test.each(['', 'null', '7', '{}', '{"subject":7}', 'not JSON'])('%o is no message', (text) => {
  expect(parseMessage(text)).toBeNull();
});
