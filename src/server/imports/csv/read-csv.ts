import iconv from 'iconv-lite';
import type { TableBatch, TableRow } from '../table-format.ts';
import { type CsvDialect, CsvTokenizer } from './csv-tokenizer.ts';
import { separatorLine } from './detect-dialect.ts';
import type { OpenBytes } from './detect-encoding.ts';

/** How a CSV file is to be read. */
export type CsvReading = CsvDialect & { encoding: string };

/**
 * Bytes read at once. Few enough for what is made of them to be gone by the next collection of garbage: of 64 kB at a time,
 * an import of 100,000 rows left 65 MB to the slow collector; of 16 kB, less than 20.
 */
const SLICE = 16 * 1024;

/**
 * Reads a CSV file from its start, in batches as they come off the disk: every row, headings and blank lines too, but not
 * a first line `sep=;`. Holds one piece of the file and one row. Throws `CsvRowTooLong`.
 */
export async function* readCsv(open: OpenBytes, reading: CsvReading): AsyncGenerator<TableBatch> {
  const decoder = iconv.getDecoder(reading.encoding);
  const tokenizer = new CsvTokenizer(reading);
  let bytes = 0;
  for await (const piece of open()) {
    for (let at = 0; at < piece.length; at += SLICE) {
      const slice = piece.subarray(at, at + SLICE);
      bytes += slice.length;
      const rows = tokenizer.push(decoder.write(slice));
      if (rows.length > 0) yield { rows: withoutStatedSeparator(rows, reading), bytes };
    }
  }
  const rows = [...tokenizer.push(decoder.end() ?? ''), ...tokenizer.end()];
  if (rows.length > 0) yield { rows: withoutStatedSeparator(rows, reading), bytes };
}

function withoutStatedSeparator(rows: TableRow[], { separator }: CsvDialect): TableRow[] {
  const [first, ...others] = rows;
  if (first?.line !== 1) return rows;
  return separatorLine(first.cells.join(separator ?? '')) ? others : rows;
}
