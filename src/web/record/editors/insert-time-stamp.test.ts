import { expect, test } from 'vitest';
import { insertTimeStamp } from './insert-time-stamp.ts';

const stamp = '04.11.2026 14.20 Mette Lund:';

test.each([
  { text: '', at: 0, result: `${stamp} |` },
  { text: 'Ringte.', at: 7, result: `Ringte.\n${stamp} |` },
  { text: 'Ringte.\n', at: 8, result: `Ringte.\n${stamp} |` },
  { text: 'Ringte.', at: 0, result: `${stamp} |Ringte.` },
  { text: 'Før.Etter.', at: 4, result: `Før.\n${stamp} |Etter.` },
])('a stamp at $at in $text stands on a line of its own, the cursor behind it', ({ text, at, result }) => {
  const { text: stamped, caret } = insertTimeStamp(text, at, stamp);
  expect(`${stamped.slice(0, caret)}|${stamped.slice(caret)}`).toBe(result);
});
