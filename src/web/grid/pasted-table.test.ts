import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanCell } from '#domain/imports/clean-cell.ts';
import { copiedTable } from './copied-table.ts';
import { pastedTable } from './pasted-table.ts';

test('a whole column of a spreadsheet is read', () => {
  expect(pastedTable('x\n'.repeat(200_000))).toHaveLength(200_000);
});

test.each([
  ['a', [['a']]],
  [
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a\n\nb\n', [['a'], [''], ['b']]],
  [
    'a\tb\nc',
    [
      ['a', 'b'],
      ['c', ''],
    ],
  ],
  ['"two\nlines"\t"with ""marks"""', [['two\nlines', 'with "marks"']]],
  ['"Fjord" AS\tx', [['"Fjord" AS', 'x']]],
  ['"', [['"']]],
])('%j has these cells', (text, cells) => {
  expect(pastedTable(text)).toEqual(cells);
});

test('what was copied from a list is pasted as it was', () => {
  const word = fc.stringMatching(/^[a-zæøå"',;=+@-][a-z0-9æøå "\t\n',;-]{0,8}[a-z]$/);
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
    );
  fc.assert(
    fc.property(table, (rows) => {
      const columns = (rows[0] ?? []).map((_, i) => ({
        key: String(i),
        header: `Header ${i}`,
        text: (row: string[]) => row[i] ?? '',
        render: () => null,
        sortable: true,
        minWidth: 1,
        grow: 1,
      }));
      const [, ...pasted] = pastedTable(copiedTable(columns, rows));
      expect(pasted.map((cells) => cells.map((cell) => cleanCell(cell).text))).toEqual(
        rows.map((cells) => cells.map((cell) => cleanCell(cell).text)),
      );
    }),
  );
});
