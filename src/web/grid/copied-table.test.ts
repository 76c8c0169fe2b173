import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanCell } from '#domain/imports/clean-cell.ts';
import { copiedTable } from './copied-table.ts';
import type { GridColumn } from './grid-column.ts';

type Row = { readonly name: string; readonly phone: string };

const column = (key: keyof Row, header: string): GridColumn<Row> => ({
  key,
  header,
  minWidth: 100,
  grow: 1,
  sortable: true,
  render: (row) => row[key],
  text: (row) => row[key],
});
const columns = [column('name', 'Navn'), column('phone', 'Telefon')];

test('headers come first, tabs stand between the cells, and the columns keep their order', () => {
  const rows = [
    { name: 'Kari Nordmann', phone: '22 33 44 55' },
    { name: 'Åse Ødegård', phone: '' },
  ];
  expect(copiedTable(columns, rows)).toBe('Navn\tTelefon\r\nKari Nordmann\t22 33 44 55\r\nÅse Ødegård\t');
  expect(copiedTable(columns.toReversed(), [])).toBe('Telefon\tNavn');
});

test('tabs, line ends and quotation marks stay inside their cell', () => {
  const rows = [{ name: 'Kari "K"\tNordmann', phone: 'one\ntwo' }];
  expect(copiedTable(columns, rows).split('\r\n')[1]).toBe('"Kari ""K""\tNordmann"\t"one\ntwo"');
});

test.each(['=1+1', '+47 91 23 45 67', '-5', '@SUM(A1)', ' =HYPERLINK("x")', '\t=1', '\n@x'])(
  'no spreadsheet takes %j for a formula',
  (name) => {
    const cell = copiedTable(columns.slice(0, 1), [{ name, phone: '' }]).slice('Navn\r\n'.length);
    expect(cell).toMatch(/^"?'[=+\-@]/);
  },
);

test('what was made safe is read back as it was', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('=', '+', '-', '@'),
      fc.stringMatching(/^[a-zæøå0-9 ]{1,20}$/),
      (sign, rest) => {
        const name = `${sign}${rest}`.trim();
        const cell = copiedTable(columns.slice(0, 1), [{ name, phone: '' }]).slice('Navn\r\n'.length);
        fc.pre(!/^[+-]?\d+E\+/i.test(name) && name.length > 1);
        expect(cleanCell(cell).text).toBe(name);
      },
    ),
  );
});
