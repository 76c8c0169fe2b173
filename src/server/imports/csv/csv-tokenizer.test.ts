import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TableRow } from '../table-format.ts';
import { type CsvDialect, CsvRowTooLong, CsvTokenizer } from './csv-tokenizer.ts';
import { writeCsvRow } from './write-csv.ts';

const comma: CsvDialect = { separator: ',', quote: '"' };

function read(text: string, dialect = comma, pieceLength = text.length || 1): TableRow[] {
  const tokenizer = new CsvTokenizer(dialect);
  const rows: TableRow[] = [];
  for (let at = 0; at < text.length; at += pieceLength)
    rows.push(...tokenizer.push(text.slice(at, at + pieceLength)));
  rows.push(...tokenizer.end());
  return rows;
}

/** Reads in one piece and in pieces of 1, 2, 3 and 7 characters; all must agree. */
function cellsOf(text: string, dialect = comma): string[][] {
  const whole = read(text, dialect);
  for (const length of [1, 2, 3, 7]) expect(read(text, dialect, length)).toEqual(whole);
  return whole.map((row) => row.cells);
}

describe('parting CSV into rows', () => {
  test('reads plain cells, also the last one without a line end', () => {
    expect(cellsOf('a,b\nc,d')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('gives no row for nothing, and one empty cell for a blank line', () => {
    expect(cellsOf('')).toEqual([]);
    expect(cellsOf('\n')).toEqual([['']]);
    expect(cellsOf('a\n\nb\n')).toEqual([['a'], [''], ['b']]);
  });

  test('keeps an empty last cell', () => {
    expect(cellsOf('a,\nb,')).toEqual([
      ['a', ''],
      ['b', ''],
    ]);
  });

  test('reads LF, CRLF and CR line ends mixed in one file', () => {
    expect(cellsOf('a,1\r\nb,2\rc,3\nd,4\r')).toEqual([
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
      ['d', '4'],
    ]);
  });

  test('reads quoted separators, line ends and doubled quotes', () => {
    expect(cellsOf('"a,1","b\r\nc","d ""e"""\n"",x')).toEqual([
      ['a,1', 'b\r\nc', 'd "e"'],
      ['', 'x'],
    ]);
  });

  test('reads quoted cells that stand between spaces, and keeps the spaces of unquoted ones', () => {
    expect(cellsOf('a, "b, c" , d \n')).toEqual([['a', 'b, c', ' d ']]);
  });

  test('keeps quotes inside an unquoted cell', () => {
    expect(cellsOf('1,This "quotes" must be escaped,3')).toEqual([
      ['1', 'This "quotes" must be escaped', '3'],
    ]);
    expect(read('1,5" skjerm,3')[0]?.oddQuotes).toBe(false);
  });

  test('keeps quotes left undoubled inside a quoted cell, and says so', () => {
    const [row] = read('1,"Fjord "Nord" AS",3');
    expect(row).toEqual({ line: 1, cells: ['1', 'Fjord "Nord" AS', '3'], oddQuotes: true });
  });

  test('reads on after a quote that never closes', () => {
    expect(cellsOf('1,"abc,2\n3,def,4\n')).toEqual([
      ['1', '"abc', '2'],
      ['3', 'def', '4'],
    ]);
  });

  test('takes a quote for text when a later line opens a cell inside it', () => {
    expect(cellsOf('1,"abc,2\n3,"def",4\n"5",6,7')).toEqual([
      ['1', '"abc', '2'],
      ['3', 'def', '4'],
      ['5', '6', '7'],
    ]);
  });

  test('numbers rows by the physical line they start on', () => {
    expect(read('a\n"b\r\nc\rd"\ne\n\nf').map((row) => row.line)).toEqual([1, 2, 5, 6, 7]);
    expect(read('1,"x\ny\n2').map((row) => row.line)).toEqual([1, 2, 3]);
  });

  test('reads a file without a separator as one cell a line', () => {
    expect(cellsOf('Nordmann, Kari\n"Ola, N"', { separator: null, quote: '"' })).toEqual([
      ['Nordmann, Kari'],
      ['Ola, N'],
    ]);
  });

  test('reads tabs with quotes that mean inches', () => {
    expect(cellsOf('19" rack\t"x\n2\ty', { separator: '\t', quote: null })).toEqual([
      ['19" rack', '"x'],
      ['2', 'y'],
    ]);
  });

  test('bounds the memory an unclosed quote takes, and loses no row to it', () => {
    const tokenizer = new CsvTokenizer(comma);
    let count = tokenizer.push('id,name\n1,"Kari\n').length;
    const piece = '2,Ola Nordmann\n'.repeat(5000);
    for (let n = 0; n < 200; n++) count += tokenizer.push(piece).length;
    count += tokenizer.end().length;
    expect(count).toBe(2 + 200 * 5000);
  });

  test('stays quick on a file where every line opens a quote', () => {
    const line = '1,"Kari\n';
    const rows = read(line.repeat(50_000), comma, 65_536);
    expect(rows).toHaveLength(50_000);
    expect(rows.every((row) => row.cells[1] === '"Kari')).toBe(true);
  });

  test('refuses a row that never ends', () => {
    const tokenizer = new CsvTokenizer(comma);
    const piece = 'x'.repeat(1024 * 1024);
    tokenizer.push('a\n');
    expect(() => {
      for (let n = 0; n < 20; n++) tokenizer.push(piece);
    }).toThrow(CsvRowTooLong);
  });

  test('reads back whatever was written, for any cells, separator and quote', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('a', 'å', ',', ';', '\t', '|', '"', "'", '\r', '\n', ' ') }),
    );
    const dialects = fc.record({
      separator: fc.constantFrom(',', ';', '\t', '|'),
      quote: fc.constantFrom('"', "'"),
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 }),
        dialects,
        fc.integer({ min: 1, max: 9 }),
        (rows, dialect, pieceLength) => {
          const text = rows.map((cells) => writeCsvRow(cells, dialect)).join('');
          expect(read(text, dialect, pieceLength).map((row) => row.cells)).toEqual(rows);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('reads any text the same in any pieces, with every character kept in some row', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\r', '\n', ' '), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 5 }), (input, pieceLength) => {
        const rows = read(input, comma, pieceLength);
        expect(rows).toEqual(read(input));
        const kept = rows.flatMap((row) => row.cells).join('');
        expect(kept.replaceAll(/[^a]/g, '')).toBe(input.replaceAll(/[^a]/g, ''));
      }),
      { numRuns: 2000 },
    );
  });
});
