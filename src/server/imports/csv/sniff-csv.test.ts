import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { corpusFiles } from '#domain/testing/corpora.ts';
import type { TableRow } from '../table-format.ts';
import type { OpenBytes } from './detect-encoding.ts';
import { readCsv } from './read-csv.ts';
import { type KnownShape, sniffCsv } from './sniff-csv.ts';

const known = new Set(['fornavn', 'etternavn', 'e-post', 'navn', 'poststed', 'name', 'email']);
const knowsHeading = (cell: string) => known.has(cell.trim().toLowerCase());

function opener(bytes: Buffer, pieceLength = 7): OpenBytes {
  return async function* () {
    for (let at = 0; at < bytes.length; at += pieceLength) yield bytes.subarray(at, at + pieceLength);
  };
}

async function rowsOf(open: OpenBytes, laidDown?: KnownShape) {
  const { shape, headings } = await sniffCsv(open, knowsHeading, laidDown);
  const rows: TableRow[] = [];
  for await (const batch of readCsv(open, shape)) rows.push(...batch.rows);
  const data = rows.filter((row) => row.line > (shape.headerLine ?? 0));
  return { shape, headings, cells: data.map((row) => row.cells), lines: data.map((row) => row.line) };
}

const people = [
  ['Kåre', 'Østby', 'kare@example.no'],
  ['Bjørn', 'Sæther', 'bjorn@example.no'],
];
const norwegian = [['Fornavn', 'Etternavn', 'E-post'], ...people];

function written(separator: string, lineEnd: string, encoding: string): Buffer {
  return iconv.encode(norwegian.map((cells) => cells.join(separator) + lineEnd).join(''), encoding);
}

describe('reading a CSV file nobody has described', () => {
  test.each([
    ['a Norwegian Outlook file', ';', '\r\n', 'windows-1252'],
    ['a file of an old DOS program', ';', '\r\n', 'cp865'],
    ['a file of an old Macintosh', ';', '\r', 'macintosh'],
    ['text saved as Unicode by Excel', '\t', '\r\n', 'utf-16le'],
    ['a plain UTF-8 file', ',', '\n', 'utf-8'],
  ])('reads %s', async (_name, separator, lineEnd, encoding) => {
    const { shape, headings, cells, lines } = await rowsOf(opener(written(separator, lineEnd, encoding)));
    expect(headings).toEqual(norwegian[0]);
    expect(cells).toEqual(people);
    expect(lines).toEqual([2, 3]);
    expect(shape).toMatchObject({ separator, quote: '"', headerLine: 1 });
  });

  test('strips the byte order mark from the first heading', async () => {
    const { headings } = await rowsOf(opener(Buffer.from('\uFEFFNavn;E-post\nKari;k@example.no\n')));
    expect(headings).toEqual(['Navn', 'E-post']);
  });

  test('skips the line in which Excel states the separator, and keeps counting lines', async () => {
    const { headings, cells, lines } = await rowsOf(
      opener(Buffer.from('sep=;\r\nNavn;E-post\r\nKari;k@example.no\r\n')),
    );
    expect(headings).toEqual(['Navn', 'E-post']);
    expect(cells).toEqual([['Kari', 'k@example.no']]);
    expect(lines).toEqual([3]);
  });

  test('finds the headings under a title', async () => {
    const text =
      'Kundeliste;;\n\nUtskrift 24.11.2026;;\nNavn;Poststed;E-post\nKari;Oslo;k@example.no\nOla;Bodø;o@example.no\n';
    const { shape, cells } = await rowsOf(opener(Buffer.from(text)));
    expect(shape.headerLine).toBe(4);
    expect(cells).toHaveLength(2);
  });

  test('keeps the first row where there are no headings', async () => {
    const { shape, headings, cells } = await rowsOf(
      opener(Buffer.from('Kari;k@example.no\nOla;o@example.no\n')),
    );
    expect(shape.headerLine).toBe(null);
    expect(headings).toEqual(['', '']);
    expect(cells).toHaveLength(2);
  });

  test('has a column for cells that go beyond the headings', async () => {
    const { headings, cells } = await rowsOf(opener(Buffer.from('foo,bar,baz\n1,2,3,4')));
    expect(headings).toEqual(['foo', 'bar', 'baz', '']);
    expect(cells).toEqual([['1', '2', '3', '4']]);
  });

  test('follows what a person lays down', async () => {
    const text = 'Navn;E-post\nKåre;k@example.no\n';
    const { cells } = await rowsOf(opener(iconv.encode(text, 'windows-1252')), { encoding: 'macintosh' });
    expect(cells[0]?.[0]).not.toBe('Kåre');
    const told = await rowsOf(opener(Buffer.from(text)), { separator: ',', headerLine: null });
    expect(told.cells).toEqual([['Navn;E-post'], ['Kåre;k@example.no']]);
  });

  test.each(['', '\n', '\r\n\r\n', '\uFEFF', ';;;\n;;;\n'])(
    'reads the empty file %j as no rows',
    async (text) => {
      const { cells } = await rowsOf(opener(Buffer.from(text)));
      expect(cells.flat().filter((cell) => cell !== '')).toEqual([]);
    },
  );
});

const files = corpusFiles('csv');
describe.skipIf(files.length === 0)('reading CSV files of others', () => {
  test.each(files.map((file) => [basename(file), file]))('reads %s', async (_name, file) => {
    const { shape, cells } = await rowsOf(() => createReadStream(file));
    expect(['utf-8', 'windows-1252']).toContain(shape.encoding);
    expect(cells.every((row) => row.length > 0)).toBe(true);
  });
});
