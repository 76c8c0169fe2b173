import iconv from 'iconv-lite';
import type { z } from 'zod';
import type { csvShape } from '#contract/import-shapes.ts';
import { findHeader } from '#domain/imports/find-header.ts';
import type { SniffedTable, TableRow } from '../table-format.ts';
import { commonWidth, detectDialect, sampleRows, separatorLine } from './detect-dialect.ts';
import { detectEncoding, type OpenBytes, readHead } from './detect-encoding.ts';

/** How a CSV file is read. */
export type CsvShape = z.infer<typeof csvShape>;

/** What may be laid down before the rest is found out. */
export type KnownShape = Partial<CsvShape>;

const SAMPLE_BYTES = 512 * 1024;

/**
 * Finds out how a CSV file is to be read. Reads the whole file for its encoding, and the start of it for the rest.
 * What a person has laid down in `known` is kept, and the rest follows from it.
 */
export async function sniffCsv(
  open: OpenBytes,
  knowsHeading: (cell: string) => boolean,
  known: KnownShape = {},
): Promise<SniffedTable<CsvShape>> {
  const found = known.encoding ? { encoding: known.encoding, confidence: 1 } : await detectEncoding(open);
  const text = iconv.getDecoder(found.encoding).write(await readHead(open, SAMPLE_BYTES));
  const guess = detectDialect(text, knowsHeading, known.separator);
  const dialect = { ...guess, quote: known.quote === undefined ? guess.quote : known.quote };
  const first = separatorLine(text) ? 2 : 1;
  const rows = sampleRows(text, dialect).filter((row) => row.line >= first && row.cells.some(isFilled));
  const header = headerOf(rows, knowsHeading, known);
  const sample = header.line === null ? rows : rows.filter((row) => row.line > (header.line ?? 0));
  const titles = rows.find((row) => row.line === header.line)?.cells ?? [];
  const width = Math.max(commonWidth(sample), titles.length);
  return {
    shape: { format: 'csv', encoding: found.encoding, ...dialect, headerLine: header.line },
    confidence: { encoding: found.confidence, header: header.confidence },
    headings: Array.from({ length: width }, (_, column) => titles[column]?.trim() ?? ''),
    sample,
  };
}

function headerOf(
  rows: TableRow[],
  knowsHeading: (cell: string) => boolean,
  known: KnownShape,
): { line: number | null; confidence: number } {
  if (known.headerLine !== undefined) return { line: known.headerLine, confidence: 1 };
  const found = findHeader(
    rows.map((row) => row.cells),
    knowsHeading,
  );
  const line = found.index === null ? null : (rows[found.index]?.line ?? null);
  return { line, confidence: found.confidence };
}

function isFilled(cell: string): boolean {
  return cell.trim() !== '';
}
