import type { TableBatch, TableFormat } from '../table-format.ts';
import type { OpenBytes } from './detect-encoding.ts';
import { readCsv } from './read-csv.ts';
import { type CsvShape, sniffCsv } from './sniff-csv.ts';
import { writeCsvRow } from './write-csv.ts';

/** How files of other kinds begin: ZIP (also Excel and OpenDocument), old Office, PDF, pictures, archives, programs. */
const otherBeginnings = [
  'PK\x03\x04',
  '\xd0\xcf\x11\xe0',
  '%PDF',
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  '\x1f\x8b',
  '7z\xbc',
  'Rar!',
  '\x7fELF',
  'MZ\x90',
  '!BDN',
  'SQLite',
];

/** Text with separators, of any encoding. */
export const csvFormat: TableFormat<CsvShape> = {
  key: 'csv',

  recognises(head) {
    const beginning = head.subarray(0, 8).toString('latin1');
    return !otherBeginnings.some((other) => beginning.startsWith(other)) && !isBinary(head);
  },

  sniff: sniffCsv,

  read: readRows,

  rejected(shape) {
    const dialect = { separator: shape.separator ?? ';', quote: shape.quote ?? '"' };
    return {
      extension: '.rejected.csv',
      mediaType: 'text/csv; charset=utf-8',
      // The mark tells Excel that the text is UTF-8.
      head: (headings, reason) =>
        `\uFEFF${shape.headerLine === null ? '' : writeCsvRow([...headings, reason], dialect)}`,
      row: (cells, columns, reason) => {
        const padded = Array.from({ length: columns }, (_, column) => cells[column] ?? '');
        return writeCsvRow([...padded, reason, ...cells.slice(columns)], dialect);
      },
    };
  },
};

async function* readRows(open: OpenBytes, shape: CsvShape): AsyncGenerator<TableBatch> {
  const headerLine = shape.headerLine ?? 0;
  for await (const batch of readCsv(open, shape)) {
    const first = batch.rows[0]?.line ?? 0;
    yield first > headerLine ? batch : { ...batch, rows: batch.rows.filter((row) => row.line > headerLine) };
  }
}

/** More control characters than text has, and not UTF-16, which is half zeros. */
function isBinary(head: Buffer): boolean {
  const sample = head.subarray(0, 4096);
  let controls = 0;
  for (const byte of sample)
    if (byte < 32 && byte !== 0 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls++;
  return controls > sample.length * 0.05;
}
